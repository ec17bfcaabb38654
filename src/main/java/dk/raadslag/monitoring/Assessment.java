package dk.raadslag.monitoring;

import dk.raadslag.intervention.MeasuredProblem;
import dk.raadslag.intervention.Sources;
import dk.raadslag.refusal.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a run of the monitoring makes of a jobcentre (§ 8, stk. 2).
 *
 * @param figures all that it should have
 */
record Assessment(UUID id, String jobcentreId, List<AssessedFigure> figures) {

    /** The assessments of the jobcentres whose figures these are. */
    static List<Assessment> of(List<AssessedFigure> figures) {
        Map<String, List<AssessedFigure>> byJobcentre = new LinkedHashMap<>();
        figures.forEach(figure -> byJobcentre
                .computeIfAbsent(figure.figure().jobcentreId(), jobcentre -> new ArrayList<>())
                .add(figure));
        return byJobcentre.entrySet().stream()
                .map(entry -> new Assessment(UUID.randomUUID(), entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    boolean isSerious() {
        return figures.stream().anyMatch(AssessedFigure::isSerious);
    }

    int gaps() {
        return (int) figures.stream().filter(AssessedFigure::isGap).count();
    }

    /** The closest level that a figure asks for. A jobcentre whose figures are missing is not known to be good. */
    Level level() {
        Level lowest = gaps() > 0 ? Level.NORMAL : Level.FREE;
        return figures.stream()
                .map(AssessedFigure::verdict)
                .filter(verdict -> verdict != null)
                .map(Verdict::level)
                .reduce(lowest, Level::or);
    }

    /** The figures that point at a serious problem. */
    List<AssessedFigure> serious() {
        return figures.stream().filter(AssessedFigure::isSerious).toList();
    }

    /** The serious figures, each on its line. */
    String inWords() {
        return serious().stream().map(AssessedFigure::line).collect(Collectors.joining("\n"));
    }

    /**
     * The problem as the office documents it: the figures, and what it says about them.
     *
     * @param madeUp whether nobody has measured them
     * @param typed by the office
     */
    MeasuredProblem problem(Quarter quarter, boolean madeUp, String typed, Sources sources) {
        List<MeasuredProblem.Part> parts = serious().stream()
                .map(figure -> figure.figure().effortArea())
                .distinct()
                .map(this::part)
                .toList();
        String evidence = "%s\n\nMålingerne for %s%s:\n%s"
                .formatted(typed, quarter.danish(), madeUp ? " (opdigtede tal)" : "", inWords());
        return new MeasuredProblem(
                jobcentreId,
                quarter.first(),
                quarter.last(),
                parts,
                evidence.substring(0, Math.min(evidence.length(), Require.LONGEST_TEXT)),
                sources);
    }

    private MeasuredProblem.Part part(String area) {
        List<AssessedFigure> ofArea = serious().stream()
                .filter(figure -> figure.figure().effortArea().equals(area))
                .toList();
        return new MeasuredProblem.Part(
                area,
                ofArea.stream().anyMatch(figure -> figure.figure().breach()),
                ofArea.stream()
                        .map(AssessedFigure::worst)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(MeasuredProblem.Worst::percent))
                        .orElse(null));
    }
}
