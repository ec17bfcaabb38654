package dk.raadslag.engine.access;

import dk.raadslag.refusal.Refusal;
import java.time.Duration;

/** A password is not even looked at, because too many were wrong before. The answer tells neither whether it, nor whether the account, exists. */
public final class TooManyGuesses extends Refusal {

    /** The HTTP status of the answer. */
    public static final int STATUS = 429;

    private final long seconds;

    TooManyGuesses(Duration pause) {
        super("Adgangskoden er skrevet forkert for mange gange. Vent %s, og prøv igen."
                .formatted(inWords(seconds(pause))));
        this.seconds = seconds(pause);
    }

    /** How long to wait, in seconds. */
    public long seconds() {
        return seconds;
    }

    private static long seconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }

    private static String inWords(long seconds) {
        if (seconds <= 90) {
            return seconds == 1 ? "1 sekund" : "%d sekunder".formatted(seconds);
        }
        return "%d minutter".formatted((seconds + 59) / 60);
    }
}
