package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The council's recommendations about a jobcentre and the director's replies (§ 11, stk. 3, with notes). */
@Component
@PartOfAnAct
class CouncilReplyProcedure {

    private final CaseProcedure procedure;
    private final InterventionCases cases;
    private final CouncilReplies replies;
    private final Matters matters;
    private final Authorities authorities;
    private final CasePapers papers;
    private final CaseRecord record;
    private final Clock clock;

    CouncilReplyProcedure(
            CaseProcedure procedure,
            InterventionCases cases,
            CouncilReplies replies,
            Matters matters,
            Authorities authorities,
            CasePapers papers,
            CaseRecord record,
            Clock clock) {
        this.procedure = procedure;
        this.cases = cases;
        this.replies = replies;
        this.matters = matters;
        this.authorities = authorities;
        this.papers = papers;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a case for the jobcentre that the council's recommendation is about; a recommendation opens one case at most. */
    InterventionCase open(CaseNumber recommendation) {
        String jobcentreId = matters.matter(recommendation).jobcentreId();
        if (jobcentreId == null) {
            throw new Refusal("Rådets indstilling gælder ikke et enkelt jobcenter.");
        }
        Jobcentre jobcentre = authorities.jobcentre(jobcentreId);
        InterventionCase opened = cases.save(procedure
                .open(jobcentre, "Rådets indstilling om " + jobcentre.name())
                .recommendedBy(recommendation));
        note(opened.caseNumber(), recommendation);
        return opened;
    }

    /** Notes a recommendation about the jobcentre of a running case. */
    void receive(CaseNumber number, CaseNumber recommendation) {
        cases.require(number).requireSameJobcentre(matters.matter(recommendation));
        note(number, recommendation);
    }

    /**
     * Replies to the council in writing, once for each recommendation.
     *
     * @return the reply's document
     */
    UUID reply(
            CaseNumber number,
            CaseNumber recommendation,
            CouncilReply.Agreement answer,
            @Nullable String reason,
            Actor director) {
        InterventionCase of = cases.locked(number);
        of.requireSameJobcentre(matters.matter(recommendation));
        String why = Require.text("Begrundelse", reason);
        replies.requireNone(number, recommendation);
        UUID paper = papers.councilAnswer(number, recommendation, answer.danish(), why);
        CouncilReply reply = replies.save(
                CouncilReply.of(of, recommendation, answer, why, paper, director, OffsetDateTime.now(clock)));
        record.add(number, director, "answerCouncil", "§ 11, stk. 3", reply.danish(), paper);
        return paper;
    }

    private void note(CaseNumber number, CaseNumber recommendation) {
        String text = "Rådet har indstillet til regionsdirektøren i sag " + recommendation + ".";
        record.add(number, Actor.SYSTEM, "receiveCouncilRecommendation", "§ 11, stk. 3", text);
    }
}
