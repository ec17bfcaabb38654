package dk.raadslag.order.recommendation;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.council.CouncilHeard;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Position;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.order.execution.AreaModes;
import dk.raadslag.order.execution.Mode;
import dk.raadslag.order.execution.OrderTerms;
import dk.raadslag.order.recommendation.OrderRecommendation.Decision;
import dk.raadslag.order.recommendation.OrderRecommendation.Status;
import dk.raadslag.refusal.Refusal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The states of a recommendation and the ways between them (§ 11, stk. 2-3). */
class RecommendationTransitionsTest {

    private static final CaseNumber NUMBER = CaseNumber.of("INT-NJ-2007-0001");
    private static final OffsetDateTime FAILED = OffsetDateTime.of(2007, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime DRAFTED = FAILED.plusDays(1);
    private static final UUID PAPER = new UUID(0, 99);
    private static final OffsetDateTime NOW = DRAFTED.plusDays(30);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final Actor DIRECTOR = new Actor("direktoer", "rd-NJ");
    private static final EffortArea DAGPENGE = new EffortArea("DAGPENGE", "Dagpenge", EffortKind.STATE, false);
    private static final EffortArea SYGEDAGPENGE =
            new EffortArea("SYGEDAGPENGE", "Sygedagpenge", EffortKind.MUNICIPAL, false);
    private static final EffortArea INTRODUKTION =
            new EffortArea("INTRODUKTION", "Introduktion", EffortKind.MUNICIPAL, true);
    private static final OrderTerms TERMS = new OrderTerms(own("DAGPENGE"), TODAY.plusMonths(6), "Grund");

    @Test
    void aDraftIsTheFirstRevisionOfWhatTheRegionProposes() {
        OrderRecommendation draft = draft("Nyt", true);
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.basis().ground()).isEqualTo(Ground.SITUATION_1);
        assertThat(draft.proposal().newFacts()).isEqualTo("Nyt");
        assertThat(draft.proposal().draftedAt()).isEqualTo(DRAFTED);
        assertThat(draft.council()).isNull();
        assertThat(draft.version()).isNull();
    }

    @Test
    void afterARefusalOnTheSameGroundADraftNeedsNewFacts() {
        assertThat(draft(null, false).status()).isEqualTo(Status.DRAFT);
        refused(
                "Ministeren har besluttet ikke at følge en indstilling på samme grundlag. Udfyld feltet »Nye faktiske oplysninger«, eller lad være med at indstille igen.",
                () -> draft(null, true));
    }

    @ParameterizedTest
    @CsvSource({"SEND, TO_SEND", "NOT_SEND, NOT_SENT", "REVISE, REVISED"})
    void theDirectorDecidesADraft(Decision decision, Status status) {
        OrderRecommendation decided = in(Status.DRAFT).decide(decision, " Fordi. ", heard(Position.AGAINST), DIRECTOR);
        assertThat(decided.status()).isEqualTo(status);
        assertThat(decided.decision()).isEqualTo(new DirectorDecision("Fordi.", "rd-NJ"));
        assertThat(decided.council()).isEqualTo(CouncilHeard.of(heard(Position.AGAINST)));
        assertThat(decided.proposal()).isEqualTo(draft().proposal());
    }

    @ParameterizedTest
    @EnumSource(value = Position.class, names = "AGAINST", mode = EnumSource.Mode.EXCLUDE)
    void aRecommendationThatTheCouncilDoesNotOpposeIsSentWithoutAReason(Position position) {
        OrderRecommendation decided = in(Status.DRAFT).decide(Decision.SEND, null, heard(position), DIRECTOR);
        assertThat(decided.status()).isEqualTo(Status.TO_SEND);
        assertThat(decided.directorReason()).isNull();
    }

    @Test
    void againstTheCouncilOrForAnythingButSendingTheDirectorGivesAReason() {
        refused(
                "Rådet er imod indstillingen. Begrund, hvorfor den sendes alligevel (§ 11, stk. 3).",
                () -> in(Status.DRAFT).decide(Decision.SEND, " ", heard(Position.AGAINST), DIRECTOR));
        for (Decision decision : List.of(Decision.NOT_SEND, Decision.REVISE)) {
            refused(
                    "Begrund beslutningen i feltet »Begrundelse«.",
                    () -> in(Status.DRAFT).decide(decision, null, heard(Position.AGAINST), DIRECTOR));
        }
    }

    @Test
    void theDirectorDecidesOnlyOnTheDraftThatTheCouncilDiscussed() {
        refused(
                "Rådet har ikke drøftet netop dette udkast (§ 11, stk. 3). Lad rådet drøfte det, og prøv igen.",
                () -> draft().decide(Decision.SEND, null, heard(Position.FOR), DIRECTOR));
    }

    @Test
    void aDecidedRecommendationIsSentByTheDirectorWhoDecided() {
        OrderRecommendation sent = in(Status.TO_SEND).submit(Ground.SITUATION_1, NOW);
        assertThat(sent.status()).isEqualTo(Status.SENT);
        assertThat(sent.sending()).isEqualTo(new Sending(NOW, "rd-NJ"));
        assertThat(sent.council()).isEqualTo(CouncilHeard.of(heard(Position.MIXED)));
    }

    @Test
    void aRecommendationWhoseGroundHasChangedIsNotSent() {
        refused(
                "Grundlaget for indstillingen har ændret sig, siden den blev udarbejdet. Lad den omarbejde.",
                () -> in(Status.TO_SEND).submit(Ground.SITUATION_2, NOW));
    }

    @Test
    void theMinisterOrdersNoMoreThanWasRecommended() {
        OrderRecommendation ordered = in(Status.SENT).order(TERMS, List.of(DAGPENGE, SYGEDAGPENGE), TODAY);
        assertThat(ordered.status()).isEqualTo(Status.ORDERED);
        assertThat(ordered.answerReason()).isEqualTo("Grund");
        refused(
                "Et pålæg kan kun omfatte det, der er indstillet (§ 11, stk. 2). Vælg kun blandt de viste områder.",
                () -> in(Status.SENT).order(TERMS, List.of(SYGEDAGPENGE), TODAY));
    }

    @Test
    void theMinisterOrdersWithinATimeToCome() {
        refused(
                "Datoen i feltet »Frist for gennemførelse« skal ligge efter den 1. april 2007.",
                () -> in(Status.SENT).order(terms(TODAY), List.of(DAGPENGE), TODAY));
        refused(
                "Angiv en dato i feltet »Frist for gennemførelse«.",
                () -> in(Status.SENT).order(terms(null), List.of(DAGPENGE), TODAY));
    }

    @Test
    void theMinisterDeclinesOrAsksWithAReason() {
        assertThat(in(Status.SENT).decline("Nej.").status()).isEqualTo(Status.DECLINED);
        assertThat(in(Status.SENT).sendBack("Hvorfor?").status()).isEqualTo(Status.RETURNED);
        assertThat(in(Status.SENT).sendBack("Hvorfor?").answerReason()).isEqualTo("Hvorfor?");
        refused("Feltet »Begrundelse« skal udfyldes.", () -> in(Status.SENT).decline(" "));
        refused("Feltet »Begrundelse« skal udfyldes.", () -> in(Status.SENT).sendBack(null));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void onlyWhatWaitsForTheMinisterCanBeTakenBack(Status status) {
        assertThat(in(status).withdraw().map(OrderRecommendation::status).stream()
                        .toList())
                .isEqualTo(status == Status.SENT ? List.of(Status.WITHDRAWN) : List.of());
    }

    @Test
    void aDraftIsDecidedOnce() {
        onlyFrom(
                Status.DRAFT,
                made -> made.decide(Decision.SEND, null, heard(Position.FOR), DIRECTOR),
                "Der er intet udkast at tage stilling til. Udarbejd en indstilling først.");
    }

    @Test
    void aRecommendationIsSentOnce() {
        onlyFrom(
                Status.TO_SEND,
                made -> made.submit(Ground.SITUATION_1, NOW),
                "Indstillingen er ikke besluttet, eller den er allerede sendt.");
    }

    @Test
    void theMinistersAnswerOnce() {
        String sentence =
                "Der ligger ingen indstilling hos ministeren på sagen. Den kan være trukket tilbage eller allerede afgjort.";
        onlyFrom(Status.SENT, made -> made.order(TERMS, List.of(DAGPENGE), TODAY), sentence);
        onlyFrom(Status.SENT, made -> made.decline("Nej."), sentence);
        onlyFrom(Status.SENT, made -> made.sendBack("Hvorfor?"), sentence);
    }

    @Test
    void papersAreAddedWithoutChangingAnythingElse() {
        UUID paper = UUID.randomUUID();
        OrderRecommendation filed = in(Status.SENT).filed(paper);
        assertThat(filed.documentId()).isEqualTo(paper);
        assertThat(filed.refusalFiled(paper).documentId()).isEqualTo(paper);
        assertThat(filed.refusalFiled(paper).refusalDocumentId()).isEqualTo(paper);
        assertThat(in(Status.DRAFT).draftFiled(paper).filed(UUID.randomUUID()).draftDocumentId())
                .isEqualTo(paper);
        assertThat(filed.refusalFiled(paper).status()).isEqualTo(Status.SENT);
    }

    @Test
    void aConsentNeedsNoReasonAndARefusalDoes() {
        assertThat(consent(Consent.Answer.CONSENT, null).danish())
                .isEqualTo("Integrationsministeren er enig i et pålæg om indsatsen efter integrationsloven.");
        assertThat(consent(Consent.Answer.CONSENT, "Fint.").danish()).endsWith(" Bemærkning: Fint.");
        Consent refusal = consent(Consent.Answer.NO_CONSENT, "Nej.");
        assertThat(refusal.isGiven()).isFalse();
        assertThat(refusal.danish())
                .isEqualTo(
                        "Integrationsministeren er ikke enig i et pålæg om indsatsen efter integrationsloven. Begrundelse: Nej.");
        String sentence =
                "Pålæg om indsatsen efter integrationsloven kræver aftale med integrationsministeren (§ 11, stk. 2, 2. pkt.). Vent på ministerens svar, eller udelad området.";
        refused(sentence, () -> Consent.require(Optional.of(refusal), List.of(INTRODUKTION)));
        refused(sentence, () -> Consent.require(Optional.empty(), List.of(INTRODUKTION)));
        Consent.require(Optional.empty(), List.of(DAGPENGE));
        refused("Feltet »Begrundelse« skal udfyldes.", () -> consent(Consent.Answer.NO_CONSENT, " "));
    }

    private static Consent consent(Consent.Answer answer, @Nullable String text) {
        return Consent.of(UUID.randomUUID(), answer, text, new Actor("integration", "minister-integration"), NOW);
    }

    @Test
    void whatTheRegionTypesIsCheckedFieldByField() {
        refused("Feltet »Begrundelse« skal udfyldes.", () -> typed(null, "Tal."));
        refused("Feltet »Dokumentation« skal udfyldes.", () -> typed("Grund.", " "));
        refused("Vælg mindst ét indsatsområde, og hvordan pålægget gennemføres der.", () -> own());
    }

    @Test
    void eachAreaIsCarriedOutInOneWay() {
        AreaModes modes = AreaModes.typed(List.of("DAGPENGE"), List.of("SYGEDAGPENGE"), List.of());
        assertThat(modes.areas()).containsExactly("DAGPENGE", "SYGEDAGPENGE");
        assertThat(modes.areas(Mode.REGION_TENDER_ON_BEHALF)).containsExactly("SYGEDAGPENGE");
        assertThat(modes.danish(List.of(DAGPENGE, SYGEDAGPENGE)))
                .containsExactly(
                        "Dagpenge: De ansvarlige gennemfører selv udbud af indsatsområdet",
                        "Sygedagpenge: Beskæftigelsesregionen gennemfører udbuddet på de ansvarliges vegne");
        refused(
                "Et indsatsområde kan kun gennemføres på én måde. Sæt kryds ved det ét sted.",
                () -> AreaModes.typed(List.of("DAGPENGE"), List.of(), List.of("DAGPENGE")));
    }

    private static AreaModes own(String... areas) {
        return AreaModes.typed(List.of(areas), List.of(), List.of());
    }

    private static Draft typed(@Nullable String grounds, String evidence) {
        return Draft.typed(grounds, evidence, null, own("DAGPENGE"));
    }

    private static OrderTerms terms(@Nullable LocalDate deadline) {
        return new OrderTerms(own("DAGPENGE"), deadline, null);
    }

    private static Involvement heard(Position position) {
        return new Involvement(new UUID(0, position.ordinal()), position, 1, NOW.toInstant(), PAPER);
    }

    private static OrderRecommendation draft() {
        return draft(null, false);
    }

    private static OrderRecommendation draft(@Nullable String newFacts, boolean declinedBefore) {
        Basis basis = new Basis(UUID.randomUUID(), NUMBER, null, FAILED, Ground.SITUATION_1);
        Draft draft = Draft.typed("Grund.", "Tal.", newFacts, own("DAGPENGE"));
        return OrderRecommendation.draft(NUMBER, 1, basis, draft, declinedBefore, DRAFTED);
    }

    private static OrderRecommendation in(Status status) {
        OrderRecommendation draft = draft();
        return new OrderRecommendation(
                draft.id(),
                NUMBER,
                1,
                draft.basis(),
                draft.proposal(),
                status,
                CouncilHeard.of(heard(Position.MIXED)),
                new DirectorDecision(null, "rd-NJ"),
                null,
                null,
                PAPER,
                null,
                null,
                0);
    }

    private static void onlyFrom(Status allowed, UnaryOperator<OrderRecommendation> transition, String sentence) {
        assertThat(transition.apply(in(allowed)).status()).isNotEqualTo(allowed);
        EnumSet.complementOf(EnumSet.of(allowed))
                .forEach(status -> assertThatThrownBy(() -> transition.apply(in(status)))
                        .isInstanceOf(Refusal.class)
                        .hasMessage(sentence));
    }
}
