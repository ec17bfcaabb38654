package dk.raadslag.monitoring;

import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.MeasuredProblem;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a jobcentre with what was made of it.
 *
 * @param verdict null where the figure cannot be judged
 */
record AssessedFigure(Comparison figure, @Nullable Verdict verdict) {

    boolean isSerious() {
        return verdict != null && verdict.serious();
    }

    boolean isGap() {
        return figure.isGap();
    }

    /** What is measured about whom. */
    String name() {
        return figure.groupName() + ", " + figure.indicatorName();
    }

    /** How much worse than the peers', where the figure is not a breach of law itself. */
    MeasuredProblem.@Nullable Worst worst() {
        return figure.breach() || figure.deviation() == null || figure.population() == null
                ? null
                : new MeasuredProblem.Worst(
                        figure.deviation(), figure.peerCount(), figure.population(), Math.max(1, figure.badQuarters()));
    }

    /** The figure in a line, for example {@code Sygedagpenge, Varighed: 26 mod 20 …}. */
    String line() {
        String head = name() + ": ";
        if (figure.value() == null) {
            return head + "mangler";
        }
        return head
                + number(figure.value())
                + Optional.ofNullable(figure.peerMean())
                        .map(mean ->
                                " mod %s i %d sammenlignelige jobcentre".formatted(number(mean), figure.peerCount()))
                        .orElse("")
                + (figure.breach() ? ", under lovens krav" : worse())
                + " (%s personer)"
                        .formatted(figure.population() == null ? "ukendt antal" : Danish.number(figure.population()));
    }

    private String worse() {
        return figure.isWorse() && figure.deviation() != null
                ? ", %s procent dårligere, %s"
                        .formatted(
                                number(figure.deviation()),
                                figure.badQuarters() == 1
                                        ? "dårligt i ét kvartal"
                                        : "dårligt i %d kvartaler i træk".formatted(figure.badQuarters()))
                : "";
    }

    private static String number(BigDecimal value) {
        return Danish.number(value);
    }
}
