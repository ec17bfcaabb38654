package dk.raadslag.overview;

import static java.util.stream.Collectors.toMap;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.danish.Danish;
import dk.raadslag.overview.MeasuredFigures.PeerMean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a jobcentre and those beside them, in periods without gaps. */
final class ResultsOfGroup {

    private static final String NONE = "–";

    private final Jobcentre jobcentre;
    private final PeriodKind kind;
    private final int fewest;
    private final List<Figure> figures;
    private final List<PeerMean> peers;
    private final Required required;
    private final List<LocalDate> periods;

    ResultsOfGroup(
            Jobcentre jobcentre,
            PeriodKind kind,
            int fewest,
            List<Figure> figures,
            List<PeerMean> peers,
            Required required) {
        this.jobcentre = jobcentre;
        this.kind = kind;
        this.fewest = fewest;
        this.figures = figures;
        this.peers = peers;
        this.required = required;
        this.periods = periods();
    }

    private List<LocalDate> periods() {
        TreeSet<LocalDate> known = figures.stream().map(Figure::period).collect(Collectors.toCollection(TreeSet::new));
        return known.isEmpty()
                ? List.of()
                : Stream.iterate(known.first(), day -> !day.isAfter(known.last()), day -> day.plusMonths(kind.months()))
                        .toList();
    }

    /** The files that told the jobcentre's figures and the country's. */
    Set<Integer> batches() {
        return figures.stream().map(Figure::batch).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells whether nobody has measured a figure of the jobcentres with which this one is compared. */
    boolean hasMadeUpPeers() {
        return peers.stream().anyMatch(PeerMean::madeUp);
    }

    /** What the indicator shows; no rows where the jobcentre has no figure of it. */
    Result result(Indicator indicator) {
        Map<LocalDate, Figure> own = of(jobcentre.id(), indicator);
        if (own.isEmpty()) {
            return new Result(indicator, null, List.of(), List.of());
        }
        List<Line> lines = lines(indicator, own);
        return new Result(
                indicator,
                picture(indicator, lines),
                lines.stream().map(Line::name).toList(),
                rows(own, lines));
    }

    private List<Line> lines(Indicator indicator, Map<LocalDate, Figure> own) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(jobcentre.name(), Line.Style.JOBCENTRE, each(period -> value(own.get(period)))));
        Map<LocalDate, PeerMean> means = peers.stream()
                .filter(mean -> mean.indicator().equals(indicator.code()))
                .collect(toMap(PeerMean::period, Function.identity()));
        if (!means.isEmpty()) {
            lines.add(new Line("Sammenlignelige jobcentre", Line.Style.PEERS, each(period -> mean(means.get(period)))));
        }
        Map<LocalDate, Figure> country = of(MeasuredFigures.COUNTRY, indicator);
        if (!country.isEmpty()) {
            lines.add(new Line("Hele landet", Line.Style.COUNTRY, each(period -> value(country.get(period)))));
        }
        required.of(indicator)
                .forEach(level ->
                        lines.add(new Line(level.name(), Line.Style.REQUIREMENT, each(period -> level.value()))));
        return lines;
    }

    private Map<LocalDate, Figure> of(String area, Indicator indicator) {
        return figures.stream()
                .filter(figure ->
                        figure.area().equals(area) && figure.indicator().equals(indicator.code()))
                .collect(toMap(Figure::period, Function.identity()));
    }

    private List<@Nullable BigDecimal> each(Function<LocalDate, @Nullable BigDecimal> value) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        periods.forEach(period -> values.add(value.apply(period)));
        return Collections.unmodifiableList(values);
    }

    private @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null || figure.isOfFew(fewest) ? null : figure.value();
    }

    private static @Nullable BigDecimal mean(@Nullable PeerMean mean) {
        return mean == null ? null : mean.mean();
    }

    private @Nullable Drawing picture(Indicator indicator, List<Line> lines) {
        if (lines.get(0).last() < 0) {
            return null;
        }
        String words = lines.stream().map(this::inWords).collect(Collectors.joining(" "));
        return Chart.draw(
                        "figur-" + indicator.code(),
                        "%s, %s".formatted(indicator.name(), jobcentre.name()),
                        kind,
                        periods,
                        lines)
                .described(words + " Alle tallene står i tabellen under figuren.");
    }

    private String inWords(Line line) {
        int last = line.last();
        if (last < 0) {
            return line.name() + ": ingen tal.";
        }
        String ended = "%s: %s".formatted(line.name(), Danish.number(line.at(last)));
        int first = line.runs().get(0).get(0);
        return line.style() == Line.Style.REQUIREMENT
                ? ended + "."
                : "%s i %s%s."
                        .formatted(
                                ended,
                                kind.inWords(periods.get(last)),
                                first == last
                                        ? ""
                                        : "; %s i %s"
                                                .formatted(
                                                        Danish.number(line.at(first)),
                                                        kind.inWords(periods.get(first))));
    }

    private List<Result.Row> rows(Map<LocalDate, Figure> own, List<Line> lines) {
        List<Result.Row> rows = new ArrayList<>();
        for (int place = 0; place < periods.size(); place++) {
            rows.add(row(place, own.get(periods.get(place)), lines));
        }
        Collections.reverse(rows);
        return rows;
    }

    private Result.Row row(int place, @Nullable Figure own, List<Line> lines) {
        List<String> told = new ArrayList<>();
        told.add(told(own));
        lines.stream()
                .skip(1)
                .map(line -> line.values().get(place))
                .map(value -> value == null ? NONE : Danish.number(value))
                .forEach(told::add);
        return new Result.Row(
                kind.inWords(periods.get(place)),
                told,
                own == null || own.population() == null ? NONE : people(own),
                own == null ? NONE : "nr. " + own.batch());
    }

    private String told(@Nullable Figure figure) {
        if (figure == null) {
            return "ikke modtaget";
        }
        if (figure.isOfFew(fewest)) {
            return "for få";
        }
        return figure.value() != null
                ? Danish.number(figure.value())
                : "mangler" + (String.valueOf(figure.missing()).isEmpty() ? "" : " (" + figure.missing() + ")");
    }

    private String people(Figure figure) {
        return figure.isOfFew(fewest)
                ? "under " + fewest
                : Danish.number(figure.population() == null ? 0 : figure.population());
    }
}
