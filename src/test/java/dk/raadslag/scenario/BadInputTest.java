package dk.raadslag.scenario;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AssessNeedForAgreementForm;
import dk.raadslag.support.form.CheckLegalityForm;
import dk.raadslag.support.form.ConfirmFindingForm;
import dk.raadslag.support.form.DiscussInCouncilForm;
import dk.raadslag.support.form.DocumentFindingForm;
import dk.raadslag.support.form.DraftAgreementForm;
import dk.raadslag.support.form.Form;
import dk.raadslag.support.form.HoldDialogueForm;
import dk.raadslag.support.form.InviteToDialogueForm;
import dk.raadslag.support.form.MinisterDecisionForm;
import dk.raadslag.support.form.PrepareCouncilBriefForm;
import dk.raadslag.support.form.RecordNoAgreementForm;
import dk.raadslag.support.form.RequirementRow;
import dk.raadslag.support.form.RespondToAgreementForm;
import dk.raadslag.support.form.SetRequirementsForm;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cannot be is refused in Danish when the form is sent; no row changes, and the task still waits. */
@RaadslagTest
class BadInputTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String LONG = "x".repeat(20_000);
    private static final String MARKUP = "<script>alert(1)</script>";

    private String number;

    @Test
    void anUnknownJobcentreHasNoCase() {
        refused("Vælg et jobcenter", () -> document("JC-9999"));
    }

    @Test
    void aJobcentreOfAnotherRegionHasNoCaseHere() {
        refused("region", () -> document("JC-0169"));
    }

    @Test
    @Tag("INV-01")
    @Tag("INV-03")
    void stepsComeInTheOrderOfTheLaw() {
        number = desk.document(AALBORG, "SYGEDAGPENGE");
        desk.confirm(number);
        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_inviteToDialogue"));
        council.involve(number, "FOR");
        ahead(
                "userTask_holdDialogue",
                "De ansvarlige er ikke indkaldt til dialog (§ 11, stk. 1).",
                () -> desk.meet(number, true, false, false));
        ahead(
                "userTask_assessNeedForAgreement",
                "der er ikke holdt et dialogmøde endnu",
                () -> desk.assess(number, "INITIATIVES_TAKEN"));
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_sendOffer"));
        table.prepare(number, "SYGEDAGPENGE");
        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_sendOffer"));
        council.involve(number, "FOR");
        refused("§ 11, stk. 1 og 3", () -> backDoor.forceTo(number, "userTask_signByDirector"));
        table.send(number);
        ahead("userTask_signByDirector", "§ 11, stk. 1", () -> table.signAsDirector(number));
    }

    @Test
    @Tag("INV-09")
    void aRequirementHasIndicatorBaselineTargetDateAndSource() {
        number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        Map.of(
                        "indicator", "Feltet »Indikator« skal udfyldes",
                        "baseline", "Angiv et tal i feltet »Udgangspunkt«",
                        "target", "Angiv et tal i feltet »Mål«",
                        "dueDate", "Angiv en dato i feltet »Frist«",
                        "dataSource", "Vælg en mulighed i feltet »Datakilde«")
                .forEach((missing, sentence) -> refused(
                        "Resultatkrav 1: " + sentence,
                        () -> require(requirement().with(missing, ""))));
        refused(
                "Resultatkrav 2: Valget i feltet »Indsatsområde« findes ikke",
                () -> require(requirement(), requirement().area("DAGPENGE")));
    }

    @Test
    void aListOfRequirementsIsCheckedRowByRow() {
        number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        RequirementRow good = requirement();

        refused(
                "Resultatkrav 2: »Indikator« og alle de andre felter er som i resultatkrav 1",
                () -> require(good, good));
        refused(
                "Resultatkrav 2: Der kan kun sendes de felter",
                () -> require(good, requirement().with("agreementId", "x")));
        refused(
                "Resultatkrav 1: Feltet »Indikator« må ikke indeholde HTML-koder",
                () -> require(requirement().indicator(MARKUP)));
        refused(
                "Resultatkrav 1: Feltet »Indikator« må højst fylde 500 tegn",
                () -> require(requirement().indicator(LONG)));
        refused(
                "Resultatkrav 1: Feltet »Mål« skal være et tal",
                () -> require(requirement().with("target", "90")));
        refused(
                "Resultatkrav 1: Feltet »Mål« må højst være 999.999.999,9999",
                () -> require(requirement().target(1e300)));
        refused(
                "Resultatkrav 1: Feltet »Frist« skal være en dato",
                () -> require(requirement().with("dueDate", "30.2.2027")));
        refused(
                "Resultatkrav 1: Feltet »Enhed« skal være tekst",
                () -> require(requirement().with("unit", List.of("procent"))));
        refused(
                "må højst have 50 rækker",
                () -> require(Collections.nCopies(1_000, good).toArray(RequirementRow[]::new)));
        refused("Der mangler resultatkrav for", this::require);
        for (Object noList : List.of("procent", 17, List.of("procent"), List.of(List.of()))) {
            refused(
                    "Listen »Resultatkrav« kunne ikke læses",
                    () -> office.as("region-NJ")
                            .complete(
                                    number,
                                    new SetRequirementsForm().step("DONE").with("requirements", noList)));
        }
        require(good, requirement().indicator("Andel rettidige planer"));
        assertThat(waiting()).containsExactly("userTask_offerConsultancy @ [rd-NJ]");
    }

    private void require(RequirementRow... rows) {
        office.as("region-NJ")
                .complete(number, new SetRequirementsForm().step("DONE").requirements(List.of(rows)));
    }

    @Test
    @Tag("INV-07")
    void whatIsAgreedRecommendedAndOrderedStaysWithinTheFailingAreas() {
        number = desk.toAgreement(AALBORG, "SYGEDAGPENGE", "FLEKSJOB");
        refused("findes ikke", () -> table.draft(number, "SYGEDAGPENGE", "DAGPENGE"));
        table.offer(number, "SYGEDAGPENGE", "FLEKSJOB");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        refused("findes ikke", () -> orders.draft(number, "JC_TENDER", "SYGEDAGPENGE", "DAGPENGE"));
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        refused("findes ikke", () -> orders.order(number, "JC_TENDER", "SYGEDAGPENGE", "KONTANTHJAELP"));
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");
        providers.acknowledge(number);
        providers.tender(number, "jc-municipal-0851");
        for (int amount : new int[] {0, -1}) {
            refused(
                    "skal være mindst 0,01",
                    () -> providers.contract(number, "jc-municipal-0851", "Aktør A", amount, false));
        }
    }

    @Test
    void consultantsCostMoreThanNothingAndNoMoreThanTheBudget() {
        clock.setTo(LocalDate.of(2184, 6, 1));
        assistance.budget("HS", 2184, 100_000);
        refused("Feltet »Budget« skal være mindst 0,01", () -> assistance.budget("HS", 2184, -1));
        number = desk.toAgreement("JC-0169", "SYGEDAGPENGE");
        table.draft(number, "SYGEDAGPENGE");
        table.require(number, "SYGEDAGPENGE");
        refused("100.000,00 kr.", () -> assistance.offer(number, 100_001));
        refused("skal være mindst 0,01", () -> assistance.offer(number, 0));
        refused("skal være mindst 0,01", () -> assistance.offer(number, -5));
    }

    @Test
    void whatIsToComeDoesNotLieInThePast() {
        number = desk.reacted(AALBORG, "SYGEDAGPENGE");
        refused("skal ligge efter", () -> desk.invite(number, clock.today().minusDays(1)));
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        desk.meet(number, true, false, false);
        desk.assess(number, "INSUFFICIENT");
        refused(
                "skal ligge efter",
                () -> office.as("region-NJ")
                        .complete(number, draft().endDate(clock.today().minusDays(1))));
        table.offer(number, "SYGEDAGPENGE");
        table.refuse(number, MUNICIPAL);
        table.recordNoAgreement(number, "NOT_REACHED");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        refused(
                "skal ligge efter",
                () -> office.as("minister")
                        .complete(
                                number,
                                new MinisterDecisionForm()
                                        .decision("ORDER")
                                        .ownTenderAreas(List.of("SYGEDAGPENGE"))
                                        .deadline(clock.today().minusDays(1))
                                        .answerReason("Resultaterne er fortsat utilstrækkelige.")));
    }

    @Test
    void textsAreOfReadableLengthAndWithoutMarkup() {
        number = desk.document(AALBORG, "SYGEDAGPENGE");
        texts("rd-NJ", new ConfirmFindingForm().decision("REJECTED"), "reason");
        desk.confirm(number);
        texts("secretariat-NJ", new PrepareCouncilBriefForm().briefFacts("Sådan."), "briefQuestion");
        council.layBefore(number);
        texts(
                "council-chair-NJ",
                new DiscussInCouncilForm()
                        .meetingOutcome("DISCUSSED")
                        .meetingDate(clock.today())
                        .position("FOR")
                        .attendance("Alle."),
                "opinionText");
        council.discuss(number, "FOR");
        texts("rd-NJ", new CheckLegalityForm().verdict("UNLAWFUL").rule("§ 11"), "remedy");
        council.findLawful(number);
        texts(
                "region-NJ",
                new InviteToDialogueForm()
                        .meetingDate(clock.today().plusDays(9))
                        .place("Her"),
                "agenda");
        desk.invite(number);
        desk.respond(number, "jc-municipal-0851", "ACCEPT");
        texts(
                "region-NJ",
                new HoldDialogueForm()
                        .heldOn(clock.today())
                        .participants("Alle")
                        .problemConfirmed(true)
                        .initiativesEnough(false)
                        .furtherMeeting(false)
                        .causes("x")
                        .initiatives("x"),
                "minutes");
        desk.meet(number, true, false, false);
        texts("rd-NJ", new AssessNeedForAgreementForm().need("INSUFFICIENT"), "reason");
        desk.assess(number, "INSUFFICIENT");
        texts("region-NJ", draft(), "how");
        table.offer(number, "SYGEDAGPENGE");
        texts("jc-municipal-0851", new RespondToAgreementForm().answer("REFUSE"), "refusalReason");
        table.refuse(number, MUNICIPAL);
        texts("rd-NJ", new RecordNoAgreementForm().decision("NOT_REACHED"), "reason");
        table.recordNoAgreement(number, "NOT_REACHED");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        texts("minister", new MinisterDecisionForm().decision("DECLINE"), "answerReason");
    }

    /** The field is refused too long, with markup and empty. */
    private void texts(String group, Form<?> others, String field) {
        Map<String, String> attempts = Map.of(LONG, "højst fylde", MARKUP, "HTML-koder", " ", "skal udfyldes");
        attempts.forEach((typed, sentence) ->
                refused(sentence, () -> office.as(group).complete(number, others.with(field, typed))));
    }

    private void ahead(String task, String sentence, ThrowingCallable attempt) {
        backDoor.forceTo(number, task);
        refused(sentence, attempt);
        backDoor.takeAway(number, task);
    }

    /** Nothing changes either, and the message is a Danish sentence. */
    @Override
    protected AbstractThrowableAssert<?, ?> refused(String sentence, ThrowingCallable attempt) {
        var before = file.marks();
        List<String> waiting = waiting();
        var refusal = super.refused(sentence, attempt).hasMessageMatching("(?s)[A-ZÆØÅ»§].*\\.");
        assertThat(file.marks()).isEqualTo(before);
        assertThat(waiting()).isEqualTo(waiting);
        return refusal;
    }

    private List<String> waiting() {
        return number == null ? List.of() : progress.openTasks(number);
    }

    private void document(String jobcentreId) {
        office.as("region-NJ")
                .start(
                        "intervention",
                        new DocumentFindingForm()
                                .jobcentreId(jobcentreId)
                                .periodFrom(clock.today().minusYears(1))
                                .periodTo(clock.today().minusDays(1))
                                .failingAreas(List.of("SYGEDAGPENGE"))
                                .ground("LEGAL_REQUIREMENT")
                                .evidence("Opfølgningen sker for sent.")
                                .sources(List.of("JOBINDSATS")));
    }

    private RequirementRow requirement() {
        return table.requirement("SYGEDAGPENGE");
    }

    private DraftAgreementForm draft() {
        return new DraftAgreementForm()
                .how("Jobcenteret ansætter to sagsbehandlere.")
                .byWhen("Inden tre måneder.")
                .areas(List.of("SYGEDAGPENGE"))
                .startDate(clock.today())
                .endDate(clock.today().plusYears(1))
                .followUp("Parterne mødes hvert kvartal.");
    }
}
