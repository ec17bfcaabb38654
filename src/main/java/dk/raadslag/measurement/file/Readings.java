package dk.raadslag.measurement.file;

import dk.raadslag.refusal.Require;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures from a table: either one in each row, with its indicator beside it, or several, each in a column named after its
 * indicator.
 */
final class Readings implements Table {

    private final MeasurementFile.Sink sink;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, Integer> indicators = new LinkedHashMap<>();
    private int width;
    private long rows;

    Readings(MeasurementFile.Sink sink) {
        this.sink = sink;
    }

    @Override
    public void columns(List<String> names) {
        places.clear();
        indicators.clear();
        width = names.size();
        for (int place = 0; place < width; place++) {
            String name = names.get(place).strip();
            Optional<Column> column = Column.called(name);
            Integer before = column.isPresent() ? places.put(column.get(), place) : indicators.put(name, place);
            Require.that(
                    before == null,
                    "Filen har to kolonner for det samme: »%s«. Fjern den ene.".formatted(Figure.shown(name)));
        }
        requireColumn(Column.AREA);
        requireColumn(Column.PERIOD);
        requireColumn(Column.GROUP);
        requireFigures();
    }

    private void requireColumn(Column column) {
        Require.that(
                places.containsKey(column),
                "Filen mangler kolonnen »%s«. Første linje skal være kolonnernes navne med semikolon imellem."
                        .formatted(column.danish()));
    }

    private void requireFigures() {
        if (!places.containsKey(Column.INDICATOR) && !places.containsKey(Column.VALUE)) {
            Require.that(!indicators.isEmpty(), "Filen har ingen kolonner med tal.");
            return;
        }
        requireColumn(Column.INDICATOR);
        requireColumn(Column.VALUE);
        Require.that(
                indicators.isEmpty(),
                "Kolonnen »%s« kan ikke bruges i en fil med kolonnerne »Indikator« og »Værdi«. Fjern den."
                        .formatted(indicators.keySet().stream()
                                .findFirst()
                                .map(Figure::shown)
                                .orElse("")));
    }

    @Override
    public void row(long line, List<String> cells) throws IOException {
        rows++;
        if (cells.size() != width) {
            String fault = "Rækken har %d felter, men der er %d kolonner.".formatted(cells.size(), width);
            sink.take(new Reading(line, "", "", "", null, null, "", null, fault));
            return;
        }
        Frame frame = frame(cells);
        if (indicators.isEmpty()) {
            take(line, frame, text(cells, Column.INDICATOR), text(cells, Column.VALUE));
        }
        for (Map.Entry<String, Integer> indicator : indicators.entrySet()) {
            take(
                    line,
                    frame,
                    indicator.getKey(),
                    cells.get(indicator.getValue()).strip());
        }
    }

    private void take(long line, Frame frame, String indicator, String figure) throws IOException {
        boolean isMissing = Figure.isMissing(figure);
        BigDecimal value = Figure.of(figure).orElse(null);
        String fault = frame.fault();
        if (fault == null && value == null && !isMissing) {
            fault = Figure.whyNot(figure);
        }
        sink.take(new Reading(
                line,
                indicator,
                frame.area(),
                frame.group(),
                frame.period(),
                value,
                isMissing ? figure : null,
                frame.population(),
                fault));
    }

    /** What the figures of a row have in common. */
    private record Frame(
            String area,
            String group,
            @Nullable Period period,
            @Nullable Integer population,
            @Nullable String fault) {}

    private Frame frame(List<String> cells) {
        String written = text(cells, Column.PERIOD);
        String people = text(cells, Column.POPULATION);
        Period period = Period.of(written).orElse(null);
        Integer population = Figure.count(people).orElse(null);
        String fault = null;
        if (period == null) {
            fault = "Perioden »%s« kan ikke læses. Skriv for eksempel 2007M05, 2007Q2 eller 2007."
                    .formatted(Figure.shown(written));
        } else if (population == null && !Figure.isMissing(people)) {
            fault = "Antallet af personer, »%s«, er ikke et helt tal uden punktum.".formatted(Figure.shown(people));
        }
        return new Frame(text(cells, Column.AREA), text(cells, Column.GROUP), period, population, fault);
    }

    private String text(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place).strip();
    }

    /** Refuses a file without any row. */
    void requireSome() {
        Require.that(rows > 0, "Der er ingen rækker med målinger i filen.");
    }
}
