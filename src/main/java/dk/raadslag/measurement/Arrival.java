package dk.raadslag.measurement;

import dk.raadslag.authorities.Actor;
import dk.raadslag.refusal.Blank;

/**
 * That a file comes.
 *
 * @param name as its sender calls it; shown to people
 * @param by the user id of the sender
 */
public record Arrival(String name, Way way, String by) {

    private static final int LONGEST_NAME = 200;

    public Arrival {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        name = Blank.is(clean) ? "Uden navn" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    /** A file that Rådslag itself has found. */
    public static Arrival found(String name, Way way) {
        return new Arrival(name, way, Actor.SYSTEM.userId());
    }
}
