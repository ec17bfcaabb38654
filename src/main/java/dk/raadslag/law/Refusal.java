package dk.raadslag.law;

/** What Rådslag says no to: one Danish sentence for the person who asked, with the paragraph where there is one. */
public class Refusal extends RuntimeException {

    /** @param sentence what is wrong and what to do about it, in Danish */
    public Refusal(String sentence) {
        super(sentence);
    }
}
