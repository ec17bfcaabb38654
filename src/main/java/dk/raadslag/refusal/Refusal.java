package dk.raadslag.refusal;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A refused request: one Danish sentence for the person who asked, with the paragraph where there is one. */
public class Refusal extends RuntimeException {

    /** @param sentence what is wrong and what to do about it, in Danish */
    public Refusal(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it, in Danish
     * @param failure what the sentence tells of
     */
    public Refusal(String sentence, Throwable failure) {
        super(sentence, failure);
    }

    /** The refusal that lies behind a failure, if one does. */
    public static Optional<Refusal> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }
}
