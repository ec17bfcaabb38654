package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the council recommends about a jobcentre, and the director's reasoned answer (§ 11, stk. 3, with notes). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CouncilAnswers {

    private final Cases cases;
    private final Matters matters;
    private final Authorities authorities;
    private final CasePapers papers;
    private final CaseRecord caseRecord;
    private final JdbcClient jdbc;
    private final Clock clock;

    CouncilAnswers(
            Cases cases,
            Matters matters,
            Authorities authorities,
            CasePapers papers,
            CaseRecord caseRecord,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.matters = matters;
        this.authorities = authorities;
        this.papers = papers;
        this.caseRecord = caseRecord;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far the director follows the council. */
    enum Answer {
        FOLLOWED("Regionsdirektøren følger rådets indstilling."),
        PARTLY("Regionsdirektøren følger rådets indstilling delvist."),
        NOT_FOLLOWED("Regionsdirektøren følger ikke rådets indstilling.");

        private final String danish;

        Answer(String danish) {
            this.danish = danish;
        }
    }

    /** Opens a case for the jobcentre that the council's recommendation is about; a recommendation opens one case at most. */
    InterventionCase open(String recommendationNumber) {
        Matters.Matter recommendation = matters.matter(recommendationNumber);
        Require.that(recommendation.jobcentreId() != null, "Rådets indstilling gælder ikke et enkelt jobcenter.");
        Jobcentre jobcentre = authorities.jobcentre(recommendation.jobcentreId());
        String number = cases.add(jobcentre, "Rådets indstilling om " + jobcentre.name(), recommendationNumber, null);
        note(number, recommendationNumber);
        return cases.caseOf(number);
    }

    /** Notes a recommendation about the jobcentre of a running case. */
    void receive(String caseNumber, String recommendationNumber) {
        requireSameJobcentre(cases.caseOf(caseNumber), matters.matter(recommendationNumber));
        note(caseNumber, recommendationNumber);
    }

    /** Answers the council in writing, once for each recommendation; answers the document. */
    UUID answer(String caseNumber, String recommendationNumber, Answer answer, String reason, Actor director) {
        InterventionCase of = cases.lock(caseNumber);
        requireSameJobcentre(of, matters.matter(recommendationNumber));
        String why = Require.text("Begrundelse", reason);
        UUID paper = papers.councilAnswer(caseNumber, recommendationNumber, answer.danish, why);
        int stored = jdbc.sql("""
                        INSERT INTO raadslag.case_recommendation_answer (case_number, recommendation_number, region_code, answer, reason,
                            document_id, answered_by, answered_by_group, answered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        caseNumber,
                        recommendationNumber,
                        of.regionCode().name(),
                        answer.name(),
                        why,
                        paper,
                        director.userId(),
                        director.groupId(),
                        OffsetDateTime.now(clock))
                .update();
        Require.that(stored == 1, "Rådets indstilling %s er allerede besvaret.".formatted(recommendationNumber));
        String text = "%s Begrundelse: %s".formatted(answer.danish, why);
        caseRecord.add(caseNumber, director, "answerCouncil", "§ 11, stk. 3", text, paper);
        return paper;
    }

    private void note(String caseNumber, String recommendationNumber) {
        String text = "Rådet har indstillet til regionsdirektøren i sag " + recommendationNumber + ".";
        caseRecord.add(caseNumber, Actor.SYSTEM, "receiveCouncilRecommendation", "§ 11, stk. 3", text);
    }

    private static void requireSameJobcentre(InterventionCase of, Matters.Matter recommendation) {
        Require.that(
                of.jobcentreId().equals(recommendation.jobcentreId()), "Rådets indstilling gælder et andet jobcenter.");
    }
}
