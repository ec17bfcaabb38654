package dk.raadslag.danish;

/** The act whose paragraphs are cited everywhere; each letter and paper names it once. */
public final class Act {

    private static final String NAME = "lov om ansvaret for og styringen af den aktive beskæftigelsesindsats";

    private Act() {}

    /** The sentence under a text that cites paragraphs. */
    public static String reference() {
        return "Paragrafferne henviser til " + NAME + ".";
    }
}
