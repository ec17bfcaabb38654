package dk.raadslag.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.overview.Line.Style;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chart says the same without colours, without sight, and where figures are missing. */
class ChartTest {

    private static final LocalDate FIRST = LocalDate.of(2006, 1, 1);

    @Test
    void aLineHasAGapWhereAFigureIsMissingAndAFigureAloneIsADot() {
        String picture = draw(line("Jobcenter Aalborg", Style.JOBCENTRE, "80", null, "82", "83,5"));

        assertThat(lines(picture, Style.JOBCENTRE))
                .singleElement()
                .satisfies(points -> assertThat(points.split(" ")).hasSize(2));
        assertThat(picture.split("<circle")).hasSize(1 + 3);
    }

    @Test
    void linesDifferWithoutColoursAndBearTheirNamesAndLastFigures() {
        String picture = draw(
                line("Jobcenter Aalborg", Style.JOBCENTRE, "80", "81"),
                line("Sammenlignelige jobcentre", Style.PEERS, "84", "84,2"),
                line("Hele landet", Style.COUNTRY, "85", "85"),
                line("Grænse for rettidighed", Style.REQUIREMENT, "75", "75"));

        assertThat(Stream.of(Style.values()).map(style -> style.pen().dashes())).doesNotHaveDuplicates();
        assertThat(picture)
                .contains(">Jobcenter Aalborg 81<", ">Sammenlignelige jobcentre 84,2<", ">Grænse for rettidighed 75<");
    }

    @Test
    void namesOfLinesThatEndAtTheSameFigureLieApart() {
        String picture = draw(
                line("a", Style.JOBCENTRE, "80", "80"),
                line("b", Style.PEERS, "80", "80"),
                line("c", Style.COUNTRY, "80", "80"),
                line("d", Style.REQUIREMENT, "80", "80"));

        List<Double> heights = Pattern.compile("y=\"([0-9.]+)\" text-anchor=\"start\"")
                .matcher(picture)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .sorted()
                .toList();
        assertThat(heights).hasSize(4);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void whoCannotSeeItIsTold() {
        Drawing drawing = Chart.draw(
                        "f", "Navn", PeriodKind.QUARTER, periods(1), List.of(line("A & <B>", Style.JOBCENTRE, "80")))
                .described("Sagt \"med\" ord");

        assertThat(drawing.onPage())
                .contains("role=\"img\"", "aria-labelledby=\"f-navn f-tekst\"", "<title id=\"f-navn\">Navn</title>")
                .contains("<desc id=\"f-tekst\">Sagt \"med\" ord</desc>", "A &amp; &lt;B&gt; 80");
        assertThat(drawing.onPaper()).contains("alt=\"Navn. Sagt &quot;med&quot; ord\"");
    }

    @ParameterizedTest
    @CsvSource({
        "80,82,79.5,82",
        "75,96.8,70,100",
        "0,0,0,0.1",
        "0.3,9,0,10",
        "37,37,36.9,37",
        "1,999,0,1000",
        "-3,4,-4,4"
    })
    void theAxisHasRoundNumbersAroundAllFigures(
            BigDecimal lowest, BigDecimal highest, BigDecimal first, BigDecimal last) {
        List<BigDecimal> ticks = Axis.over(lowest, highest).ticks();

        assertThat(ticks.get(0)).isEqualByComparingTo(first);
        assertThat(ticks.get(ticks.size() - 1)).isEqualByComparingTo(last);
        assertThat(ticks).hasSizeBetween(2, 8);
    }

    @ParameterizedTest
    @CsvSource({"MONTH,3", "MONTH,120", "QUARTER,8", "QUARTER,40", "ROLLING_YEAR,20", "YEAR,1", "YEAR,10"})
    void someButNotTooManyPeriodsAreNamed(PeriodKind kind, int count) {
        LocalDate[] periods = Stream.iterate(FIRST, day -> day.plusMonths(kind.months()))
                .limit(count)
                .toArray(LocalDate[]::new);
        String[] values = new String[count];
        Arrays.fill(values, "80");

        String picture = Chart.draw("", "", kind, List.of(periods), List.of(line("a", Style.JOBCENTRE, values)))
                .onPaper();

        assertThat(Pattern.compile("text-anchor=\"middle\"").matcher(picture).results())
                .hasSizeBetween(1, 7);
    }

    private static List<String> lines(String picture, Style style) {
        Matcher found = Pattern.compile("points=\"([^\"]+)\" fill=\"none\" stroke=\""
                        + style.pen().colour() + "\"")
                .matcher(picture);
        List<String> all = found.results().map(line -> line.group(1)).toList();
        return all.subList(0, all.size() - 1); // the last one is beside the name
    }

    private static String draw(Line... lines) {
        return Chart.draw("", "", PeriodKind.QUARTER, periods(lines[0].values().size()), List.of(lines))
                .onPaper();
    }

    private static List<LocalDate> periods(int count) {
        return Stream.iterate(FIRST, day -> day.plusMonths(3)).limit(count).toList();
    }

    private static Line line(String name, Style style, @Nullable String... values) {
        return new Line(
                name,
                style,
                Arrays.stream(values)
                        .map(value -> value == null ? null : new BigDecimal(value.replace(',', '.')))
                        .toList());
    }
}
