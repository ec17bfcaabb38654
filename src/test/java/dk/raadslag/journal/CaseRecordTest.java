package dk.raadslag.journal;

import static dk.raadslag.authorities.Actor.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.RaadslagTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class CaseRecordTest {

    @Autowired
    Matters matters;

    @Autowired
    CaseRecord record;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    @Value("${raadslag.longest-pause-in-transaction}")
    Duration longestPause;

    @Test
    void whatHappenedStandsInTheOrderItHappened() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        note(number, "Det første.");
        note(number, "Det *andet*.");

        assertThat(record.entries(CaseNumber.of(number)))
                .extracting(CaseRecord.Entry::text)
                .containsExactly("Det første.", "Det *andet*.");
        assertThat(CaseRecord.summary(record.entries(CaseNumber.of(number))))
                .as("newest first")
                .containsSubsequence("Regionsdirektøren", "(§ 11, stk. 1)\nDet *andet*.\n", "Det første.");
    }

    @Test
    void aMatterThatAnEntryMentionsIsALink() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        note(number, "Se sag IND-NJ-2007-0001, og INDEN-NJ-2007-0001 er ingen sag.");

        assertThat(record.entries(CaseNumber.of(number)).get(0).mentioned())
                .containsExactly(CaseNumber.of("IND-NJ-2007-0001"));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        note(fixtures.openCase("JC-0851", "SYGEDAGPENGE"), "Det skete.");

        for (String attack : new String[] {
            "UPDATE raadslag.case_record SET text = 'noget andet'",
            "DELETE FROM raadslag.case_record",
            "TRUNCATE raadslag.case_record"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).hasMessageContaining("only grows");
        }
    }

    @Test
    void everyWayToWriteDemandsTheTransactionOfAnAct() {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        Map<String, Executable> writing = Map.of(
                "without a paper", () -> record.add(CaseNumber.of(number), SYSTEM, "act", "§ 11", "Uden handling."),
                "with a paper",
                        () -> record.add(
                                CaseNumber.of(number), SYSTEM, "act", "§ 11", "Uden handling.", UUID.randomUUID()),
                "with its outcome",
                        () -> record.add(CaseNumber.of(number), SYSTEM, "act", "§ 11", "Uden.", RegionCode.NJ),
                "a new matter", () -> matters.open("INT", RegionCode.NJ, "JC-0851", "Uden handling"));

        writing.forEach((name, write) ->
                assertThatThrownBy(write::execute).as(name).isInstanceOf(IllegalTransactionStateException.class));
        assertThat(record.entries(CaseNumber.of(number))).isEmpty();
    }

    private void note(String number, String text) {
        transaction.executeWithoutResult(status ->
                record.add(CaseNumber.of(number), new Actor("x", "rd-NJ"), "confirmFinding", "§ 11, stk. 1", text));
    }

    /** Its lock on the region's counter would keep everybody from opening a case. */
    @Test
    void aNodeThatFreezesInATransactionLosesItsLocks() throws SQLException {
        String number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        String next =
                "UPDATE raadslag.matter_counter SET last_number = last_number + 1 WHERE prefix = 'INT' AND place = 'NJ'";
        try (Connection frozen = dataSource.getConnection();
                Statement freezing = frozen.createStatement();
                Connection other = dataSource.getConnection();
                Statement going = other.createStatement()) {
            try (ResultSet set = freezing.executeQuery(
                    "SELECT setting FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout'")) {
                set.next();
                assertThat(Duration.ofMillis(set.getLong(1))).isEqualTo(longestPause);
            }
            frozen.setAutoCommit(false);
            freezing.execute("SET LOCAL idle_in_transaction_session_timeout = '200ms'");
            assertThat(freezing.executeUpdate(next)).isPositive();

            going.setQueryTimeout(10);
            assertThat(going.executeUpdate(next))
                    .as("in the region of " + number)
                    .isPositive();
            assertThatThrownBy(() -> freezing.executeQuery("SELECT 1")).isInstanceOf(SQLException.class);
        }
    }
}
