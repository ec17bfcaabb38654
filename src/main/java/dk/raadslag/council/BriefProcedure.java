package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a brief from the secretariat through the director to the council (§ 8, stk. 3). */
@Component
@PartOfAnAct
class BriefProcedure {

    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final Briefs briefs;
    private final ApprovedBriefs approved;
    private final Papers papers;
    private final CaseRecord record;
    private final Clock clock;

    BriefProcedure(Briefs briefs, ApprovedBriefs approved, Papers papers, CaseRecord record, Clock clock) {
        this.briefs = briefs;
        this.approved = approved;
        this.papers = papers;
        this.record = record;
        this.clock = clock;
    }

    /** Records the secretariat's brief. */
    Brief write(
            CaseNumber number,
            Stage stage,
            @Nullable String facts,
            @Nullable String question,
            @Nullable UUID draft,
            Actor secretariat) {
        Brief brief =
                briefs.save(Brief.write(number, stage, facts, question, draft, secretariat, OffsetDateTime.now(clock)));
        String text = "Sagsfremstilling til rådet om %s er udarbejdet. Rådet skal drøfte: %s"
                .formatted(stage.danish(), brief.question());
        record.add(number, secretariat, "prepareCouncilBrief", PARAGRAPH, text);
        return brief;
    }

    /** Records the director's approval. */
    void approve(UUID id, Actor director) {
        ApprovedBrief brief = approved.save(briefs.brief(id).approve(director, OffsetDateTime.now(clock)));
        record.add(brief.number(), director, "approveBrief", PARAGRAPH, "Sagsfremstillingen til rådet er godkendt.");
    }

    /**
     * Records that the director sends the brief back.
     *
     * @return the checked remark
     */
    String sendBack(UUID id, @Nullable String remark, Actor director) {
        String why = Require.text("Bemærkning til sekretariatet", remark);
        String text = "Sagsfremstillingen er sendt tilbage til sekretariatet: " + why;
        record.add(briefs.brief(id).number(), director, "approveBrief", PARAGRAPH, text);
        return why;
    }

    /** Files the brief as a document. */
    UUID file(UUID id) {
        return papers.fileBrief(briefs.brief(id));
    }
}
