package dk.raadslag.specialist;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.CouncilHeard;
import dk.raadslag.council.Involvement;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A proposal of a specialist function, on its way through council and minister to the agreement (§ 10). A changed one is a new revision.
 *
 * @param draftDocumentId the filed proposal that the council discusses, or null before it is filed
 * @param council the council's discussion of this very proposal, or null before the director's decision
 * @param documentId the filed agreement, or null before it is filed
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
record SpecialistProposal(
        @Id UUID id,
        @InsertOnlyProperty CaseNumber number,
        @InsertOnlyProperty int revision,
        @Embedded.Empty Terms terms,
        @InsertOnlyProperty OffsetDateTime proposedAt,
        Status status,
        @Nullable UUID draftDocumentId,
        @Embedded.Nullable @Nullable CouncilHeard council,
        @Embedded.Empty Progress progress,
        @Nullable UUID documentId,
        @Version @Nullable Integer version) {

    private static final String ELSEWHERE =
            "Forslaget er ikke nået hertil, eller der er allerede taget stilling til det. Se sagens journal.";

    /** The states of a proposal. */
    enum Status {
        PROPOSED,
        REVISED,
        DROPPED,
        SENT,
        RETURNED,
        REJECTED,
        APPROVED,
        DECLINED,
        SIGNED
    }

    /** The director's choices after the council. */
    enum Decision {
        SEND(Status.SENT, "Regionsdirektøren beder om ministerens godkendelse."),
        REVISE(Status.REVISED, "Regionsdirektøren har bedt om, at forslaget bliver omarbejdet."),
        DROP(Status.DROPPED, "Regionsdirektøren har opgivet specialfunktionen.");

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

    /** The minister's answers. */
    enum Answer {
        APPROVE(Status.APPROVED, "Ministeren har godkendt, at aftalen indgås."),
        REJECT(Status.REJECTED, "Ministeren har ikke godkendt aftalen."),
        RETURN(Status.RETURNED, "Ministeren har sendt forslaget tilbage.");

        private final Status status;
        private final String danish;

        Answer(Status status, String danish) {
            this.status = status;
            this.danish = danish;
        }

        String danish() {
            return danish;
        }
    }

    static SpecialistProposal of(CaseNumber number, int revision, Terms terms, OffsetDateTime now) {
        return new SpecialistProposal(
                UUID.randomUUID(),
                number,
                revision,
                terms,
                now,
                Status.PROPOSED,
                null,
                null,
                Progress.NONE,
                null,
                null);
    }

    /** The proposal with its filed paper, which the council discusses. */
    SpecialistProposal draftFiled(UUID document) {
        return with(status, document, council, progress, documentId);
    }

    /**
     * The director's decision; against the council, or for anything but going on, it needs a reason.
     *
     * @param item the item of the signed contract that covers it and so is the minister's approval, or null where the minister is asked
     */
    SpecialistProposal decide(
            Decision choice, @Nullable String typedReason, Involvement heard, @Nullable UUID item, Actor director) {
        in(Status.PROPOSED);
        String reason = Require.optionalText("Begrundelse", typedReason);
        Require.that(reason != null || choice == Decision.SEND, "Begrund beslutningen i feltet »Begrundelse«.");
        heard.requireAbout(draftDocumentId, reason, "specialfunktionen", "§ 10");
        return with(
                choice.status,
                draftDocumentId,
                CouncilHeard.of(heard),
                progress.decided(reason, director.groupId(), item),
                documentId);
    }

    /** The minister's answer; anything but an approval needs a reason. */
    SpecialistProposal answer(Answer choice, @Nullable String typedReason, Actor minister) {
        in(Status.SENT);
        Require.that(progress.contractItemId() == null, ELSEWHERE);
        String reason = Require.optionalText("Begrundelse", typedReason);
        Require.that(reason != null || choice == Answer.APPROVE, "Begrund afgørelsen i feltet »Begrundelse«.");
        return next(choice.status, progress.answered(reason, minister.groupId()));
    }

    /** The minister's approval, which the signed contract contains. */
    SpecialistProposal approveByContract() {
        in(Status.SENT);
        Require.that(
                progress.contractItemId() != null,
                "Ingen underskrevet kontrakt dækker specialfunktionen. Bed om ministerens godkendelse (§ 10).");
        return next(Status.APPROVED, progress);
    }

    /** The jobcentre's answer, whether it takes the task on. */
    SpecialistProposal takeOn(boolean yes, Actor party) {
        in(Status.APPROVED);
        return yes ? next(Status.APPROVED, progress.accepted(party.groupId())) : next(Status.DECLINED, progress);
    }

    /** The director's signature, after the minister's approval and the provider's own signature; a jobcentre has taken the task on before. */
    SpecialistProposal sign(@Nullable LocalDate providerSignedOn, Actor director, LocalDate today) {
        in(Status.APPROVED);
        Require.that(
                Objects.equals(terms.provider().group(), progress.acceptedByGroup()),
                "Jobcenteret har ikke påtaget sig opgaven (§ 10). Afvent jobcenterets svar, før du underskriver.");
        LocalDate day = Require.dateNotAfter("Den anden part har underskrevet den", providerSignedOn, today);
        return next(Status.SIGNED, progress.signed(director.groupId(), day));
    }

    /** The agreement with its filed paper. */
    SpecialistProposal filed(UUID document) {
        return with(status, draftDocumentId, council, progress, document);
    }

    private void in(Status expected) {
        Require.that(status == expected, ELSEWHERE);
    }

    private SpecialistProposal next(Status to, Progress made) {
        return with(to, draftDocumentId, council, made, documentId);
    }

    private SpecialistProposal with(
            Status to, @Nullable UUID draft, @Nullable CouncilHeard heard, Progress made, @Nullable UUID document) {
        return new SpecialistProposal(
                id, number, revision, terms, proposedAt, to, draft, heard, made, document, version);
    }
}
