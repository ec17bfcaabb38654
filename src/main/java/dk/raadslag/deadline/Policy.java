package dk.raadslag.deadline;

import dk.raadslag.lookup.AskedOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The named values that the law leaves open. They are policy, not statute. Models read them as
 * {@code ${policy.due('SIGNATURE')}}.
 */
@Component("policy")
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Policy {

    /** Stands for the end of a period that has not begun yet: it is never reached. */
    public static final Date NOT_YET = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final AskedOnce<InForce, String> values = new AskedOnce<>(this::value);

    Policy(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * When a period of the given name, begun now, ends: 16:00 Danish time on a working day. Periods of days count working
     * days; weeks and months count by the calendar and end on the next working day.
     */
    public Date due(String name) {
        return atEndOf(lastDay(LocalDate.now(clock), name));
    }

    /** The last day of a period of the given name that begins on the day given. */
    public LocalDate lastDay(LocalDate begun, String name) {
        Period period = Period.parse(value(name));
        return isDaysOnly(name)
                ? workingDays.after(begun, period.getDays())
                : workingDays.onOrAfter(begun.plus(period));
    }

    /** The day on which a period of the given name began that ends today, by the calendar. */
    public LocalDate ago(String name) {
        return LocalDate.now(clock).minus(Period.parse(value(name)));
    }

    /** The day itself if it is a working day, otherwise the next one. */
    public LocalDate workingDay(LocalDate day) {
        return workingDays.onOrAfter(day);
    }

    /** The day on which a period of the given name, begun now, ends, as ISO date: for letters that tell a deadline. */
    public String day(String name) {
        return lastDay(LocalDate.now(clock), name).toString();
    }

    /**
     * A timer's cycle: for the first time when the first period, begun now, ends, and again each time the other one, which is in
     * days, has passed.
     */
    public String repeatedly(String first, String again) {
        return repeatedlySince(LocalDate.now(clock).toString(), first, again);
    }

    /** The same cycle where the first period began on the ISO date given, which may be long ago. */
    public String repeatedlySince(String begun, String first, String again) {
        return cycle(atEndOf(lastDay(LocalDate.parse(begun), first)), again);
    }

    /** A timer's cycle as {@link #repeatedly}, for the first time when the coming year begins if that is earlier. */
    public String repeatedlyByNewYear(String first, String again) {
        LocalDate day = LocalDate.now(clock).plusYears(1).withDayOfYear(1);
        Date newYear = Date.from(day.atStartOfDay(clock.getZone()).toInstant());
        Date due = due(first);
        return cycle(newYear.before(due) ? newYear : due, again);
    }

    private String cycle(Date first, String again) {
        return "R/%s/%s".formatted(first.toInstant().atZone(clock.getZone()).toOffsetDateTime(), value(again));
    }

    /** 16:00 Danish time on the ISO date given: when a task is due that must be done by an agreed day. */
    public Date on(String isoDate) {
        return atEndOf(LocalDate.parse(isoDate));
    }

    /** 16:00 Danish time on the day, by the calendar, on which a period of the given name begins that ends on the ISO date given. */
    public Date before(String isoDate, String name) {
        return atEndOf(LocalDate.parse(isoDate).minus(Period.parse(value(name))));
    }

    /** The end of the day given as ISO date, which is 0:00 Danish time on the next: when a period or deadline has run out. */
    public Date after(String isoDate) {
        return Date.from(LocalDate.parse(isoDate)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    /** A whole number, for example how many rounds a negotiation may take. */
    public int number(String name) {
        return Integer.parseInt(value(name));
    }

    /** A yes or no. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(value(name));
    }

    private boolean isDaysOnly(String name) {
        return value(name).matches("P\\d+D");
    }

    private Date atEndOf(LocalDate day) {
        return Date.from(day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant());
    }

    private String value(String name) {
        return values.about(new InForce(name, LocalDate.now(clock)));
    }

    private record InForce(String name, LocalDate on) {}

    private String value(InForce asked) {
        return jdbc.sql(
                        "SELECT value FROM raadslag.policy_value WHERE name = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1")
                .params(asked.name(), asked.on())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No policy value " + asked.name()));
    }
}
