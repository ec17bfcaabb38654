package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the director decides to do about a jobcentre, after the council was involved (§ 11, stk. 1 and 3). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Reactions {

    private final Cases cases;
    private final Findings findings;
    private final FindingRows findingRows;
    private final Involvements involvements;
    private final CaseRecord caseRecord;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reactions(
            Cases cases,
            Findings findings,
            FindingRows findingRows,
            Involvements involvements,
            CaseRecord caseRecord,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.findings = findings;
        this.findingRows = findingRows;
        this.involvements = involvements;
        this.caseRecord = caseRecord;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether an agreement is needed. Once initiatives are found insufficient, an agreement must be offered. */
    enum Need {
        INITIATIVES_TAKEN("De nødvendige initiativer er allerede taget. Udviklingen følges tæt."),
        INSUFFICIENT("De nødvendige initiativer er ikke taget. Der tilbydes en aftale."),
        DISPROVED("Dialogen har afkræftet resultatproblemet.");

        private final String danish;

        Need(String danish) {
            this.danish = danish;
        }
    }

    /** What to do where the problem remains. To close the case is not among it. */
    enum NextStep {
        NEW_AGREEMENT("§ 11, stk. 1", "Der søges indgået en ny aftale."),
        CLOSE_MONITORING("§ 11, stk. 1", "Udviklingen følges tæt."),
        RECOMMEND_ORDER("§ 11, stk. 2", "Der udarbejdes en indstilling til ministeren om pålæg.");

        private final String paragraph;
        private final String danish;

        NextStep(String paragraph, String danish) {
            this.paragraph = paragraph;
            this.danish = danish;
        }
    }

    void assessNeed(String caseNumber, Need need, String reason, Actor director) {
        InterventionCase of = cases.lockOpen(caseNumber);
        UUID opinion = involvements.require(caseNumber, Stage.REACTION, null).opinionId();
        String why = Require.text("Begrundelse", reason);
        int stored = jdbc.sql("""
                        INSERT INTO raadslag.need_assessment (id, case_number, region_code, meeting_id, council_opinion_id, council_stage,
                            need, reason, decided_by, decided_by_group, decided_at)
                        SELECT ?, case_number, ?, id, ?, 'REACTION', ?, ?, ?, ?, ? FROM raadslag.dialogue_meeting
                        WHERE case_number = ? ORDER BY recorded_at DESC LIMIT 1""")
                .params(
                        UUID.randomUUID(),
                        of.regionCode().name(),
                        opinion,
                        need.name(),
                        why,
                        director.userId(),
                        director.groupId(),
                        OffsetDateTime.now(clock),
                        caseNumber)
                .update();
        if (stored == 0) {
            throw new Refusal("Behovet for en aftale vurderes i dialogen, og der er ikke holdt et dialogmøde endnu.");
        }
        if (need == Need.DISPROVED) {
            findingRows.set(findings.documented(caseNumber).id(), Finding.Status.DISPROVED);
        }
        caseRecord.add(
                caseNumber, director, "assessNeedForAgreement", "§ 11, stk. 1", need.danish + " Begrundelse: " + why);
    }

    void chooseNextStep(String caseNumber, NextStep choice, String reason, Actor director) {
        InterventionCase of = cases.lockOpen(caseNumber);
        UUID opinion = involvements.require(of.origin(), Stage.REACTION, null).opinionId();
        String why = Require.text("Begrundelse", reason);
        jdbc.sql("""
                        INSERT INTO raadslag.next_step (id, case_number, region_code, council_opinion_id, council_number, split_from,
                            council_stage, choice, reason, decided_by, decided_by_group, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, 'REACTION', ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        of.regionCode().name(),
                        opinion,
                        of.origin().value(),
                        of.splitFrom() == null ? null : of.splitFrom().value(),
                        choice.name(),
                        why,
                        director.userId(),
                        director.groupId(),
                        OffsetDateTime.now(clock))
                .update();
        caseRecord.add(
                caseNumber, director, "chooseNextStep", choice.paragraph, choice.danish + " Begrundelse: " + why);
    }
}
