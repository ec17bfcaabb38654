package dk.raadslag.workplace;

import static java.util.stream.Collectors.joining;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters.Matter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The readers of a matter. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class CaseAccess {

    private final JdbcClient jdbc;

    CaseAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayRead(SignedIn reader, Matter matter) {
        return sight(reader, matter) != Sight.NOTHING;
    }

    Sight sight(SignedIn reader, Matter matter) {
        if (matter.region() != null && Readership.regionsOf(reader).contains(matter.region())) {
            return Sight.EVERYTHING;
        }
        Readership readership = readership(reader);
        String reached = readership.reaches().stream()
                .map(reach -> "SELECT %d AS sight FROM raadslag.matter m WHERE m.number = :number AND %s"
                        .formatted(reach.sight().ordinal(), reach.condition()))
                .collect(joining(" UNION ALL "));
        int widest = with(readership, jdbc.sql("SELECT coalesce(max(sight), 0) FROM (" + reached + ") reached"))
                .param("number", matter.number().value())
                .query(Integer.class)
                .single();
        return Sight.values()[widest];
    }

    /** Those of the matters with the numbers that the person reads. */
    Set<CaseNumber> readable(SignedIn reader, Collection<CaseNumber> numbers) {
        Readership readership = readership(reader);
        String reached = readership.reaches().stream()
                .map(reach -> "SELECT m.number FROM raadslag.matter m WHERE m.number = ANY(:numbers) AND "
                        + reach.condition())
                .collect(joining(" UNION ALL "));
        return Set.copyOf(with(readership, jdbc.sql(reached))
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /** What the person reads of all matters. */
    Readership readership(SignedIn reader) {
        Set<RegionCode> regions = Readership.regionsOf(reader);
        List<String> jobcentres = jdbc.sql("""
                        SELECT jobcentre_id FROM raadslag.responsible WHERE group_id = ANY(:groups)
                        UNION SELECT jobcentre_id FROM raadslag.municipality
                        WHERE cooperation_role = 'GUEST' AND 'guest-municipality-' || code = ANY(:groups) ORDER BY 1""")
                .param("groups", reader.groups().toArray(String[]::new))
                .query(String.class)
                .list();
        return new Readership(reader.groups(), regions, jobcentres);
    }

    /** Gives the statement the values that the conditions of the readership name. */
    static StatementSpec with(Readership readership, StatementSpec statement) {
        StatementSpec known = statement.param("ownGroups", readership.groups().toArray(String[]::new));
        readership.reaches().forEach(reach -> reach.parameters().forEach(known::param));
        return known;
    }

    /** The papers on the problem that the case is about; not on new facts, which the director may not have confirmed. */
    Set<UUID> problemPapers(CaseNumber number) {
        return Set.copyOf(jdbc.sql(
                        "SELECT DISTINCT document_id FROM raadslag.case_record WHERE number = ? AND act = 'documentProblem' AND document_id IS NOT NULL")
                .param(number.value())
                .query(UUID.class)
                .list());
    }
}
