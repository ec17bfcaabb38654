package dk.raadslag.agreement;

/** What a responsible party says to the offer of an agreement. */
enum PartyAnswer {
    ACCEPT("accepterer tilbuddet"),
    COUNTER("svarer med et modforslag"),
    REFUSE("afviser tilbuddet");

    private final String danish;

    PartyAnswer(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
