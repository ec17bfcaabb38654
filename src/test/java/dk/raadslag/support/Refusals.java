package dk.raadslag.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused, and in which words. */
public final class Refusals {

    private Refusals() {}

    /** Asserts that the act is refused with a message that has the sentence; more can be asserted of the refusal returned. */
    public static AbstractThrowableAssert<?, ?> refused(String sentence, ThrowingCallable act) {
        assertThat(sentence).as("the sentence expected").isNotBlank();
        return assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
