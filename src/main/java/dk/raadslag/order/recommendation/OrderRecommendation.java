package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.CouncilHeard;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Position;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.OrderTerms;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A draft of the director's recommendation to the minister and its way to the minister's answer (§ 11, stk. 2-3). A changed draft is a
 * new revision.
 *
 * @param council the council's discussion of this very draft, or null before the director's decision
 * @param decision null before the director's decision
 * @param sending null before it is sent
 * @param answerReason the reason for the answer or the withdrawal, or null
 * @param draftDocumentId the filed draft, or null before it is filed
 * @param documentId the filed recommendation, or null before it is filed
 * @param refusalDocumentId the filed refusal, or null where there is none
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
record OrderRecommendation(
        @Id UUID id,
        @InsertOnlyProperty CaseNumber caseNumber,
        @InsertOnlyProperty int revision,
        @Embedded.Empty Basis basis,
        @Embedded.Empty Proposal proposal,
        Status status,
        @Embedded.Nullable @Nullable CouncilHeard council,
        @Embedded.Nullable @Nullable DirectorDecision decision,
        @Embedded.Nullable @Nullable Sending sending,
        @Nullable String answerReason,
        @Nullable UUID draftDocumentId,
        @Nullable UUID documentId,
        @Nullable UUID refusalDocumentId,
        @Version @Nullable Integer version) {

    static final String NO_DRAFT = "Der er intet udkast at tage stilling til. Udarbejd en indstilling først.";
    static final String NOT_DECIDED = "Indstillingen er ikke besluttet, eller den er allerede sendt.";
    static final String NO_HEARING = "Der er ingen indstilling i høring.";
    static final String NOT_WITH_THE_MINISTER =
            "Der ligger ingen indstilling hos ministeren på sagen. Den kan være trukket tilbage eller allerede afgjort.";

    /** The states of a recommendation. */
    enum Status {
        DRAFT,
        REVISED,
        NOT_SENT,
        TO_SEND,
        SENT,
        RETURNED,
        WITHDRAWN,
        ORDERED,
        DECLINED
    }

    /** The director's choices about a draft. */
    enum Decision {
        SEND(Status.TO_SEND, "Regionsdirektøren har besluttet at indstille til ministeren."),
        NOT_SEND(Status.NOT_SENT, "Regionsdirektøren har besluttet ikke at indstille til ministeren."),
        REVISE(Status.REVISED, "Regionsdirektøren har bedt om, at indstillingen bliver omarbejdet.");

        private final Status status;
        private final String danish;

        Decision(Status status, String danish) {
            this.status = status;
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    /** A new draft; needs new facts where the minister has declined on the same ground before. */
    static OrderRecommendation draft(
            CaseNumber number, int revision, Basis basis, Draft draft, boolean declinedBefore, OffsetDateTime now) {
        Require.that(
                draft.newFacts() != null || !declinedBefore,
                "Ministeren har besluttet ikke at følge en indstilling på samme grundlag. Udfyld feltet »Nye faktiske oplysninger«, eller lad være med at indstille igen.");
        var proposal = new Proposal(draft.grounds(), draft.evidence(), draft.newFacts(), now);
        return new OrderRecommendation(
                UUID.randomUUID(),
                number,
                revision,
                basis,
                proposal,
                Status.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** This recommendation; refused with the sentence unless it has the status. */
    OrderRecommendation in(Status expected, String sentence) {
        Require.that(status == expected, sentence);
        return this;
    }

    /** The draft as the director decides it; against the council, or for anything but sending, that needs a reason. */
    OrderRecommendation decide(Decision choice, @Nullable String typedReason, Involvement heard, Actor director) {
        in(Status.DRAFT, NO_DRAFT);
        Require.that(
                draftDocumentId != null && draftDocumentId.equals(heard.draftDocumentId()),
                "Rådet har ikke drøftet netop dette udkast (§ 11, stk. 3). Lad rådet drøfte det, og prøv igen.");
        String reason = Require.optionalText("Begrundelse", typedReason);
        Require.that(reason != null || choice == Decision.SEND, "Begrund beslutningen i feltet »Begrundelse«.");
        Require.that(
                reason != null || heard.position() != Position.AGAINST,
                "Rådet er imod indstillingen. Begrund, hvorfor den sendes alligevel (§ 11, stk. 3).");
        var made = new DirectorDecision(reason, director.groupId());
        return with(choice.status, CouncilHeard.of(heard), made, sending, answerReason);
    }

    /** The recommendation sent to the minister as the director decided; refused where its ground has changed since the draft. */
    OrderRecommendation submit(Ground ground, OffsetDateTime now) {
        in(Status.TO_SEND, NOT_DECIDED).on(ground);
        String director = Objects.requireNonNull(decision).decidedByGroup();
        return with(Status.SENT, council, decision, new Sending(now, director), answerReason);
    }

    /** This recommendation; refused where it was drafted on another ground. */
    OrderRecommendation on(Ground ground) {
        Require.that(
                ground == basis.ground(),
                "Grundlaget for indstillingen har ændret sig, siden den blev udarbejdet. Lad den omarbejde.");
        return this;
    }

    /** The recommendation taken back by the director; nothing where there is nothing to take back. */
    Optional<OrderRecommendation> withdraw() {
        return status == Status.SENT
                ? Optional.of(answered(Status.WITHDRAWN, "Trukket tilbage af regionsdirektøren, jf. journalen."))
                : Optional.empty();
    }

    /** The recommendation followed by an order within its areas; refused where the order covers others. */
    OrderRecommendation order(OrderTerms terms, List<EffortArea> recommended, LocalDate today) {
        in(Status.SENT, NOT_WITH_THE_MINISTER);
        terms.deadlineAfter(today);
        Require.that(
                recommended.stream().map(EffortArea::code).toList().containsAll(terms.areas()),
                "Et pålæg kan kun omfatte det, der er indstillet (§ 11, stk. 2). Vælg kun blandt de viste områder.");
        return answered(Status.ORDERED, terms.reason());
    }

    /** The recommendation declined by the minister; needs a reason. */
    OrderRecommendation decline(@Nullable String typedReason) {
        return answeredByTheMinister(Status.DECLINED, typedReason);
    }

    /** The recommendation sent back with a question, to be drafted and discussed by the council anew. */
    OrderRecommendation sendBack(@Nullable String typedQuestion) {
        return answeredByTheMinister(Status.RETURNED, typedQuestion);
    }

    /** The director's reason, or null. */
    @Nullable
    String directorReason() {
        return decision == null ? null : decision.directorReason();
    }

    /** The draft with its filed paper, which the parties are heard about and the council discusses. */
    OrderRecommendation draftFiled(UUID document) {
        return with(document, documentId, refusalDocumentId);
    }

    /** The recommendation with its filed document. */
    OrderRecommendation filed(UUID document) {
        return with(draftDocumentId, document, refusalDocumentId);
    }

    /** The recommendation with its filed refusal. */
    OrderRecommendation refusalFiled(UUID document) {
        return with(draftDocumentId, documentId, document);
    }

    private OrderRecommendation answeredByTheMinister(Status answer, @Nullable String typedReason) {
        in(Status.SENT, NOT_WITH_THE_MINISTER);
        return answered(answer, Require.text("Begrundelse", typedReason));
    }

    private OrderRecommendation answered(Status answer, @Nullable String reason) {
        return with(answer, council, decision, sending, reason);
    }

    private OrderRecommendation with(
            Status next,
            @Nullable CouncilHeard heard,
            @Nullable DirectorDecision made,
            @Nullable Sending sent,
            @Nullable String reason) {
        return new OrderRecommendation(
                id,
                caseNumber,
                revision,
                basis,
                proposal,
                next,
                heard,
                made,
                sent,
                reason,
                draftDocumentId,
                documentId,
                refusalDocumentId,
                version);
    }

    private OrderRecommendation with(@Nullable UUID draft, @Nullable UUID document, @Nullable UUID refusal) {
        return new OrderRecommendation(
                id,
                caseNumber,
                revision,
                basis,
                proposal,
                status,
                council,
                decision,
                sending,
                answerReason,
                draft,
                document,
                refusal,
                version);
    }
}
