package dk.raadslag.overview;

import dk.raadslag.overview.Drawing.Pen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the lines of a chart.
 *
 * @param name of whom or what it is
 * @param values one for each period of the chart; null where there is none
 */
record Line(String name, Style style, List<@Nullable BigDecimal> values) {

    /** The looks of lines, which differ without colours, too. */
    enum Style {
        JOBCENTRE(new Pen("#1b2430", 2.5, ""), true),
        PEERS(new Pen("#1f4e79", 2, "9,4"), false),
        COUNTRY(new Pen("#55606e", 2, "2,4"), false),
        REQUIREMENT(new Pen("#a61b1b", 1.5, "14,3,3,3"), false);

        private final Pen pen;
        private final boolean dotted;

        Style(Pen pen, boolean dotted) {
            this.pen = pen;
            this.dotted = dotted;
        }

        Pen pen() {
            return pen;
        }

        /** Whether each figure has a dot: where its neighbours are missing, it would not be seen otherwise. */
        boolean hasDots() {
            return dotted;
        }
    }

    /** The places in a row that have a value, without gaps. */
    List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        boolean open = false;
        for (int place = 0; place < values.size(); place++) {
            if (values.get(place) == null) {
                open = false;
                continue;
            }
            if (!open) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(place);
            open = true;
        }
        return runs;
    }

    Stream<BigDecimal> known() {
        return values.stream().filter(Objects::nonNull);
    }

    /** The place of the last value, or -1. */
    int last() {
        int place = values.size() - 1;
        while (place >= 0 && values.get(place) == null) {
            place--;
        }
        return place;
    }

    /** The value at a place that has one. */
    BigDecimal at(int place) {
        return Objects.requireNonNull(values.get(place));
    }
}
