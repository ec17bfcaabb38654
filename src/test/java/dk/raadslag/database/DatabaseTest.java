package dk.raadslag.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.raadslag.support.RaadslagTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Past the application, straight in the tables: what the law does not allow is refused by the record itself, each for its own reason. */
@RaadslagTest
class DatabaseTest {

    private static final String NOT_NULL = "23502";

    @Autowired
    LawfulCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Map<String, Object> numbers;

    @TestFactory
    @Tag("INV-01")
    @Tag("INV-02")
    @Tag("INV-03")
    @Tag("INV-04")
    @Tag("INV-05")
    @Tag("INV-06")
    @Tag("INV-07")
    @Tag("INV-08")
    @Tag("INV-09")
    @Tag("INV-10")
    @Tag("INV-11")
    @Tag("INV-12")
    @Tag("INV-13")
    @Tag("INV-14")
    @Tag("INV-15")
    @Tag("INV-16")
    @Tag("INV-17")
    @Tag("INV-18")
    @Tag("INV-20")
    @Tag("INV-21")
    @Tag("INV-22")
    Stream<DynamicTest> noAttackOnTheTablesSucceeds() {
        numbers = cases.open();
        return Attack.all().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.toString(), () -> assertRefused(attack)));
    }

    @Test
    void everyConstraintThatAnAttackNamesExists() {
        List<String> rules = jdbc.sql("""
                        SELECT conname FROM pg_constraint WHERE connamespace = 'raadslag'::regnamespace
                        UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'raadslag'
                        UNION SELECT tgname FROM pg_trigger WHERE tgrelid::regclass::text LIKE 'raadslag.%'
                        UNION SELECT unnest(regexp_matches(prosrc, 'refuse\\(''([a-z0-9_]+)''', 'g'))
                            FROM pg_proc WHERE pronamespace = 'raadslag'::regnamespace
                        UNION SELECT table_name || '.' || column_name FROM information_schema.columns
                            WHERE table_schema = 'raadslag' AND is_nullable = 'NO'""").query(String.class).list();

        assertThat(rules)
                .containsAll(Attack.all().stream().map(Attack::refusedBy).toList());
    }

    @Test
    void danishCapitalsMakeNoOtherNameWhateverTheLocaleOfTheDatabase() {
        assertThat(jdbc.sql("SELECT raadslag.name_key(' ÅRHUS SØ OG ÆBLE ' COLLATE \"C\")")
                        .query(String.class)
                        .single())
                .isEqualTo("århus sø og æble");
    }

    private void assertRefused(Attack attack) {
        if (attack.lawful() != null) {
            assertThatCode(() -> attempt(attack.lawful())).as("unharmed").doesNotThrowAnyException();
        }
        Throwable refusal = catchThrowable(() -> attempt(attack.sql()));
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(ruleIn(refusal)).as(refusal.getMessage()).isEqualTo(attack.refusedBy());
    }

    /** Runs the statements to the end of a transaction that is then taken back. */
    private void attempt(String sql) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("SET LOCAL search_path TO raadslag").update();
            for (String statement : sql.split(";")) {
                int rows = jdbc.sql(statement).params(numbers).update();
                assertThat(rows).as("no row is concerned: " + statement).isPositive();
            }
            jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        });
    }

    private static String ruleIn(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException database) {
                ServerErrorMessage error = database.getServerErrorMessage();
                return database.getSQLState().equals(NOT_NULL)
                        ? error.getTable() + "." + error.getColumn()
                        : error.getConstraint();
            }
        }
        return refusal.toString();
    }
}
