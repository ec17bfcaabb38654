package dk.raadslag.agreement;

/** What a meeting about a deviation ends with. */
enum FollowUpDecision {
    CONTINUE("Aftalen fortsætter uændret"),
    AMEND("Aftalen skal ændres");

    private final String danish;

    FollowUpDecision(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
