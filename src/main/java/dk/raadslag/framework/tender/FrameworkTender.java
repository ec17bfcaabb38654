package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.CouncilHeard;
import dk.raadslag.council.Involvement;
import dk.raadslag.framework.tender.TenderProgress.IntegrationAnswer;
import dk.raadslag.framework.tender.TenderProgress.MinisterAnswer;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A proposal of a state framework tender, on its way through council and ministers to the award (§ 9, stk. 1). A changed one is a new revision.
 *
 * @param draftDocumentId the filed proposal that the council discusses, or null before it is filed
 * @param council the council's discussion of this very proposal, or null before the director's decision
 * @param documentId the filed framework agreement, or null before it is filed
 * @param version null before it is stored
 */
@Table(schema = "raadslag")
public record FrameworkTender(
        @Id UUID id,
        @InsertOnlyProperty CaseNumber number,
        @InsertOnlyProperty int revision,
        @Embedded.Empty TenderTerms terms,
        @InsertOnlyProperty OffsetDateTime proposedAt,
        Status status,
        @Nullable UUID draftDocumentId,
        @Embedded.Nullable @Nullable CouncilHeard council,
        @Embedded.Empty TenderProgress progress,
        @Nullable UUID documentId,
        @Version @Nullable Integer version) {

    private static final String ELSEWHERE =
            "Rammeudbuddet er ikke nået hertil, eller der er allerede taget stilling til det. Se sagens journal.";
    private static final String REASON = "Begrundelse";

    /** The states of a proposal. */
    public enum Status {
        PROPOSED,
        NOT_ELIGIBLE,
        REVISED,
        DROPPED,
        SENT,
        RETURNED,
        REJECTED,
        APPROVED,
        CLOSED,
        AWARDED,
        WITHDRAWN;

        private static final Set<Status> BEFORE_THE_AWARD = Set.of(PROPOSED, REVISED, SENT, RETURNED, APPROVED);
    }

    /** The director's choices after the council. */
    public enum Decision {
        SEND(Status.SENT, "Regionsdirektøren beder om ministerens godkendelse."),
        REVISE(Status.REVISED, "Regionsdirektøren har bedt om, at forslaget bliver omarbejdet."),
        DROP(Status.DROPPED, "Regionsdirektøren har opgivet rammeudbuddet.");

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

    /** The proposal as the region makes it. */
    public static FrameworkTender of(CaseNumber number, int revision, TenderTerms terms, OffsetDateTime now) {
        return new FrameworkTender(
                UUID.randomUUID(),
                number,
                revision,
                terms,
                now,
                Status.PROPOSED,
                null,
                null,
                TenderProgress.NONE,
                null,
                null);
    }

    /** The region that holds the tender. */
    public RegionCode region() {
        return CaseNumber.regionIn(number.value()).orElseThrow();
    }

    /** The number of the proposal that takes this one's place; refused unless director or minister sent this one back. */
    int nextRevision() {
        Require.that(status == Status.REVISED || status == Status.RETURNED, ELSEWHERE);
        return revision + 1;
    }

    /** What the decision table found about the target group; it cannot find more than the three criteria say. */
    FrameworkTender assessed(boolean needMet) {
        in(Status.PROPOSED);
        Require.that(
                !needMet || terms.criteria().allMet(),
                "Målgruppen skal opfylde alle tre betingelser for et statsligt rammeudbud (§ 9, stk. 1). Ret markeringerne under »Betingelser, som målgruppen opfylder«.");
        return needMet ? this : next(Status.NOT_ELIGIBLE, progress);
    }

    /** The proposal with its filed paper, which the council discusses. */
    public FrameworkTender draftFiled(UUID document) {
        return with(status, document, council, progress, documentId);
    }

    /** The director's decision; against the council, or for anything but going on, it needs a reason. A national tender needs all other regions. */
    public FrameworkTender decide(
            Decision choice, @Nullable String typedReason, Involvement heard, long regionsAgreed, Actor director) {
        in(Status.PROPOSED);
        String reason = Require.optionalText(REASON, typedReason);
        Require.that(reason != null || choice == Decision.SEND, "Begrund beslutningen i feltet »Begrundelse«.");
        heard.requireAbout(draftDocumentId, reason, "rammeudbuddet", "§ 9, stk. 1");
        Require.that(
                choice != Decision.SEND || !terms.isNational() || regionsAgreed == RegionCode.values().length - 1,
                "Et landsdækkende rammeudbud kræver, at alle fire råd er inddraget, og at alle fire regionsdirektører samarbejder (§ 9, stk. 1). Lad forslaget omarbejde, eller opgiv det.");
        TenderProgress made = progress.decided(reason, director);
        return with(choice.status, draftDocumentId, CouncilHeard.of(heard), made, documentId);
    }

    /** The integration minister's answer; a no needs a reason (§ 9, stk. 2). */
    public FrameworkTender integration(IntegrationAnswer answer, @Nullable String typedReason, Actor minister) {
        in(Status.SENT);
        Require.that(
                terms.integration() && progress.integration() == null,
                "Rammeudbuddet venter ikke på integrationsministeren (§ 9, stk. 2). Se sagens journal.");
        String reason = Require.optionalText(REASON, typedReason);
        Require.that(reason != null || answer == IntegrationAnswer.AGREED, "Begrund svaret i feltet »Begrundelse«.");
        return next(Status.SENT, progress.integration(answer, reason, minister));
    }

    /** The minister's answer; anything but an approval needs a reason, and an approval the integration minister's yes where it is his. */
    public FrameworkTender answer(MinisterAnswer answer, @Nullable String typedReason, Actor minister) {
        in(Status.SENT);
        Require.that(
                answer != MinisterAnswer.APPROVE || !terms.integration() || progress.isIntegrationAgreed(),
                "Rammeudbuddet kan kun godkendes efter aftale med integrationsministeren (§ 9, stk. 2). Vælg »Rammeudbuddet godkendes ikke« eller »Forslaget sendes tilbage til regionen«.");
        String reason = Require.optionalText(REASON, typedReason);
        Require.that(reason != null || answer == MinisterAnswer.APPROVE, "Begrund afgørelsen i feltet »Begrundelse«.");
        return next(answer.status(), progress.answered(answer, reason, minister));
    }

    /** Refuses what may happen only while the approved tender is carried out. */
    public FrameworkTender approved() {
        in(Status.APPROVED);
        return this;
    }

    /** The award to the bids, of which there are two, or a reason why only one (notes to § 9). */
    public FrameworkTender award(
            int providers, @Nullable String typedReason, @Nullable String typedWhyOne, Actor director) {
        in(Status.APPROVED);
        String reason = Require.text(REASON, typedReason);
        String whyOne = Require.optionalText("Grund til kun én aktør", typedWhyOne);
        Require.that(
                providers > 1 || whyOne != null,
                "Jobcentrene skal så vidt muligt kunne vælge mellem flere aktører. Vælg mindst to tilbud, eller udfyld feltet »Grund til kun én aktør«.");
        return next(Status.AWARDED, progress.awarded(reason, providers > 1 ? null : whyOne, director));
    }

    /** The end of an approved tender that brought no valid bid. */
    public FrameworkTender close(@Nullable String typedReason, Actor director) {
        in(Status.APPROVED);
        return next(Status.CLOSED, progress.ended(Require.text(REASON, typedReason), director));
    }

    /** The tender as the director withdraws it, any time before the award. */
    FrameworkTender withdraw(@Nullable String typedReason, Actor director) {
        Require.that(
                Status.BEFORE_THE_AWARD.contains(status),
                "Rammeaftalen er tildelt, eller rammeudbuddet er afsluttet; det kan ikke trækkes tilbage (§ 9, stk. 1). Se sagens journal.");
        return next(Status.WITHDRAWN, progress.ended(Require.text(REASON, typedReason), director));
    }

    /** The tender with its filed framework agreement. */
    public FrameworkTender filed(UUID document) {
        return with(status, draftDocumentId, council, progress, document);
    }

    private void in(Status expected) {
        Require.that(status == expected, ELSEWHERE);
    }

    private FrameworkTender next(Status to, TenderProgress made) {
        return with(to, draftDocumentId, council, made, documentId);
    }

    private FrameworkTender with(
            Status to,
            @Nullable UUID draft,
            @Nullable CouncilHeard heard,
            TenderProgress made,
            @Nullable UUID document) {
        return new FrameworkTender(id, number, revision, terms, proposedAt, to, draft, heard, made, document, version);
    }
}
