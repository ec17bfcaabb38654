package dk.raadslag.overview;

import dk.raadslag.danish.Danish;
import dk.raadslag.overview.Drawing.Pen;
import dk.raadslag.overview.Drawing.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws lines over periods: numbers at the left, periods below, and at the right the name and last figure of each line. */
final class Chart {

    private static final int WIDTH = 820;
    private static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int RIGHT = 545;
    private static final int TOP = 14;
    private static final int BOTTOM = 264;
    private static final int NAMES = RIGHT + 16;
    private static final int ROW = 18;
    private static final int MOST_PERIODS_NAMED = 6;
    private static final int MOST_DOTS = 60;
    private static final String INK = "#1b2430";
    private static final Pen GRID = new Pen("#d5dae1", 1, "");
    private static final Pen FRAME = new Pen("#55606e", 1, "");

    private final PeriodKind kind;
    private final List<LocalDate> periods;
    private final List<Line> lines;
    private final Axis axis;
    private final Drawing drawing;

    private Chart(Drawing drawing, PeriodKind kind, List<LocalDate> periods, List<Line> lines) {
        this.drawing = drawing;
        this.kind = kind;
        this.periods = periods;
        this.lines = lines;
        List<BigDecimal> known = lines.stream().flatMap(Line::known).toList();
        this.axis = Axis.over(
                known.stream().min(Comparator.naturalOrder()).orElseThrow(),
                known.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /**
     * Draws lines of which one at least has a value.
     *
     * @param id one of its own on the page
     */
    static Drawing draw(String id, String title, PeriodKind kind, List<LocalDate> periods, List<Line> lines) {
        Chart chart = new Chart(
                new Drawing(WIDTH, HEIGHT, id, title),
                kind,
                periods,
                lines.stream().filter(line -> line.last() >= 0).toList());
        chart.drawAxes();
        chart.lines.forEach(chart::draw);
        chart.drawNames();
        return chart.drawing;
    }

    private void drawAxes() {
        for (BigDecimal tick : axis.ticks()) {
            drawing.line(GRID, List.of(new Point(LEFT, y(tick)), new Point(RIGHT, y(tick))));
            drawing.text(INK, new Point(LEFT - 8, y(tick) + 5), "end", Danish.number(tick));
        }
        drawing.line(FRAME, List.of(new Point(LEFT, TOP), new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM)));
        int every = every();
        for (int place = 0; place < periods.size(); place++) {
            if (isNamed(place, every)) {
                drawing.line(FRAME, List.of(new Point(x(place), BOTTOM), new Point(x(place), BOTTOM + 5)));
                drawing.text(INK, new Point(x(place), BOTTOM + 22), "middle", kind.inShort(periods.get(place)));
            }
        }
    }

    /** Months between the periods that are named: so many that whole years come out, if there are several. */
    private int every() {
        int months = kind.months();
        while (periods.size() * kind.months() > MOST_PERIODS_NAMED * months) {
            months = months < 12 ? (months == 1 ? 3 : months == 3 ? 6 : 12) : months + 12;
        }
        return months;
    }

    private boolean isNamed(int place, int every) {
        LocalDate period = periods.get(place);
        return (period.getYear() * 12 + period.getMonthValue() - 1) % every == 0;
    }

    private void draw(Line line) {
        for (List<Integer> run : line.runs()) {
            List<Point> points = run.stream().map(place -> point(line, place)).toList();
            if (points.size() > 1) {
                drawing.line(line.style().pen(), points);
            }
            if (points.size() == 1 || line.style().hasDots() && periods.size() <= MOST_DOTS) {
                points.forEach(point -> drawing.dot(line.style().pen().colour(), point));
            }
        }
    }

    /** The names lie where their lines end, and far enough apart to be read; a short stroke shows how the line looks. */
    private void drawNames() {
        List<Line> downwards = lines.stream()
                .sorted(Comparator.comparingDouble(line -> y(line.at(line.last()))))
                .toList();
        List<Double> heights = new ArrayList<>();
        double free = TOP;
        for (Line line : downwards) {
            double height = Math.max(y(line.at(line.last())), free);
            heights.add(height);
            free = height + ROW;
        }
        double floor = BOTTOM;
        for (int i = heights.size() - 1; i >= 0; i--) {
            heights.set(i, Math.min(heights.get(i), floor));
            floor = heights.get(i) - ROW;
        }
        for (int i = 0; i < downwards.size(); i++) {
            drawName(downwards.get(i), heights.get(i));
        }
    }

    private void drawName(Line line, double height) {
        Pen pen = line.style().pen();
        drawing.line(pen, List.of(new Point(NAMES, height), new Point(NAMES + 32, height)));
        drawing.text(
                pen.colour(),
                new Point(NAMES + 38, height + 5),
                "start",
                line.name() + " " + Danish.number(line.at(line.last())));
    }

    private Point point(Line line, int place) {
        return new Point(x(place), y(line.at(place)));
    }

    private double x(int place) {
        return periods.size() == 1
                ? (LEFT + RIGHT) / 2.0
                : LEFT + 10 + (RIGHT - LEFT - 20.0) * place / (periods.size() - 1);
    }

    private double y(BigDecimal value) {
        return BOTTOM - (BOTTOM - TOP) * axis.share(value);
    }
}
