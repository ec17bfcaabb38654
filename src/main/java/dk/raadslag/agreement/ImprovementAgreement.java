package dk.raadslag.agreement;

import static java.util.Objects.requireNonNull;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Role;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Position;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A written agreement between the region and the responsible parties to improve the effort (§ 11, stk. 1). Each step returns
 * the agreement in its next state, or refuses.
 *
 * @param amends the agreement it replaces once it is signed, or null
 * @param round how often a draft has been offered; answers and signatures count for one round only
 * @param offer the latest written offer, or null
 * @param failure what could not be agreed on in this round, or null
 * @param signedAt when the director signed, or null
 * @param documentId the signed agreement on paper, or null
 * @param version of the row; null before it is stored
 */
@Table(schema = "raadslag")
public record ImprovementAgreement(
        @Id UUID id,
        CaseNumber caseNumber,
        @Nullable UUID amends,
        Status status,
        int round,
        @Embedded.Empty Draft draft,
        @Embedded.Nullable @Nullable Offer offer,
        @Embedded.Nullable @Nullable Failure failure,
        @Nullable OffsetDateTime signedAt,
        @Nullable UUID documentId,
        @Embedded.Nullable @Nullable Evaluation evaluation,
        OffsetDateTime createdAt,
        @Version @Nullable Integer version) {

    /** The states of an agreement. */
    public enum Status {
        DRAFT("er et udkast"),
        OFFERED("er tilbudt parterne"),
        ACTIVE("er i kraft"),
        EVALUATED("er evalueret"),
        REPLACED("er afløst af en ny aftale"),
        ENDED("er ophørt, fordi parterne er enige om det"),
        NOT_REACHED("kunne ikke opnås");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }
    }

    /** The first draft of an agreement, which may be to amend one in force. */
    public static ImprovementAgreement begin(
            CaseNumber caseNumber, @Nullable ImprovementAgreement amended, Draft draft) {
        if (amended != null) {
            amended.require(Status.ACTIVE);
        }
        UUID amends = amended == null ? null : amended.id;
        OffsetDateTime now = draft.draftChangedAt();
        return new ImprovementAgreement(
                UUID.randomUUID(), caseNumber, amends, Status.DRAFT, 1, draft, null, null, null, null, null, now, null);
    }

    /** Writes the draft anew; an offer that was out begins a new round. */
    public ImprovementAgreement redraft(Draft anew) {
        if (status != Status.OFFERED) {
            require(Status.DRAFT);
        }
        return drafted(status == Status.OFFERED ? round + 1 : round, anew, failure);
    }

    /** Takes note of what the draft covers: a party that had refused and is asked again has not refused. */
    public ImprovementAgreement reach(AgreementContent content) {
        boolean askedAgain = refused().stream().anyMatch(content.kinds()::contains);
        return askedAgain ? drafted(round, draft, null) : this;
    }

    /** The kinds of effort that are out of the agreement, because their party refused it. */
    public List<EffortKind> refused() {
        return Stream.ofNullable(failure)
                .flatMap(part -> Stream.ofNullable(part.refusedKinds()))
                .toList();
    }

    /** Takes note that the requirements of the draft have changed, so that the council must see it again. */
    public ImprovementAgreement changeRequirements(OffsetDateTime now) {
        require(Status.DRAFT);
        return drafted(round, draft.changedAt(now), failure);
    }

    /** Files the complete draft, which the council is to discuss (§ 11, stk. 3). */
    ImprovementAgreement fileDraft(AgreementContent content, UUID document) {
        require(Status.DRAFT);
        content.requireComplete();
        return drafted(round, draft.filedAs(document), failure);
    }

    /**
     * Offers the complete draft in writing.
     *
     * @param council returns the council's involvement since the draft was last changed, or refuses (§ 11, stk. 3)
     * @param signable the day on which the parties' time to answer and sign is over
     * @param typed the reason, which the director must give where the council is against the agreement
     */
    public ImprovementAgreement offer(
            Actor director,
            AgreementContent content,
            Supplier<Involvement> council,
            LocalDate signable,
            @Nullable String typed,
            OffsetDateTime now) {
        requireOf(director, Status.DRAFT);
        content.requireComplete();
        Require.that(
                content.isReachable(draft, signable),
                "Datoerne i udkastet kan ikke nås, for parterne har frist til den %s til at svare og underskrive. Vælg, at udkastet skal ændres, og flyt datoerne."
                        .formatted(Danish.date(signable)));
        Involvement involvement = council.get();
        draft.requireDiscussed(involvement);
        String reason = Require.optionalText("Begrundelse", typed);
        Require.that(
                involvement.position() != Position.AGAINST || reason != null,
                "Rådet er imod aftalen. Du er ikke bundet af rådets holdning, men skal begrunde, at tilbuddet alligevel sendes, jf. § 11, stk. 3.");
        Offer made = new Offer(null, null, reason, now, director.groupId(), null).after(involvement);
        return with(Status.OFFERED, made, failure, signedAt, documentId, evaluation);
    }

    /** Files the written offer. */
    ImprovementAgreement fileOffer(UUID document) {
        require(Status.OFFERED);
        return with(status, requireNonNull(offer).filedAs(document), failure, signedAt, documentId, evaluation);
    }

    /**
     * Refuses to take up the offer where its dates cannot be reached any more.
     *
     * @param signable the day on which the parties' time to sign is over
     */
    public void requireReachable(AgreementContent content, LocalDate signable) {
        Require.that(
                content.isReachable(draft, signable),
                "Datoerne i tilbuddet kan ikke længere nås, for fristen for at underskrive er den %s. Svar med et modforslag om nye datoer."
                        .formatted(Danish.date(signable)));
    }

    /**
     * Refuses to give the parties more time where nobody has yet to answer or sign, or where the dates could not be reached then.
     *
     * @param signable the day on which the longer time to sign is over
     */
    public void requireExtendable(Actor director, AgreementContent content, Round answers, LocalDate signable) {
        requireOf(director, Status.OFFERED);
        answers.requireSomebodyToWaitFor(content.kinds());
        Require.that(
                content.isReachable(draft, signable),
                "Med den frist kan datoerne i tilbuddet ikke nås. Vælg en tidligere frist, eller giv parterne et nyt tilbud med nye datoer.");
    }

    /** Establishes that no agreement can be reached (§ 11, stk. 2). */
    public ImprovementAgreement giveUp(
            Actor director, AgreementContent content, Round answers, @Nullable String typed, OffsetDateTime now) {
        requireOf(director, Status.OFFERED);
        String reason = Require.text("Begrundelse", typed);
        answers.requireNotSignedByAll(content.kinds());
        return with(
                Status.NOT_REACHED,
                offer,
                new Failure(null, null, now, reason, director.groupId()),
                signedAt,
                documentId,
                evaluation);
    }

    /**
     * Goes on with the party that stands by the offer, for that party's effort alone (§ 11, stk. 1 and 2). That is another text: a new
     * draft, which the council discusses and the party answers and signs anew (§ 11, stk. 3).
     */
    public ImprovementAgreement narrow(
            Actor director, AgreementContent content, Round answers, @Nullable String reason, OffsetDateTime now) {
        requireOf(director, Status.OFFERED);
        Require.text("Begrundelse", reason);
        Require.that(
                amends == null,
                "En ændring kræver, at alle aftalens parter er enige. Ellers gælder den hidtidige aftale.");
        answers.requireNotSignedByAll(content.kinds());
        List<EffortKind> refusing = answers.refusing(content.kinds());
        Require.that(
                !answers.willing(content.kinds()).isEmpty() && !refusing.isEmpty(),
                "Aftalen kan kun indgås for en del af indsatsen, når én part tiltræder tilbuddet og en anden ikke gør.");
        Failure part = new Failure(refusing.get(0), now, null, null, director.groupId());
        return drafted(round + 1, draft.changedAt(now), part);
    }

    /**
     * Signs for the region, last of all (§ 11, stk. 1 and 3).
     *
     * @param council returns the council's involvement since the draft was last changed, or refuses
     */
    public ImprovementAgreement sign(
            Actor director,
            AgreementContent content,
            Round answers,
            Supplier<Involvement> council,
            OffsetDateTime now) {
        requireOf(director, Status.OFFERED);
        Require.that(signedAt == null, "Aftalen er allerede underskrevet.");
        Require.that(
                answers.signedKinds().containsAll(content.kinds()),
                "Alle de ansvarlige, som aftalen omfatter, skal underskrive før regionsdirektøren, jf. § 11, stk. 1.");
        Require.that(
                !now.toLocalDate().isAfter(draft.validTo()),
                "Aftaleperioden er udløbet, så aftalen kan ikke underskrives. Parterne skal have et nyt tilbud; det tager du stilling til i den næste opgave.");
        content.requireComplete();
        Involvement involvement = council.get();
        return with(status, requireNonNull(offer).after(involvement), failure, now, documentId, evaluation);
    }

    /** Comes into force with the signed agreement on paper. */
    ImprovementAgreement activate(UUID document) {
        require(Status.OFFERED);
        return with(Status.ACTIVE, offer, failure, signedAt, document, evaluation);
    }

    /** Gives way to the agreement that amends it. */
    ImprovementAgreement replace() {
        require(Status.ACTIVE);
        return with(Status.REPLACED, offer, failure, signedAt, documentId, evaluation);
    }

    /**
     * Ends before its time, because the region and all its parties agree (§ 11, stk. 1). Silence ends no agreement.
     *
     * @param agreeing the kinds of effort whose party agrees
     */
    public ImprovementAgreement end(Actor director, AgreementContent content, Collection<EffortKind> agreeing) {
        requireOf(director, Status.ACTIVE);
        Require.that(
                agreeing.containsAll(content.kinds()),
                "Aftalen om at forbedre indsatsen er i kraft, og ikke alle parter er enige i, at den ophører. Sagen kan derfor ikke trækkes tilbage (§ 11, stk. 1).");
        return with(Status.ENDED, offer, failure, signedAt, documentId, evaluation);
    }

    /** Ends with the director's conclusion on the documented results. */
    public ImprovementAgreement evaluate(
            Actor director, AgreementContent content, @Nullable String typed, OffsetDateTime now) {
        requireExpired(now.toLocalDate());
        requireOf(director, Status.ACTIVE);
        String text = Require.text("Vurdering", typed);
        Require.that(
                content.undocumented().isEmpty(),
                "Der mangler dokumentation for et eller flere resultatkrav. Tilvejebring den, før der konkluderes, jf. § 11, stk. 1.");
        Evaluation made = new Evaluation(content.result(), text, now, director.groupId(), null);
        return with(Status.EVALUATED, offer, failure, signedAt, documentId, made);
    }

    /** Files the final evaluation. */
    ImprovementAgreement fileEvaluation(UUID document) {
        require(Status.EVALUATED);
        return with(
                status,
                offer,
                failure,
                signedAt,
                documentId,
                requireNonNull(evaluation).filedAs(document));
    }

    /** Refuses in any other state. */
    public void require(Status expected) {
        Require.that(
                status == expected,
                "Handlingen er ikke mulig, fordi aftalen %s. Genindlæs sagen.".formatted(status.danish));
    }

    /** Refuses in any other state, and anybody but the director of the case's region. */
    public void requireOf(Actor director, Status expected) {
        require(expected);
        director.mustBe(
                Role.DIRECTOR.in(CaseNumber.regionIn(caseNumber.value()).orElseThrow()),
                "Det er kun regionsdirektøren i sagens egen region, der kan gøre dette, jf. § 11, stk. 1.");
    }

    /** Refuses a signature without the cross, or where no offer is out. */
    public void requireSigning(boolean confirmed) {
        require(Status.OFFERED);
        Require.that(confirmed, "Sæt kryds ved, at du underskriver aftalen.");
    }

    /** Refuses to be amended once the agreement has run out: its results are settled then. */
    public void requireRunning(LocalDate today) {
        Require.that(
                !today.isAfter(draft.validTo()),
                "Den aftale, der skulle ændres, udløb den %s og kan ikke længere ændres. Dens resultater gøres nu op."
                        .formatted(Danish.date(draft.validTo())));
    }

    /** Refuses as long as the agreement has not run out: its last day belongs to it. */
    public void requireExpired(LocalDate today) {
        require(Status.ACTIVE);
        Require.that(
                today.isAfter(draft.validTo()),
                "Resultaterne gøres først op, når aftalen er udløbet efter den %s."
                        .formatted(Danish.date(draft.validTo())));
    }

    boolean wasSigned() {
        return EnumSet.of(Status.ACTIVE, Status.EVALUATED, Status.REPLACED, Status.ENDED)
                .contains(status);
    }

    /** The time at which it was established that no agreement can be reached, or how it came out; null as long as neither has happened. */
    @Nullable
    OffsetDateTime endedAt() {
        if (failure != null && failure.notReachedAt() != null) {
            return failure.notReachedAt();
        }
        return evaluation == null ? null : evaluation.evaluatedAt();
    }

    private ImprovementAgreement drafted(int inRound, Draft anew, @Nullable Failure still) {
        return new ImprovementAgreement(
                id,
                caseNumber,
                amends,
                Status.DRAFT,
                inRound,
                anew,
                offer,
                still,
                signedAt,
                documentId,
                evaluation,
                createdAt,
                version);
    }

    private ImprovementAgreement with(
            Status next,
            @Nullable Offer made,
            @Nullable Failure found,
            @Nullable OffsetDateTime signed,
            @Nullable UUID document,
            @Nullable Evaluation evaluated) {
        return new ImprovementAgreement(
                id,
                caseNumber,
                amends,
                next,
                round,
                draft,
                made,
                found,
                signed,
                document,
                evaluated,
                createdAt,
                version);
    }
}
