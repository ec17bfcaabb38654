package dk.raadslag.notification;

import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that are not sent yet. A letter stays in it until the mail server has taken it. */
@Repository
@PartOfAnAct
class Outbox {

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 1000;

    private final JdbcClient jdbc;
    private final Departure departure;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Departure departure, Clock clock) {
        this.jdbc = jdbc;
        this.departure = departure;
        this.clock = clock;
    }

    /**
     * Makes due what waits for longer than the longest pause, if the database's clock says so, too: it was written or tried by a clock that was
     * ahead and has been set back.
     */
    void bringBack(Duration patience) {
        jdbc.sql("""
                        UPDATE raadslag.letter SET next_attempt_at = :now WHERE sent_at IS NULL
                            AND next_attempt_at > greatest(CAST(:now AS timestamptz), now()) + make_interval(secs => :pause)""")
                .param("now", OffsetDateTime.now(clock))
                .param("pause", LONGEST_PAUSE.plus(patience).toSeconds())
                .update();
    }

    /**
     * Takes the letter that has been due longest; other nodes pass it over. It is due again after the patience, unless it is kept as sent by
     * then: whoever has taken it was killed. There is none in the last minutes of a day, in which the mail server could take it on another
     * day than that of its date.
     */
    Optional<Letter> takeNextDue(Duration patience) {
        if (!departure.isPossible()) {
            return Optional.empty();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        UPDATE raadslag.letter SET next_attempt_at = :again WHERE id = (
                            SELECT id FROM raadslag.letter WHERE sent_at IS NULL AND next_attempt_at <= :now
                            ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING\s""" + Letter.COLUMNS)
                .param("again", now.plus(patience))
                .param("now", now)
                .query(Letter.class)
                .optional();
    }

    /** Keeps when the letter left, as it says itself; the first time counts. */
    void sent(Letter letter) {
        jdbc.sql("""
                        UPDATE raadslag.letter SET sent_at = :at, answer_by = :answerBy, address = :address, last_error = NULL,
                            delayed_because = NULL WHERE id = :id AND sent_at IS NULL""")
                .param("at", letter.sentAt())
                .param("answerBy", letter.answerBy())
                .param("address", letter.address())
                .param("id", letter.id())
                .update();
    }

    /** Keeps the letter for another attempt, after a pause that doubles from a minute up to six hours. */
    void failed(Letter letter, Exception failure) {
        int attempts = letter.attempts() + 1;
        jdbc.sql("""
                        UPDATE raadslag.letter SET attempts = :attempts, next_attempt_at = :next, last_error = :error,
                            delayed_because = :because WHERE id = :id AND sent_at IS NULL""")
                .param("attempts", attempts)
                .param("next", OffsetDateTime.now(clock).plus(pauseAfter(attempts)))
                .param("error", shortened(failure.toString()))
                .param("because", Delay.of(failure))
                .param("id", letter.id())
                .update();
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 30));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String shortened(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR)).replace("\u0000", "");
    }
}
