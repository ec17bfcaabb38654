package dk.raadslag.consultancy;

/** Answers of a responsible party to an offer of consultant assistance (§ 12). */
public enum OfferAnswer {
    ACCEPT("Tilbuddet om konsulentbistand er tiltrådt."),
    DECLINE("Tilbuddet om konsulentbistand er afslået. Aftalen kan indgås uden.");

    private final String danish;

    OfferAnswer(String danish) {
        this.danish = danish;
    }

    /** The answer as the case record tells it. */
    public String danish() {
        return danish;
    }
}
