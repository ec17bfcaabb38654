package dk.raadslag.measurement;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of what is measured, and about whom. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Indicators {

    private final JdbcClient jdbc;

    Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The indicators in Danish, as files call them. */
    public List<String> names() {
        return jdbc.sql("SELECT name FROM raadslag.indicator ORDER BY position")
                .query(String.class)
                .list();
    }

    /** The benefit groups in Danish, as files call them. */
    public List<String> groupNames() {
        return jdbc.sql("SELECT name FROM raadslag.benefit_group ORDER BY position")
                .query(String.class)
                .list();
    }
}
