package dk.raadslag.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.monitoring.Comparison.Standing;
import dk.raadslag.support.Figures;
import dk.raadslag.support.RaadslagTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a jobcentre beside those of its peers, from the database. Each test has a year of its own. */
@RaadslagTest
class ComparisonsTest {

    private static final String AALBORG = "JC-0851";
    private static final Yardstick YARDSTICK = new Yardstick(10, 10, 4, 75);
    private static final String GROUP = "SYGEDAGPENGE";
    private static final String LEAVING = "AFGANG_TIL_BESKAEFTIGELSE";
    private static final String DURATION = "VARIGHED";
    private static final String TIMELY = "RETTIDIGE_SAMTALER";

    @Autowired
    Comparisons comparisons;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void peersAreOfTheWholeCountryAndEachCountsOnceHoweverLarge() {
        LocalDate quarter = LocalDate.of(1981, 1, 1);
        List<String> peers = figures.peers(AALBORG, GROUP);
        figures.ofAll(quarter, GROUP, LEAVING, 50, 100);
        figures.of(peers.get(0), quarter, GROUP, LEAVING, 50 - peers.size(), 100_000);
        figures.of(AALBORG, quarter, GROUP, LEAVING, 36.75, 100);

        Comparison compared = of(quarter, LEAVING);

        assertThat(compared.peerCount()).isEqualTo(peers.size()).isGreaterThanOrEqualTo(9);
        assertThat(compared.peerMean()).isEqualByComparingTo("49");
        assertThat(compared.deviation()).isEqualByComparingTo("25");
        assertThat(jdbc.sql("SELECT count(DISTINCT region_code) FROM raadslag.jobcentre WHERE id IN (:peers)")
                        .param("peers", peers)
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
    }

    @Test
    void whereLessIsBetterMoreIsWorse() {
        LocalDate quarter = LocalDate.of(1982, 1, 1);
        figures.ofAll(quarter, GROUP, DURATION, 20, 100);
        figures.of(AALBORG, quarter, GROUP, DURATION, 26, 100);

        assertThat(of(quarter, DURATION)).satisfies(worse -> {
            assertThat(worse.deviation()).isEqualByComparingTo("30");
            assertThat(worse.isWorse()).isTrue();
        });
        figures.of(AALBORG, quarter, GROUP, DURATION, 15, 100);
        assertThat(of(quarter, DURATION)).satisfies(better -> {
            assertThat(better.deviation()).isEqualByComparingTo("-25");
            assertThat(better.isWorse()).isFalse();
        });
    }

    @Test
    void figuresOfVeryFewPersonsAreLeftOutOnBothSides() {
        LocalDate quarter = LocalDate.of(1983, 1, 1);
        List<String> peers = figures.peers(AALBORG, GROUP);
        figures.ofAll(quarter, GROUP, LEAVING, 50, 10);
        figures.of(peers.get(0), quarter, GROUP, LEAVING, 1, 9);
        figures.of(List.of(peers.get(1)), quarter, GROUP, LEAVING, null, 4);

        assertThat(of(quarter, LEAVING)).satisfies(compared -> {
            assertThat(compared.peerCount()).isEqualTo(peers.size() - 2);
            assertThat(compared.peerMean()).isEqualByComparingTo("50");
        });
        figures.of(AALBORG, quarter, GROUP, LEAVING, 1, 9);
        assertThat(of(quarter, LEAVING)).satisfies(few -> {
            assertThat(few.standing()).isEqualTo(Standing.TOO_FEW);
            assertThat(few.deviation()).isNull();
            assertThat(few.badQuarters()).isZero();
        });
    }

    @Test
    void aFigureThatNobodyHasToldIsMissingAndNoGoodResult() {
        LocalDate quarter = LocalDate.of(1984, 1, 1);
        figures.ofAll(quarter, GROUP, LEAVING, 50, 100);
        figures.of(List.of(AALBORG), quarter, GROUP, LEAVING, null, null);

        assertThat(of(quarter, LEAVING).standing()).isEqualTo(Standing.MISSING);
        assertThat(of(quarter, DURATION).standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void badQuartersAreCountedInARowAndAQuarterWithoutAFigureEndsTheRow() {
        for (int month : new int[] {1, 4, 7, 10}) {
            figures.ofAll(LocalDate.of(1985, month, 1), GROUP, LEAVING, 50, 100);
            figures.of(AALBORG, LocalDate.of(1985, month, 1), GROUP, LEAVING, month == 10 ? 40 : 45, 100);
        }
        LocalDate last = LocalDate.of(1985, 10, 1);
        assertThat(of(last, LEAVING).badQuarters()).isEqualTo(4);

        figures.of(List.of(AALBORG), LocalDate.of(1985, 4, 1), GROUP, LEAVING, null, null);
        assertThat(of(last, LEAVING).badQuarters()).isEqualTo(2);

        figures.of(AALBORG, LocalDate.of(1985, 7, 1), GROUP, LEAVING, 45.1, 100);
        assertThat(of(last, LEAVING).badQuarters()).isEqualTo(1);

        figures.of(AALBORG, last, GROUP, LEAVING, 50, 100);
        assertThat(of(last, LEAVING).badQuarters()).isZero();
    }

    @Test
    @Tag("S-03")
    void timelinessBelowTheRequirementIsABreachThoughAllPeersAreWorse() {
        LocalDate quarter = LocalDate.of(1987, 1, 1);
        figures.ofAll(quarter, GROUP, TIMELY, 50, 100);
        figures.of(AALBORG, quarter, GROUP, TIMELY, 74.9, 100);
        assertThat(of(quarter, TIMELY)).satisfies(below -> {
            assertThat(below.breach()).isTrue();
            assertThat(below.isWorse()).isFalse();
        });

        figures.of(AALBORG, quarter, GROUP, TIMELY, 75, 100);
        assertThat(of(quarter, TIMELY).breach()).isFalse();

        figures.of(AALBORG, quarter, GROUP, TIMELY, 10, 9);
        assertThat(of(quarter, TIMELY).breach()).isFalse();
    }

    @Test
    void theSameBasisGivesTheSameComparisonWhateverComesLater() {
        LocalDate quarter = LocalDate.of(1988, 1, 1);
        figures.ofAll(quarter, GROUP, LEAVING, 50, 100);
        figures.of(AALBORG, quarter, GROUP, LEAVING, 40, 100);
        Basis then = comparisons.latest();
        Comparison first = of(quarter, LEAVING);

        figures.of(AALBORG, quarter, GROUP, LEAVING, 50, 100);
        newGroups(quarter, "'JC-0851', 'JC-0751'");

        assertThat(comparisons.of(RegionCode.NJ, new Quarter(quarter), then, YARDSTICK))
                .contains(first);
        assertThat(of(quarter, LEAVING)).satisfies(now -> {
            assertThat(now.value()).isEqualByComparingTo("50");
            assertThat(now.peerCount()).isEqualTo(1);
        });
        assertThat(of(LocalDate.of(1987, 10, 1), LEAVING).peerCount()).isZero();
        theFirstGroupsAgain(LocalDate.of(1989, 1, 1));
    }

    @Test
    void eachFigureOfEachJobcentreOfTheRegionIsThereOnce() {
        List<Comparison> all = comparisons.of(RegionCode.NJ, Quarter.of(1986, 3), comparisons.latest(), YARDSTICK);

        assertThat(all).hasSize(10 * 6 * 6).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE raadslag.peer_group_version SET valid_from = '2000-01-01'",
                "UPDATE raadslag.peer_group_member SET peer_group = 1",
                "DELETE FROM raadslag.peer_group_member",
                "DELETE FROM raadslag.peer_group_version"
            })
    void thePeersOfThePastStand(String attack) {
        assertThatThrownBy(() -> jdbc.sql(attack).update()).hasMessageContaining("only grows");
    }

    private Comparison of(LocalDate quarter, String indicator) {
        return comparisons.of(RegionCode.NJ, new Quarter(quarter), comparisons.latest(), YARDSTICK).stream()
                .filter(row -> row.jobcentreId().equals(AALBORG)
                        && row.benefitGroup().equals(GROUP)
                        && row.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private void newGroups(LocalDate from, String jobcentres) {
        jdbc.sql("INSERT INTO raadslag.peer_group_member (version, jobcentre_id, peer_group) SELECT ?, id, 1 "
                        + "FROM raadslag.jobcentre WHERE id IN (" + jobcentres + ")")
                .param(version(from))
                .update();
    }

    private void theFirstGroupsAgain(LocalDate from) {
        jdbc.sql("""
                        INSERT INTO raadslag.peer_group_member (version, jobcentre_id, peer_group) SELECT ?, jobcentre_id, peer_group
                        FROM raadslag.peer_group_member m JOIN raadslag.peer_group_version v ON v.number = m.version
                        WHERE v.benefit_group = ? AND v.valid_from = '1980-01-01'""").params(version(from), GROUP).update();
    }

    private int version(LocalDate from) {
        return jdbc.sql(
                        "INSERT INTO raadslag.peer_group_version (benefit_group, valid_from, method) VALUES (?, ?, 'Prøve') RETURNING number")
                .params(GROUP, from)
                .query(Integer.class)
                .single();
    }
}
