package dk.raadslag.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The end events that cases of the tests have reached, as files: the tests of one build run in several JVMs. */
@Component
public class ReachedEnds {

    private static final Path FOLDER = Path.of("target", "reached-ends", System.getProperty("raadslag.build", "none"));
    private static final String FORK = System.getProperty("raadslag.fork", "fork-1");

    private final JdbcClient jdbc;

    ReachedEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what was reached in this JVM, in the latest version of each model; an error or an escalation takes its end away with its scope. */
    void writeDown() {
        Set<String> reached = new TreeSet<>(jdbc.sql("""
                        SELECT DISTINCT model.key_ || ': ' || act.act_id_
                        FROM act_hi_actinst act JOIN act_re_procdef model ON model.id_ = act.proc_def_id_
                        WHERE act.end_time_ IS NOT NULL AND act.act_type_ LIKE '%EndEvent'
                            AND (act.act_inst_state_ <> 2 OR act.act_type_ IN ('errorEndEvent', 'escalationEndEvent'))
                            AND model.version_ = (SELECT max(version_) FROM act_re_procdef other WHERE other.key_ = model.key_)""").query(String.class).list());
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(FORK + ".txt"), reached);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All end events reached in this build, as {@code process: element}. */
    public static Set<String> ofThisBuild() throws IOException {
        Set<String> reached = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                reached.addAll(Files.readAllLines(file));
            }
        }
        return reached;
    }
}
