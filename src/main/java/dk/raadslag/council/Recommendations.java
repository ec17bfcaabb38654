package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the councils recommend to the regional directors on their own initiative (§ 11, stk. 1 and 2). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Recommendations {

    private static final String PREFIX = "IND";

    private final JdbcClient jdbc;
    private final Authorities authorities;
    private final Matters matters;
    private final Decisions decisions;
    private final LegalityChecks legalityChecks;
    private final CaseRecord record;
    private final Clock clock;

    Recommendations(
            JdbcClient jdbc,
            Authorities authorities,
            Matters matters,
            Decisions decisions,
            LegalityChecks legalityChecks,
            CaseRecord record,
            Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.matters = matters;
        this.decisions = decisions;
        this.legalityChecks = legalityChecks;
        this.record = record;
        this.clock = clock;
    }

    /** The recommendation with the id. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Recommendation recommendation(UUID id) {
        List<String> areas = jdbc.sql(
                        "SELECT effort_area FROM raadslag.council_recommendation_area WHERE recommendation_id = ? ORDER BY 1")
                .param(id)
                .query(String.class)
                .list();
        return jdbc.sql("SELECT type, jobcentre_id, grounds FROM raadslag.council_recommendation WHERE id = ?")
                .param(id)
                .query((row, index) -> new Recommendation(
                        RecommendationType.valueOf(row.getString("type")),
                        row.getString("jobcentre_id"),
                        areas,
                        row.getString("grounds")))
                .single();
    }

    /** Opens a matter for a council's recommendation and answers its number. */
    String open(Recommendation recommendation) {
        Jobcentre jobcentre = authorities.jobcentre(recommendation.jobcentreId());
        String title = "Rådets indstilling om " + jobcentre.name();
        return matters.open(PREFIX, jobcentre.regionCode(), jobcentre.id(), title)
                .value();
    }

    /** Records the recommendation, or the revised one that takes the place of an unlawful one, in its matter. */
    UUID submit(String number, Recommendation recommendation, Actor chair) {
        List<EffortArea> areas = authorities.effortAreas(recommendation.areas());
        Jobcentre jobcentre = authorities.jobcentre(recommendation.jobcentreId());
        UUID id = decisions.addRecommendation(number);
        jdbc.sql("""
                        INSERT INTO raadslag.council_recommendation
                            (id, kind, number, region_code, jobcentre_id, type, grounds, submitted_by, submitted_at)
                        VALUES (?, 'RECOMMENDATION', ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, number, jobcentre.regionCode().name(), jobcentre.id())
                .params(recommendation.type().name(), recommendation.grounds(), chair.userId())
                .param(OffsetDateTime.now(clock))
                .update();
        areas.forEach(area -> jdbc.sql("INSERT INTO raadslag.council_recommendation_area VALUES (?, ?)")
                .params(id, area.code())
                .update());
        String text = "Rådet indstiller om %s, %s. Områder: %s. Begrundelse: %s"
                .formatted(jobcentre.name(), recommendation.type().danish(), names(areas), recommendation.grounds());
        record.add(
                number,
                chair,
                "submitCouncilRecommendation",
                recommendation.type().paragraph(),
                text);
        return id;
    }

    /** Records that the council gives up a recommendation that was found unlawful. */
    void drop(String number, Actor chair) {
        record.add(number, chair, "reviseRecommendation", "§ 8, stk. 3", "Rådet har frafaldet indstillingen.");
    }

    /** Records that a lawful recommendation is handed to the regional director. */
    void deliver(String number, UUID id) {
        legalityChecks.requireLawful(id);
        String text = "Indstillingen er afleveret til regionsdirektøren.";
        record.add(
                number,
                Actor.SYSTEM,
                "deliverRecommendation",
                recommendation(id).type().paragraph(),
                text);
    }

    /** The kinds of effort that fail in the council's opinion, with commas between. */
    String partyKinds(Recommendation recommendation) {
        return authorities.effortAreas(recommendation.areas()).stream()
                .map(area -> area.kind().name())
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static String names(List<EffortArea> areas) {
        return areas.stream().map(EffortArea::name).collect(Collectors.joining("; "));
    }
}
