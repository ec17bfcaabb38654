package dk.raadslag.council;

import dk.raadslag.danish.Danish;
import dk.raadslag.refusal.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verdict on the legality of a decision of the council; an unlawful one names the rule it breaks and the remedy (§ 8, stk. 3). */
public record Verdict(
        Legality legality, @Nullable String rule, @Nullable String remedy) {

    public enum Legality {
        LAWFUL,
        UNLAWFUL
    }

    public Verdict {
        boolean unlawful = legality == Legality.UNLAWFUL;
        rule = unlawful ? Require.text("Regel, der er overtrådt", rule) : null;
        remedy = unlawful ? Require.text("Sådan kan beslutningen bringes i orden", remedy) : null;
    }

    /** The verdict as it was typed. */
    public static Verdict of(@Nullable String legality, @Nullable String rule, @Nullable String remedy) {
        return new Verdict(Require.choice("Er beslutningen lovlig?", legality, Legality.class), rule, remedy);
    }

    boolean unlawful() {
        return legality == Legality.UNLAWFUL;
    }

    String danish() {
        return unlawful()
                ? "Rådets beslutning er ikke lovlig. Overtrådt regel: »%s«. Sådan kan den bringes i orden: »%s«."
                        .formatted(
                                Danish.clause(Objects.requireNonNull(rule)),
                                Danish.clause(Objects.requireNonNull(remedy)))
                : "Rådets beslutning er lovlig.";
    }
}
