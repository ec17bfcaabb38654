package dk.raadslag.framework.exemption;

import static dk.raadslag.framework.exemption.ExemptionProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.Exemptions;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of an exemption whose ground has changed to being kept or revoked (§ 9, stk. 4). */
@Component
@PartOfAnAct
class ReassessmentProcedure {

    private static final String PRACTICE = "god forvaltningsskik";

    private final Reassessments reassessments;
    private final Comments comments;
    private final Revocations revocations;
    private final ExemptionDecisions decisions;
    private final Exemptions exemptions;
    private final Involvements involvements;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    ReassessmentProcedure(
            Reassessments reassessments,
            Comments comments,
            Revocations revocations,
            ExemptionDecisions decisions,
            Exemptions exemptions,
            Involvements involvements,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.reassessments = reassessments;
        this.comments = comments;
        this.revocations = revocations;
        this.decisions = decisions;
        this.exemptions = exemptions;
        this.involvements = involvements;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Begins the reassessment of an exemption that has not ended and is not being reassessed. */
    void begin(CaseNumber number, @Nullable String effort, @Nullable String results, Actor office) {
        matters.lock(number);
        Require.that(
                exemptions.isExemption(number), "Sagen er ikke en fritagelse, eller fritagelsen er allerede ophørt.");
        Require.that(!exemptions.isReassessed(number), "Fritagelsen er allerede ved at blive revurderet.");
        Reassessment reassessment =
                reassessments.save(Reassessment.of(number, effort, results, office, OffsetDateTime.now(clock)));
        record.add(number, office, "beginReassessment", PARAGRAPH, reassessment.danish());
    }

    /** Records what the exempt party says. */
    void comment(CaseNumber number, @Nullable String typed, Actor party) {
        Comment comment =
                comments.save(Comment.of(reassessments.latest(number).id(), typed, party, OffsetDateTime.now(clock)));
        String words = comment.comment();
        String text = words == null ? "Ingen bemærkninger til revurderingen." : "Bemærkninger: " + words;
        record.add(number, party, "commentReassessment", PRACTICE, text);
    }

    /** Records the director's decision on the latest reassessment and what the council has said after it began. */
    void decide(CaseNumber number, Review review, Actor director) {
        matters.lock(number);
        Reassessment reassessment = reassessments.latest(number);
        requireLasting(number, review.revokedFrom());
        Involvement council = involvements.require(number, Stage.EXEMPTION, reassessments.sequence(reassessment.id()));
        Revocation decision =
                revocations.save(Revocation.of(reassessment, council, review, director, OffsetDateTime.now(clock)));
        record.add(number, director, "decideReassessment", PARAGRAPH, decision.danish(council), decision.decision());
    }

    private void requireLasting(CaseNumber number, @Nullable LocalDate revokedFrom) {
        LocalDate last = Objects.requireNonNull(
                decisions.findByNumber(number).orElseThrow().validTo());
        Require.that(
                revokedFrom == null || !revokedFrom.isAfter(last),
                "Fritagelsen gælder kun til den %s. Vælg en tidligere dag, eller lad den løbe ud."
                        .formatted(Danish.date(last)));
    }
}
