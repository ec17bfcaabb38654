package dk.raadslag.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies a matter that runs, with the rows that the program and the engine keep of it but its papers and its past; that its area is taken once, stays. */
final class Copies {

    /** Of each row the ids of what is copied with it, and the number of the matter. */
    private static final String CHANGING = """
            UPDATE source SET changing = (
                SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(row_) WHERE value = :number OR value = ANY (
                    SELECT row_ ->> k FROM source, unnest(ARRAY['id_', 'id']) k WHERE length(row_ ->> k) = 36))""";

    private static final String COPIED = """
            INSERT INTO %1$s OVERRIDING USER VALUE SELECT (jsonb_populate_record(NULL::%1$s, row_ || (
                SELECT jsonb_object_agg(key, CASE value WHEN :number THEN left(value, -4) || (100000 + i)
                    ELSE overlay(value PLACING lpad(to_hex(i), 8, '0') FROM 25 FOR 8) END) FROM jsonb_each_text(changing)))).*
            FROM source, generate_series(:from, :to) i WHERE relation = :relation ON CONFLICT DO NOTHING""";

    private static final List<String> OF_THE_ENGINE = List.of(
            "act_ru_execution t WHERE proc_inst_id_ IN",
            "act_ru_task t WHERE proc_inst_id_ IN",
            "act_ru_variable t WHERE proc_inst_id_ IN",
            "act_ge_bytearray t WHERE id_ IN (SELECT bytearray_id_ FROM act_ru_variable WHERE proc_inst_id_ IN",
            "act_ru_job t WHERE process_instance_id_ IN",
            "act_ru_event_subscr t WHERE proc_inst_id_ IN",
            "act_ru_identitylink t WHERE task_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ IN",
            "act_ru_authorization t WHERE resource_id_ IN (SELECT id_ FROM act_ru_task WHERE proc_inst_id_ IN",
            "act_hi_procinst t WHERE proc_inst_id_ IN");

    /** No statement may take as long as the program waits for one. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Copies(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void make(String number, int copies) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("CREATE TEMP TABLE source (nr serial, relation text, row_ jsonb, changing jsonb) ON COMMIT DROP")
                    .update();
            OF_THE_ENGINE.forEach(rows -> remember(
                    rows + " (SELECT id_ FROM act_ru_execution WHERE business_key_ = :number)"
                            + ")".repeat((int)
                                    rows.chars().filter(c -> c == '(').count()),
                    number));
            ofTheProgram().forEach(rows -> remember(rows, number));
            jdbc.sql(CHANGING).param("number", number).update();
            List<String> relations = jdbc.sql("SELECT relation FROM source GROUP BY relation ORDER BY min(nr)")
                    .query(String.class)
                    .list();
            for (int from = 1; from <= copies; from += AT_ONCE) {
                copy(relations, number, from, Math.min(copies, from + AT_ONCE - 1));
            }
        });
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private void copy(List<String> relations, String number, int from, int to) {
        relations.forEach(relation -> jdbc.sql(COPIED.formatted(relation))
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .param("relation", relation)
                .update());
    }

    private void remember(String rows, String number) {
        jdbc.sql("INSERT INTO source (relation, row_) SELECT '" + rows.substring(0, rows.indexOf(' '))
                        + "', to_jsonb(t) FROM " + rows)
                .param("number", number)
                .update();
    }

    private List<String> ofTheProgram() {
        return jdbc.sql("""
                        SELECT format('raadslag.%s t WHERE %s = :number', c.table_name, c.column_name)
                        FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = 'raadslag' AND c.column_name IN ('number', 'case_number') AND c.data_type = 'text' AND t.table_type = 'BASE TABLE'
                            AND NOT EXISTS (SELECT FROM information_schema.columns b WHERE b.table_schema = 'raadslag'
                                AND b.table_name = c.table_name AND (b.data_type = 'bytea' OR b.is_generated = 'ALWAYS'))""").query(String.class).list();
    }
}
