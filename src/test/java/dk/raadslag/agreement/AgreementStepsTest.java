package dk.raadslag.agreement;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static dk.raadslag.authorities.EffortKind.STATE;
import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.agreement.Requirement.Direction;
import dk.raadslag.agreement.Requirement.Measure;
import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.agreement.Round.PartyAnswer;
import dk.raadslag.agreement.Round.Signature;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Position;
import dk.raadslag.intervention.Source;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of an improvement agreement (§ 11), without a database and without a process. */
class AgreementStepsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2007, 3, 1, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LATER = NOW.plusDays(3);
    private static final OffsetDateTime AFTER_THE_END = NOW.plusYears(1).plusDays(1);
    private static final LocalDate SOON = NOW.toLocalDate().plusMonths(2);
    private static final LocalDate TOO_LATE = NOW.toLocalDate().plusMonths(6).plusDays(1);
    private static final UUID DISCUSSED = UUID.randomUUID();
    private static final Actor DIRECTOR = new Actor("d", "rd-HS");
    private static final Actor STRANGER = new Actor("d", "rd-NJ");
    private static final EffortArea STATE_AREA = new EffortArea("DAGPENGE", "Dagpenge", STATE, false);
    private static final EffortArea MUNICIPAL_AREA = new EffortArea("SYGEDAGPENGE", "Sygedagpenge", MUNICIPAL, false);

    @Test
    void anAgreementBeginsAsADraftOfTheFirstRound() {
        ImprovementAgreement draft = draft();

        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.round()).isEqualTo(1);
        assertThat(draft.amends()).isNull();
        assertThat(draft.createdAt()).isEqualTo(draft.draft().draftChangedAt()).isEqualTo(NOW);
    }

    @Test
    void anAmendmentIsWrittenOnlyToAnAgreementInForce() {
        ImprovementAgreement active = active();

        assertThat(ImprovementAgreement.begin(active.caseNumber(), active, words(LATER))
                        .amends())
                .isEqualTo(active.id());
        refused(
                "fordi aftalen er tilbudt parterne",
                () -> ImprovementAgreement.begin(active.caseNumber(), offered(), words(LATER)));
    }

    @Test
    void aDraftThatIsWrittenAnewStaysInItsRound() {
        ImprovementAgreement anew = draft().redraft(words(LATER));

        assertThat(anew.round()).isEqualTo(1);
        assertThat(anew.draft().draftChangedAt()).isEqualTo(LATER);
    }

    @Test
    void anOfferThatIsWrittenAnewBeginsARound() {
        ImprovementAgreement anew = offered().redraft(words(LATER));

        assertThat(anew.status()).isEqualTo(Status.DRAFT);
        assertThat(anew.round()).isEqualTo(2);
    }

    @Test
    void whoRefusedIsForgottenOnlyWhenTheDraftAsksThatPartyAgain() {
        ImprovementAgreement anew = narrowed().redraft(words(LATER));

        assertThat(anew.reach(new AgreementContent(List.of(MUNICIPAL_AREA), List.of()))
                        .refused())
                .contains(STATE);
        assertThat(anew.reach(content()).refused()).isEmpty();
    }

    @Test
    void whatIsInForceIsNotRewritten() {
        refused("fordi aftalen er i kraft", () -> active().redraft(words(LATER)));
        refused("fordi aftalen er i kraft", () -> active().changeRequirements(LATER));
    }

    @Test
    @Tag("INV-01")
    void theCouncilMustHaveDiscussedTheVeryTextThatIsOffered() {
        String sentence = "Rådet har ikke drøftet netop dette udkast";
        ImprovementAgreement another = draft().fileDraft(content(), UUID.randomUUID());
        ImprovementAgreement changed = filed().changeRequirements(LATER);

        for (ImprovementAgreement draft : List.of(draft(), another, changed)) {
            refused(sentence, () -> draft.offer(DIRECTOR, content(), AgreementStepsTest::council, SOON, null, LATER));
        }
    }

    @Test
    void onlyACompleteDraftIsFiled() {
        assertThat(filed().draft().draftDocumentId()).isEqualTo(DISCUSSED);
        assertThat(filed().redraft(words(LATER)).draft().draftDocumentId()).isNull();
        refused(
                "Der mangler resultatkrav",
                () -> draft().fileDraft(new AgreementContent(List.of(STATE_AREA), List.of()), DISCUSSED));
        refused("fordi aftalen er tilbudt parterne", () -> offered().fileDraft(content(), DISCUSSED));
    }

    @Test
    void aCompleteDraftIsOfferedOnTheCouncilsInvolvement() {
        ImprovementAgreement offered =
                filed().offer(DIRECTOR, content(), AgreementStepsTest::council, SOON, null, LATER);

        assertThat(offered.status()).isEqualTo(Status.OFFERED);
        assertThat(offered.offer().councilAt()).isEqualTo(NOW);
        assertThat(offered.offer().councilOpinionId()).isNotNull();
        assertThat(offered.offer().offeredAt()).isEqualTo(LATER);
        assertThat(offered.offer().offeredByGroup()).isEqualTo("rd-HS");
        assertThat(offered.offer().offerDocumentId()).isNull();
    }

    @Test
    void nobodyButTheRegionsOwnDirectorDecides() {
        String sentence = "Det er kun regionsdirektøren i sagens egen region";
        refused(sentence, () -> filed().offer(STRANGER, content(), AgreementStepsTest::council, SOON, null, LATER));
        refused(sentence, () -> offered().giveUp(STRANGER, content(), nobody(), "Nej.", LATER));
        refused(sentence, () -> offered().narrow(STRANGER, content(), oneAccepts(), "Nej.", LATER));
        refused(sentence, () -> offered().sign(STRANGER, content(), allSigned(), AgreementStepsTest::council, LATER));
        refused(sentence, () -> active().evaluate(STRANGER, documented(Outcome.MET), "Godt.", AFTER_THE_END));
    }

    @Test
    void aDraftIsNotOfferedWithoutARequirementForEachArea() {
        AgreementContent bare =
                new AgreementContent(List.of(STATE_AREA, MUNICIPAL_AREA), List.of(requirement(STATE_AREA, null)));
        AgreementContent nothing = new AgreementContent(List.of(), List.of());

        refused(
                "Der mangler resultatkrav for: Sygedagpenge.",
                () -> filed().offer(DIRECTOR, bare, AgreementStepsTest::council, SOON, null, LATER));
        refused(
                "Der mangler resultatkrav",
                () -> filed().offer(DIRECTOR, nothing, AgreementStepsTest::council, SOON, null, LATER));
    }

    @Test
    void nothingIsOfferedOrSignedBeforeTheCouncil() {
        Supplier<Involvement> silent = () -> {
            throw new Refusal("Rådet skal først inddrages.");
        };

        refused("Rådet skal først", () -> filed().offer(DIRECTOR, content(), silent, SOON, null, LATER));
        refused("Rådet skal først", () -> offered().sign(DIRECTOR, content(), allSigned(), silent, LATER));
    }

    @Test
    void againstTheCouncilTheDirectorGivesAReason() {
        Supplier<Involvement> against = () -> involvement(Position.AGAINST);

        refused("Rådet er imod aftalen.", () -> filed().offer(DIRECTOR, content(), against, SOON, " ", LATER));
        assertThat(filed().offer(DIRECTOR, content(), against, SOON, "Det haster.", LATER)
                        .offer()
                        .councilReason())
                .isEqualTo("Det haster.");
    }

    @Test
    void aRequirementThatIsDueBeforeThePartiesCanHaveSignedIsNeitherOfferedNorAccepted() {
        refused(
                "Datoerne i udkastet kan ikke nås, for parterne har frist til den 2. september 2007",
                () -> filed().offer(DIRECTOR, content(), AgreementStepsTest::council, TOO_LATE, null, LATER));
        refused("Svar med et modforslag om nye datoer.", () -> offered().requireReachable(content(), TOO_LATE));
        offered().requireReachable(content(), TOO_LATE.minusDays(1));
    }

    @Test
    void moreTimeIsGivenOnlyWhereSomebodyHasYetToAnswerOrSignAndTheDatesCanBeReached() {
        Round accepted = new Round(allSigned().answers(), List.of());

        offered().requireExtendable(DIRECTOR, content(), nobody(), SOON);
        offered().requireExtendable(DIRECTOR, content(), accepted, SOON);
        refused("Alle parter har svaret", () -> offered().requireExtendable(DIRECTOR, content(), oneAccepts(), SOON));
        refused(
                "Vælg, at parterne får et nyt tilbud.",
                () -> offered().requireExtendable(DIRECTOR, content(), allSigned(), SOON));
        refused("Vælg en tidligere frist", () -> offered().requireExtendable(DIRECTOR, content(), accepted, TOO_LATE));
        refused(
                "regionsdirektøren i sagens egen region",
                () -> offered().requireExtendable(STRANGER, content(), nobody(), SOON));
    }

    @Test
    void anOfferIsNotOfferedTwice() {
        refused(
                "fordi aftalen er tilbudt",
                () -> offered().offer(DIRECTOR, content(), AgreementStepsTest::council, SOON, null, LATER));
    }

    @Test
    void theOfferIsFiledWhileItIsOut() {
        UUID document = UUID.randomUUID();

        assertThat(offered().fileOffer(document).offer().offerDocumentId()).isEqualTo(document);
        refused("fordi aftalen er et udkast", () -> draft().fileOffer(document));
    }

    @Test
    void aNewOfferIsFiledAnew() {
        ImprovementAgreement again =
                offered().fileOffer(UUID.randomUUID()).redraft(words(LATER)).fileDraft(content(), DISCUSSED);

        assertThat(again.offer(DIRECTOR, content(), AgreementStepsTest::council, SOON, null, LATER)
                        .offer()
                        .offerDocumentId())
                .isNull();
    }

    @Test
    void anOfferThatNotAllSignIsGivenUpWithAReason() {
        ImprovementAgreement ended = offered().giveUp(DIRECTOR, content(), nobody(), "Ingen enighed.", LATER);

        assertThat(ended.status()).isEqualTo(Status.NOT_REACHED);
        assertThat(ended.endedAt()).isEqualTo(LATER);
        assertThat(ended.failure().notReachedReason()).isEqualTo("Ingen enighed.");
        assertThat(ended.failure().refusedKinds()).isNull();
        refused("»Begrundelse«", () -> offered().giveUp(DIRECTOR, content(), nobody(), " ", LATER));
        refused(
                "Parterne har underskrevet, men aftaleperioden er udløbet. Vælg, at parterne får et nyt tilbud.",
                () -> offered().giveUp(DIRECTOR, content(), allSigned(), "Nej.", LATER));
        refused("fordi aftalen er et udkast", () -> draft().giveUp(DIRECTOR, content(), nobody(), "Nej.", LATER));
    }

    @Test
    void theAgreementWithThePartyThatStandsByItIsANewDraftOfANewRound() {
        ImprovementAgreement narrowed = narrowed();

        assertThat(narrowed.status()).isEqualTo(Status.DRAFT);
        assertThat(narrowed.round()).isEqualTo(2);
        assertThat(narrowed.draft().draftChangedAt()).isEqualTo(LATER);
        assertThat(narrowed.refused()).contains(STATE);
        assertThat(narrowed.failure().narrowedAt()).isEqualTo(LATER);
    }

    @Test
    void thereIsNoPartWhereAllOrNobodyStandsByTheOffer() {
        refused(
                "Aftalen kan kun indgås for en del af indsatsen",
                () -> offered().narrow(DIRECTOR, content(), nobody(), "Nej.", LATER));
        refused(
                "Parterne har underskrevet, men aftaleperioden er udløbet",
                () -> offered().narrow(DIRECTOR, content(), allSigned(), "Nej.", LATER));
    }

    @Test
    void anAmendmentIsNotMadeWithOnePartyAlone() {
        ImprovementAgreement amendment = ImprovementAgreement.begin(active().caseNumber(), active(), words(NOW))
                .fileDraft(content(), DISCUSSED)
                .offer(DIRECTOR, content(), AgreementStepsTest::council, SOON, null, NOW);

        refused("En ændring kræver", () -> amendment.narrow(DIRECTOR, content(), oneAccepts(), "Nej.", LATER));
    }

    @Test
    void theDirectorSignsLastAndTheAgreementStaysOfferedUntilItIsFiled() {
        ImprovementAgreement signed =
                offered().sign(DIRECTOR, content(), allSigned(), AgreementStepsTest::council, LATER);

        assertThat(signed.status()).isEqualTo(Status.OFFERED);
        assertThat(signed.signedAt()).isEqualTo(LATER);
        refused(
                "Aftalen er allerede underskrevet.",
                () -> signed.sign(DIRECTOR, content(), allSigned(), AgreementStepsTest::council, LATER));
        refused(
                "Alle de ansvarlige, som aftalen omfatter, skal underskrive",
                () -> offered().sign(DIRECTOR, content(), oneAccepts(), AgreementStepsTest::council, LATER));
        refused(
                "fordi aftalen er et udkast",
                () -> draft().sign(DIRECTOR, content(), allSigned(), AgreementStepsTest::council, LATER));
    }

    @Test
    void anAgreementWhosePeriodIsOverIsNotSigned() {
        refused(
                "Aftaleperioden er udløbet, så aftalen kan ikke underskrives",
                () -> offered().sign(DIRECTOR, content(), allSigned(), AgreementStepsTest::council, AFTER_THE_END));
    }

    @Test
    void anAgreementIsNotSignedByAnEmptyBoxNorBeforeItIsOffered() {
        refused("Sæt kryds", () -> offered().requireSigning(false));
        refused("fordi aftalen er et udkast", () -> draft().requireSigning(true));
    }

    @Test
    void theFiledAgreementIsInForceAndGivesWayToItsAmendment() {
        assertThat(active().status()).isEqualTo(Status.ACTIVE);
        assertThat(active().replace().status()).isEqualTo(Status.REPLACED);
        assertThat(active().wasSigned()).isTrue();
        assertThat(offered().wasSigned()).isFalse();
        refused("fordi aftalen er et udkast", () -> draft().activate(UUID.randomUUID()));
        refused("fordi aftalen er tilbudt", () -> offered().replace());
    }

    @Test
    void theDirectorConcludesOnDocumentedResultsWhenTheAgreementHasRunOut() {
        ImprovementAgreement evaluated =
                active().evaluate(DIRECTOR, documented(Outcome.PARTLY), "Halvvejs.", AFTER_THE_END);

        assertThat(evaluated.status()).isEqualTo(Status.EVALUATED);
        assertThat(evaluated.evaluation().result()).isEqualTo(AgreementContent.Result.PARTLY);
        assertThat(evaluated.evaluation().text()).isEqualTo("Halvvejs.");
        assertThat(evaluated.endedAt()).isEqualTo(AFTER_THE_END);
    }

    @Test
    void nobodyConcludesTooEarlyOrOnWhatIsNotDocumented() {
        refused(
                "Resultaterne gøres først op",
                () -> active().evaluate(DIRECTOR, documented(Outcome.MET), "Godt.", AFTER_THE_END.minusDays(1)));
        refused(
                "Der mangler dokumentation",
                () -> active().evaluate(DIRECTOR, documented(Outcome.NOT_DOCUMENTED), "Godt.", AFTER_THE_END));
        refused("Der mangler dokumentation", () -> active().evaluate(DIRECTOR, content(), "Godt.", AFTER_THE_END));
        refused("»Vurdering«", () -> active().evaluate(DIRECTOR, documented(Outcome.MET), null, AFTER_THE_END));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"MET", "PARTLY", "NOT_MET"})
    void theConclusionFollowsFromTheResults(Outcome outcome) {
        assertThat(documented(outcome).result().name()).isEqualTo(outcome == Outcome.MET ? "ALL_MET" : outcome.name());
    }

    @Test
    void someMetAndSomeNotIsPartly() {
        AgreementContent mixed = new AgreementContent(
                List.of(STATE_AREA, MUNICIPAL_AREA),
                List.of(requirement(STATE_AREA, Outcome.MET), requirement(MUNICIPAL_AREA, Outcome.NOT_MET)));

        assertThat(mixed.result()).isEqualTo(AgreementContent.Result.PARTLY);
        assertThat(mixed.failed()).extracting(Requirement::effortArea).containsExactly("SYGEDAGPENGE");
    }

    @Test
    void theEvaluationIsFiledAfterTheConclusion() {
        UUID document = UUID.randomUUID();
        ImprovementAgreement evaluated = active().evaluate(DIRECTOR, documented(Outcome.MET), "Godt.", AFTER_THE_END);

        assertThat(evaluated.fileEvaluation(document).evaluation().documentId()).isEqualTo(document);
        refused("fordi aftalen er i kraft", () -> active().fileEvaluation(document));
    }

    private static ImprovementAgreement draft() {
        return ImprovementAgreement.begin(CaseNumber.of("INT-HS-2007-0001"), null, words(NOW));
    }

    private static ImprovementAgreement filed() {
        return draft().fileDraft(content(), DISCUSSED);
    }

    private static ImprovementAgreement offered() {
        return filed().offer(DIRECTOR, content(), AgreementStepsTest::council, SOON, null, NOW);
    }

    private static ImprovementAgreement narrowed() {
        return offered().narrow(DIRECTOR, content(), oneAccepts(), "Staten vil ikke.", LATER);
    }

    private static ImprovementAgreement active() {
        return offered()
                .sign(DIRECTOR, content(), allSigned(), AgreementStepsTest::council, NOW)
                .activate(UUID.randomUUID());
    }

    private static Draft words(OffsetDateTime changedAt) {
        LocalDate from = NOW.toLocalDate();
        return new Draft("Sådan.", "I år.", "Hver måned.", from, from.plusYears(1), changedAt, null);
    }

    private static AgreementContent content() {
        return documented(null);
    }

    private static AgreementContent documented(Outcome outcome) {
        List<EffortArea> areas = List.of(STATE_AREA, MUNICIPAL_AREA);
        return new AgreementContent(
                areas, areas.stream().map(area -> requirement(area, outcome)).toList());
    }

    private static Requirement requirement(EffortArea area, Outcome outcome) {
        Measure measure = new Measure(
                "Samtaler",
                new BigDecimal(62),
                new BigDecimal(90),
                Direction.HIGHER,
                "procent",
                NOW.toLocalDate().plusMonths(6),
                Source.JOBINDSATS);
        Requirement requirement = Requirement.of(UUID.randomUUID(), 1, area.code(), measure);
        return outcome == null ? requirement : requirement.found(outcome);
    }

    private static Round nobody() {
        return new Round(Map.of(), List.of());
    }

    private static Round oneAccepts() {
        return new Round(new EnumMap<>(Map.of(MUNICIPAL, PartyAnswer.ACCEPT, STATE, PartyAnswer.REFUSE)), List.of());
    }

    private static Round allSigned() {
        List<Signature> signatures = Stream.of(EffortKind.values())
                .map(kind -> new Signature(kind.name(), "u", NOW))
                .toList();
        return new Round(new EnumMap<>(Map.of(MUNICIPAL, PartyAnswer.ACCEPT, STATE, PartyAnswer.ACCEPT)), signatures);
    }

    private static Involvement council() {
        return involvement(Position.FOR);
    }

    private static Involvement involvement(Position position) {
        return new Involvement(UUID.randomUUID(), position, 1, NOW.toInstant(), DISCUSSED);
    }
}
