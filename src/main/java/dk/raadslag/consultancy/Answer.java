package dk.raadslag.consultancy;

/** What a responsible party answers to an offer of consultant assistance. */
enum Answer {
    ACCEPT("Tilbuddet om konsulentbistand er modtaget."),
    DECLINE("Tilbuddet om konsulentbistand er afslået. Aftalen kan indgås uden.");

    private final String danish;

    Answer(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }
}
