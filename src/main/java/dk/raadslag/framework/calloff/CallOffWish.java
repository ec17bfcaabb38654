package dk.raadslag.framework.calloff;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how many persons of a target group, and for what time, the responsible want to use a provider. */
record CallOffWish(int persons, LocalDate from, LocalDate to) {

    static CallOffWish typed(
            @Nullable BigDecimal persons, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first = Require.dateAfter("Fra og med", from, today.minusDays(1));
        return new CallOffWish(
                PersonCount.typed("Antal personer", persons, 1), first, Require.dateAfter("Til og med", to, first));
    }

    /** Refuses a period that goes on after the last day of the framework agreement. */
    CallOffWish endingBy(LocalDate last) {
        Require.that(
                !to.isAfter(last),
                "Rammeaftalen gælder til den %s. Vælg en dato i feltet »Til og med«, som ikke ligger senere."
                        .formatted(Danish.date(last)));
        return this;
    }

    String danish(String targetGroup) {
        return "Der skal indgås en delaftale for målgruppen »%s«: %s fra den %s til den %s."
                .formatted(Danish.clause(targetGroup), PersonCount.danish(persons), Danish.date(from), Danish.date(to));
    }
}
