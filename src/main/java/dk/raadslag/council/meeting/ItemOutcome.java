package dk.raadslag.council.meeting;

/** What became of an item. */
enum ItemOutcome {
    DISCUSSED("Rådet har drøftet sagen"),
    GRANT("Rådet har bevilget et beløb"),
    REFUSE("Rådet har givet afslag"),
    ADOPT("Rådet har vedtaget kriterierne"),
    ACCEPT("Rådet har godkendt kontrakten"),
    REJECT("Rådet har forkastet kontrakten"),
    APPROVE("Rådet har godkendt referatet"),
    NOTED("Rådet har behandlet punktet"),
    POSTPONED("Punktet er udsat til et senere møde"),
    GONE("Sagen ventede ikke længere på rådet");

    private final String danish;

    ItemOutcome(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }

    /** Whether the council has decided something, which the director checks for legality. */
    boolean decides() {
        return switch (this) {
            case DISCUSSED, GRANT, REFUSE, ADOPT, ACCEPT, REJECT -> true;
            case APPROVE, NOTED, POSTPONED, GONE -> false;
        };
    }
}
