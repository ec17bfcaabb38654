package dk.raadslag.framework.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.ChooseCallOffProviderForm;
import dk.raadslag.support.form.FollowSubAgreementForm;
import dk.raadslag.support.form.ReportSubAgreementForm;
import dk.raadslag.support.form.SignCallOffForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The responsible of a jobcentre have the duty to use the providers of a framework agreement (§ 9, stk. 3). */
@RaadslagTest
class FrameworkCallOffTest extends ProcessTest {

    private static final String ODENSE = "JC-0461";
    private static final String PARTY = "jc-municipal-0461";

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    FrameworkDesk frameworkDesk;

    @Autowired
    Frameworks frameworks;

    @Test
    @Tag("S-18")
    @Tag("INV-17")
    @Tag("INV-20")
    @Tag("R-097")
    @Tag("R-098")
    @Tag("R-099")
    void theDutyIsMetWithASubAgreementThatTheResponsiblePayThemselves() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        ProcessInstance callOff = callOffs.start(framework, ODENSE);
        String number = callOff.getBusinessKey();
        assertThat(number).startsWith("DEL-SD-");
        assertThat(progress.title(number)).startsWith("Delaftale under »").endsWith("« for Jobcenter Odense");
        assertThat(progress.openTasks(number)).containsExactly("userTask_chooseCallOffProvider @ [" + PARTY + "]");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'beginCallOff'", number))
                .contains("1.240 personer");
        refused(
                "Valget i feltet »Aktør« findes ikke",
                () -> callOffs.choose(number, PARTY, "Aktør uden for rammeaftalen"));
        callOffs.choose(number, PARTY, "Aktør Syd");
        refused(
                "Rammeaftalen gælder til den",
                () -> office.as(PARTY)
                        .complete(number, callOffs.terms(clock.today().plusYears(3))));
        callOffs.sign(number, PARTY);

        assertThat(file.paper(number, "sub-agreement"))
                .contains("Aktør Syd", "1.240 forløb.", "Kommunen afholder udgifterne.");
        assertThat(file.value(
                        "SELECT contract_party || ' ' || bearer FROM raadslag.sub_agreement WHERE call_off_number = ?",
                        number))
                .isEqualTo(PARTY + " MUNICIPALITY");
        assertThat(file.letters(number))
                .containsExactlyInAnyOrder("sub-agreement-made " + PARTY, "sub-agreement-made region-SD");
        jobs.fireTimer(number, "boundaryEvent_periodOver");
        office.as(PARTY)
                .complete(number, new ReportSubAgreementForm().persons(1100).status("300 er kommet i fleksjob."));
        assertThat(callOff).isEnded().hasPassed("endEvent_subAgreementOver");
        assertThat(file.record(number))
                .containsSubsequence(
                        "beginCallOff " + PARTY + " (§ 9, stk. 3)",
                        "chooseCallOffProvider " + PARTY + " (§ 9, stk. 3)",
                        "signCallOff " + PARTY + " (§ 9, stk. 3)",
                        "reportSubAgreement " + PARTY + " (§ 9, stk. 3)");
    }

    @Test
    @Tag("S-18")
    @Tag("R-110")
    void whoIsExemptFromTheFrameworkMakesAnEffortOfItsOwnForItsGroupOnly() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        UUID other = callOffs.framework("SD", "FLEKSJOB");
        exemptions.exempt(framework, ODENSE);
        ProcessInstance callOff = callOffs.start(framework, ODENSE);

        jobs.run();
        assertThat(callOff).isEnded().hasPassed("endEvent_exempt");
        assertThat(letter(callOff.getBusinessKey())).contains("er fritaget", "gælder kun denne rammeaftale");
        String bound = callOffs.start(other, ODENSE).getBusinessKey();
        assertThat(progress.openTasks(bound)).containsExactly("userTask_chooseCallOffProvider @ [" + PARTY + "]");
    }

    @Test
    @Tag("S-18")
    @Tag("INV-20")
    @Tag("R-097")
    void aContractOutsideTheFrameworkIsRefusedUnlessTheJobcentreIsExemptAsLongAsItLasts() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        UUID other = callOffs.framework("SD", "FLEKSJOB");
        refused("har pligt til at anvende de andre aktører", () -> contract(framework, 6));
        exemptions.exempt(framework, ODENSE);
        refused("Jobcenteret er ikke fritaget for rammeaftalen", () -> contract(other, 6));
        refused("Jobcenteret er ikke fritaget for rammeaftalen", () -> contract(framework, 13));
        refused(
                "Aftalen registreres af den, der er ansvarlig",
                () -> office.as("jc-state-0461")
                        .start(
                                "own-provider-contract",
                                callOffs.ownContract(
                                        framework, ODENSE, clock.today().plusMonths(6))));
        ProcessInstance recorded = contract(framework, 6);

        jobs.run();
        assertThat(recorded).isEnded().hasPassed("endEvent_ownContract");
        assertThat(recorded.getBusinessKey()).startsWith("EGN-SD-");
        assertThat(file.letters(recorded.getBusinessKey())).containsExactly("own-contract-recorded region-SD");
        String second = "Ramme nummer to " + UUID.randomUUID();
        again(framework, second, "Aktør Syd");
        refused("ikke fritaget for rammeaftalen »" + second, () -> contract(framework, 6));
    }

    @Test
    @Tag("INV-17")
    void anExemptionBetweenChoiceAndSignatureEndsTheCallOffAndNothingElseDoes() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String number = callOffs.chosen(framework, ODENSE);
        ProcessInstance callOff = progress.the("framework-call-off", number);
        refused("Pligten gælder stadig", () -> lapsed(number));
        exemptions.exempt(framework, ODENSE);
        refused("Rammeaftalen gælder ikke for jobcenteret den", () -> callOffs.sign(number, PARTY));
        lapsed(number);

        jobs.run();
        assertThat(callOff).isEnded().hasPassed("endEvent_exempt");
    }

    @Test
    @Tag("INV-17")
    void aFrameworkThatExpiresBeforeTheSignatureLeavesNoDuty() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB", clock.today().plusMonths(7), "Aktør Nord", "Aktør Syd");
        ProcessInstance callOff = callOffs.start(framework, ODENSE);
        String number = callOff.getBusinessKey();
        refused(
                "Pligten gælder stadig",
                () -> office.as(PARTY).complete(number, new ChooseCallOffProviderForm().callOffStep("LAPSED")));
        clock.setTo(clock.today().plusMonths(8));
        office.as(PARTY).complete(number, new ChooseCallOffProviderForm().callOffStep("LAPSED"));

        jobs.run();
        assertThat(callOff).isEnded().hasPassed("endEvent_uncovered");
        assertThat(letter(number)).contains("Ingen rammeaftale i kraft");
        refused("dækker området", () -> callOffs.start(framework, ODENSE));
    }

    @Test
    @Tag("INV-17")
    void aFrameworkThatBindsAnewWhileTheLapseIsNotedLeadsBackToTheChoice() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String number = callOffs.start(framework, ODENSE).getBusinessKey();
        exemptions.exempt(framework, ODENSE);
        office.as(PARTY)
                .submit(
                        progress.taskId(number, "userTask_chooseCallOffProvider"),
                        new ChooseCallOffProviderForm().callOffStep("LAPSED"));
        again(framework, "Ramme " + UUID.randomUUID(), "Aktør Syd");
        jobs.run();

        assertThat(progress.openTasks(number)).containsExactly("userTask_chooseCallOffProvider @ [" + PARTY + "]");
        assertThat(file.letters(number)).isEmpty();
    }

    @Test
    @Tag("E-16")
    void aProviderInTwoFrameworksIsOneProviderAndTheChosenFrameworkIsTheOneChosen() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB", clock.today().plusYears(2), "Aktør Nord");
        String second = "Anden ramme " + UUID.randomUUID();
        UUID other = again(framework, second, "Aktør Nord");
        String number = callOffs.start(framework, ODENSE).getBusinessKey();
        String choice = progress.choice(number, "providerOptions", "Aktør Nord (" + second);
        var form = new ChooseCallOffProviderForm().callOffStep("CHOOSE").provider(choice);
        refused("Grund til kun én aktør", () -> office.as(PARTY).complete(number, form));
        office.as(PARTY).complete(number, form.singleProviderReason("Der er kun den ene."));

        assertThat(file.value(
                        "SELECT framework_id::text FROM raadslag.sub_agreement WHERE call_off_number = ?", number))
                .isEqualTo(other.toString());
    }

    @Test
    void frameworksOfTheSameNameAreToldApartByTheirNumbers() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String title = frameworks.registered(framework).title();
        UUID other = again(framework, title.toUpperCase(Locale.ROOT), "Aktør Syd");
        String tender = file.value("""
                SELECT t.number FROM raadslag.framework_tender t JOIN raadslag.framework_agreement a ON a.tender_id = t.id
                WHERE a.id = ?""", other);
        refused("(sag " + tender + ")", () -> callOffs.start(framework, ODENSE));
        office.as(PARTY)
                .start(
                        "framework-call-off",
                        callOffs.form(framework, ODENSE).frameworkTitle(tender.toLowerCase(Locale.ROOT)));
    }

    @Test
    @Tag("E-16")
    @Tag("R-100")
    void theOnlyProviderLeftIsChosenWithAReasonThatStandsInTheSubAgreement() {
        UUID framework = callOffs.framework("SD", "DAGPENGE", clock.today().plusYears(1), "Aktør Nord");
        String state = "jc-state-0461";
        String number = callOffs.start(framework, ODENSE).getBusinessKey();
        refused("Feltet »Grund til kun én aktør« skal udfyldes", () -> callOffs.choose(number, state, "Aktør Nord"));
        office.as(state)
                .complete(
                        number,
                        new ChooseCallOffProviderForm()
                                .callOffStep("CHOOSE")
                                .provider(progress.choice(number, "providerOptions", "Aktør Nord"))
                                .singleProviderReason("Den anden aktør er gået konkurs."));
        callOffs.sign(number, state);

        assertThat(file.paper(number, "sub-agreement"))
                .contains("Den anden aktør er gået konkurs.", "Staten afholder udgifterne.");
    }

    @Test
    void oneCallOffForAGroupWaitsAtATimeAndMayBeTakenBackUntilItIsSigned() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String number = callOffs.chosen(framework, ODENSE);
        ProcessInstance callOff = progress.the("framework-call-off", number);
        refused("på vej i sag " + number, () -> callOffs.start(framework, ODENSE));
        refused(
                "En delaftale indgås af den, der er ansvarlig",
                () -> office.as("jc-state-0461").start("framework-call-off", callOffs.form(framework, ODENSE)));
        office.as(PARTY)
                .complete(number, new SignCallOffForm().callOffStep("OTHER").reason("Aktør Nord har ingen plads."));
        assertThat(progress.openTasks(number)).containsExactly("userTask_chooseCallOffProvider @ [" + PARTY + "]");
        office.as(PARTY).complete(number, new ChooseCallOffProviderForm().callOffStep("WITHDRAW"));
        assertThat(callOff).isEnded().hasPassed("endEvent_callOffWithdrawn");

        String chosen = callOffs.chosen(framework, ODENSE);
        ProcessInstance taken = progress.the("framework-call-off", chosen);
        office.as(PARTY)
                .complete(chosen, new SignCallOffForm().callOffStep("WITHDRAW").reason("Holdet er udskudt."));
        assertThat(taken).isEnded().hasPassed("endEvent_choiceWithdrawn");
        assertThat(progress.openTasks(chosen)).isEmpty();

        String again = callOffs.chosen(framework, ODENSE);
        callOffs.sign(again, PARTY);
        assertThat(callOffs.start(framework, ODENSE).getBusinessKey()).isNotEqualTo(again);
    }

    @Test
    void aSubAgreementEndsEarlyInWordsOrIsClosedWithoutThem() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String number = callOffs.chosen(framework, ODENSE);
        ProcessInstance early = progress.the("framework-call-off", number);
        callOffs.sign(number, PARTY);
        refused(
                "Sidste dag",
                () -> office.as(PARTY)
                        .complete(
                                number,
                                new FollowSubAgreementForm()
                                        .endedOn(clock.today().plusDays(1))
                                        .reason("Konkurs.")));
        office.as(PARTY)
                .complete(
                        number,
                        new FollowSubAgreementForm().endedOn(clock.today()).reason("Konkurs."));
        assertThat(early).isEnded().hasPassed("endEvent_endedEarly");
        assertThat(file.letters(number)).contains("sub-agreement-ended region-SD");
        assertThat(file.value(
                        "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'sub-agreement-ended' LIMIT 1",
                        number))
                .contains("ophørt før tid den " + Danish.date(clock.today()), "Begrundelse: Konkurs.");

        String silent = callOffs.chosen(framework, ODENSE);
        ProcessInstance closed = progress.the("framework-call-off", silent);
        callOffs.sign(silent, PARTY);
        jobs.fireTimer(silent, "boundaryEvent_periodOver");
        assertThat(progress.due(silent).plusDays(7))
                .as("the daily letters about late tasks remind of the status before the case is closed")
                .isBefore(LocalDate.ofInstant(jobs.due(silent, "boundaryEvent_noStatus"), Danish.ZONE));
        jobs.fireTimer(silent, "boundaryEvent_noStatus");
        assertThat(closed).isEnded().hasPassed("endEvent_noStatus");
    }

    @Test
    void aSubAgreementForAnotherTimeIsAnotherCallOff() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String number = callOffs.chosen(framework, ODENSE);
        LocalDate after = clock.today().plusMonths(6).plusDays(1);
        refused(
                "eller luk sagen uden delaftale, og begynd en ny",
                () -> office.as(PARTY)
                        .complete(number, callOffs.terms(after.plusMonths(6)).startsOn(after)));
        callOffs.sign(number, PARTY);
    }

    @Test
    void whoSignsSeesWhatTheChosenProviderBid() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        String number = callOffs.chosen(framework, ODENSE);
        assertThat(progress.shown(number, "chosenProvider"))
                .startsWith("Aktør Nord (" + frameworks.registered(framework).title())
                .endsWith(" kr. pr. person");
        office.as(PARTY).complete(number, new SignCallOffForm().callOffStep("OTHER"));
        callOffs.choose(number, PARTY, "Aktør Syd");
        assertThat(progress.shown(number, "chosenProvider")).startsWith("Aktør Syd (");
    }

    @Test
    void aVolumeIsAWholeNumberOfPersons() {
        UUID framework = callOffs.framework("SD", "FLEKSJOB");
        refused(
                "Antal personer",
                () -> office.as(PARTY)
                        .start(
                                "framework-call-off",
                                callOffs.form(framework, ODENSE).persons(new BigDecimal("1.24"))));
    }

    /** Another framework agreement for the target group of the first comes into force with the provider. */
    private UUID again(UUID framework, String title, String provider) {
        var first = frameworks.registered(framework);
        var terms = new FrameworkAgreement(
                title, first.targetGroup(), first.effortArea(), RegionCode.SD, first.validFrom(), first.validTo());
        return frameworkDesk.register(terms, List.of(provider));
    }

    private ProcessInstance contract(UUID framework, int months) {
        return office.as(PARTY)
                .start(
                        "own-provider-contract",
                        callOffs.ownContract(framework, ODENSE, clock.today().plusMonths(months)));
    }

    private void lapsed(String number) {
        office.as(PARTY).complete(number, new SignCallOffForm().callOffStep("LAPSED"));
    }

    private String letter(String number) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = 'call-off-not-needed' LIMIT 1",
                number);
    }
}
