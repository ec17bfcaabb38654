package dk.raadslag.notification;

import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** The moment at which a letter leaves. It dates the letter, and the time to answer runs from its day. */
@Component
class Departure {

    /** Longer than handing over a letter takes, by the mail client's timeouts. */
    private static final LocalTime TOO_LATE_TODAY = LocalTime.of(23, 57);

    private final Policy policy;
    private final Clock clock;

    Departure(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether the mail server would take a letter on the day that it is dated: not in the last minutes before midnight. */
    boolean isPossible() {
        return now().atZoneSameInstant(Danish.ZONE).toLocalTime().isBefore(TOO_LATE_TODAY);
    }

    /** The letter, leaving for the address now. */
    Letter of(Letter letter, String address) {
        return of(letter, address, now());
    }

    /** The letter, leaving for the address at the moment given. */
    Letter of(Letter letter, String address, OffsetDateTime at) {
        AnswerTime time = letter.answerTime();
        return letter.left(
                address,
                at,
                time == null ? null : time.lastDay(Letter.day(letter.writtenAt()), Letter.day(at), policy));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
