package dk.raadslag.specialist;

/** The special areas of the effort that a specialist function knows about; the first four are predefined (notes to § 10). */
public enum SpecialArea {
    HANDICAP("Handicap"),
    ETHNIC("Det etniske område"),
    INTERNATIONAL_PLACEMENT("International jobformidling"),
    GENDER_EQUALITY("Kønsligestilling"),
    OTHER("Et andet særligt indsatsområde");

    private final String danish;

    SpecialArea(String danish) {
        this.danish = danish;
    }

    /** The area in words. */
    public String danish() {
        return danish;
    }
}
