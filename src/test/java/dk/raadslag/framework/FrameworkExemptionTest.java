package dk.raadslag.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.FrameworkDesk;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.AssessEffortAndResultsForm;
import dk.raadslag.support.form.CommentReassessmentForm;
import dk.raadslag.support.form.DecideExemptionForm;
import dk.raadslag.support.form.DecideExemptionReassessmentForm;
import dk.raadslag.support.form.SupplementApplicationForm;
import dk.raadslag.support.form.WithdrawExemptionApplicationForm;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The responsible of a jobcentre apply for an exemption from the duty to use a framework agreement (§ 9, stk. 4). */
@RaadslagTest
class FrameworkExemptionTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String AREA = "REVALIDERING";
    private static final String PARTY = "jc-municipal-0851";

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    FrameworkDesk frameworkDesk;

    @Autowired
    Frameworks frameworks;

    @Test
    @Tag("S-18")
    @Tag("INV-11")
    void anExemptionIsAppliedForAssessedDiscussedAndDecidedAndHoldsForItsFrameworkOnly() {
        UUID framework = framework();
        UUID other = framework();
        ProcessInstance application = exemptions.start(AALBORG, exemptions.application(framework, AALBORG));
        String number = application.getBusinessKey();
        assertThat(number).startsWith("FRI-NJ-");
        assertThat(progress.title(number)).startsWith("Fritagelse fra »").endsWith("« for Jobcenter Aalborg");
        assertThat(isOpen(framework)).isTrue();

        exemptions.assess(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
        council.involve(number, "FOR");
        assertThat(progress.variable(application, "exemptionAdvice")).asString().startsWith("Forslag: Giv fritagelse");
        exemptions.grant(number, clock.today().plusMonths(6));

        assertThat(application).isEnded().hasPassed("endEvent_exempted");
        assertThat(isOpen(framework)).isFalse();
        assertThat(isOpen(other)).isTrue();
        assertThat(file.stages(number)).containsExactly("EXEMPTION");
        assertThat(file.letters(number))
                .contains("exemption-decided " + PARTY, "exemption-decided council-NJ")
                .doesNotContain("exemption-decided jc-state-0851");
        assertThat(file.paper(number, "exemption-decision"))
                .contains("fritager de ansvarlige", "Resultaterne fastholdes.", "Rådets stilling til fritagelsen: for");
        assertThat(file.record(number))
                .containsSubsequence(
                        "applyForExemption jc-municipal-0851 (§ 9, stk. 4)",
                        "assessEffortAndResults region-NJ (§ 9, stk. 4)",
                        "decideExemption rd-NJ (§ 9, stk. 4)");
        clock.setTo(clock.today().plusMonths(6).plusDays(1));
        assertThat(isOpen(framework)).isTrue();
    }

    @Test
    @Tag("S-18")
    @Tag("E-18")
    void aRefusalLeavesTheDutyAndANewApplicationNeedsNewFacts() {
        UUID framework = framework();
        ProcessInstance application = exemptions.start(AALBORG, exemptions.application(framework, AALBORG));
        String number = application.getBusinessKey();
        exemptions.assess(number);
        council.involve(number, "AGAINST");
        exemptions.deny(number);

        assertThat(application).isEnded().hasPassed("endEvent_dutyStands");
        assertThat(isOpen(framework)).isTrue();
        assertThat(letter(number, "exemption-decided")).contains("Der er givet afslag", "§ 9, stk. 3");
        refused("Nye oplysninger siden sidste afgørelse", () -> exemptions.apply(framework, AALBORG));
        exemptions.start(
                AALBORG, exemptions.application(framework, AALBORG).newFacts("Et nyt hold begynder i august."));
    }

    @Test
    void theDirectorGoesAgainstTheCouncilOnlyWithReasons() {
        String number = exemptions.heard(framework(), AALBORG, "AGAINST");
        refused(
                "Rådet er imod fritagelsen",
                () -> exemptions.grant(number, clock.today().plusMonths(6)));
        office.as("rd-NJ")
                .complete(
                        number,
                        exemptions
                                .grantForm(clock.today().plusMonths(6))
                                .againstCouncilReason("Rådet kendte ikke de nyeste tal."));
        assertThat(file.paper(number, "exemption-decision"))
                .contains("Hvorfor rådets udtalelse er fraveget", "Rådet kendte ikke de nyeste tal.");

        String other = exemptions.heard(framework(), AALBORG, "FOR");
        refused("Rådet er for fritagelsen", () -> exemptions.deny(other));
    }

    @Test
    @Tag("INV-11")
    @Tag("INV-18")
    void onlyTheDirectorDecidesWithinWhatWasAppliedFor() {
        String number = exemptions.heard(framework(), AALBORG, "FOR");
        forbidden(() -> office.as("region-NJ")
                .complete(number, exemptions.grantForm(clock.today().plusMonths(6))));
        refused(
                "Der er søgt om fritagelse fra den",
                () -> exemptions.grant(number, clock.today().plusYears(1).plusDays(1)));
        refused(
                "Feltet »Begrundelse« skal udfyldes",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new DecideExemptionForm().decision("DENY").reason(" ")));
    }

    @Test
    void whatIsMissingIsAskedForAndSilenceNeitherGrantsNorRefuses() {
        UUID framework = framework();
        String number = exemptions.apply(framework, AALBORG);
        askFor(number, "Tallene for i år.");
        assertThat(letter(number, "exemption-incomplete")).contains("Tallene for i år.");
        office.as(PARTY).complete(number, new SupplementApplicationForm().supplement("Tallene er vedlagt."));
        assertThat(progress.openTasks(number)).containsExactly("userTask_assessEffortAndResults @ [region-NJ]");

        askFor(number, "Tallene for sidste år.");
        jobs.fireTimer(number, "boundaryEvent_noSupplement");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'recordNoSupplement'",
                        number))
                .startsWith("Ansøgeren har ikke svaret inden fristen.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_assessEffortAndResults @ [region-NJ]");
        assertThat(isOpen(framework)).isTrue();
        exemptions.assess(number);
        assertThat(progress.openTasks(number)).containsExactly("userTask_prepareCouncilBrief @ [secretariat-NJ]");
    }

    @Test
    void theApplicantMayWithdrawUntilTheDecision() {
        UUID framework = framework();
        ProcessInstance application = exemptions.start(AALBORG, exemptions.application(framework, AALBORG));
        String number = application.getBusinessKey();
        exemptions.assess(number);
        refused("Kun den, der har søgt om fritagelse", () -> withdraw("jc-municipal-0860", number));
        ProcessInstance withdrawal = withdraw(PARTY, number);

        assertThat(application).isEnded().hasPassed("endEvent_applicationWithdrawn");
        assertThat(withdrawal).isEnded().hasPassed("endEvent_applicationWithdrawn");
        assertThat(progress.openTasks(number)).isEmpty();
        assertThat(file.letters(number)).contains("exemption-application-withdrawn region-NJ");
        refused("allerede afgjort eller trukket tilbage", () -> withdraw(PARTY, number));
        String decided = exemptions.exempt(framework, AALBORG);
        refused("allerede afgjort eller trukket tilbage", () -> withdraw(PARTY, decided));
    }

    @Test
    void nobodyAppliesTwiceForOthersOrForWhatNoFrameworkCovers() {
        UUID framework = framework();
        exemptions.apply(framework, AALBORG);
        refused("Der er allerede søgt om fritagelse", () -> exemptions.apply(framework, AALBORG));
        refused(
                "Der kan kun søges om fritagelse af den, der er ansvarlig",
                () -> office.as("jc-state-0851")
                        .start("framework-exemption", exemptions.application(framework(), AALBORG)));
        refused(
                "Ingen gældende rammeaftale dækker området",
                () -> office.as("jc-state-0101")
                        .start(
                                "framework-exemption",
                                exemptions.application(framework(), "JC-0101").effortArea("FORMIDLING")));
        refused(
                "Skriv i feltet »Rammeaftale«",
                () -> exemptions.start(
                        AALBORG, exemptions.application(framework(), AALBORG).frameworkTitle("Ukendt")));
        refused(
                "Vælg en periode inden for den",
                () -> exemptions.start(
                        AALBORG,
                        exemptions
                                .application(framework(), AALBORG)
                                .wishedTo(clock.today().plusYears(3))));
        UUID exempt = framework();
        exemptions.exempt(exempt, AALBORG);
        refused("Jobcenteret er allerede fritaget", () -> exemptions.apply(exempt, AALBORG));
    }

    @Test
    @Tag("INV-11")
    void anExemptionIsRevokedFromADayOnAfterTheCouncilWasHeardAnew() {
        UUID framework = framework();
        String number = exemptions.exempt(framework, AALBORG);
        ProcessInstance reassessment = exemptions.reassess(number);
        refused("allerede ved at blive revurderet", () -> exemptions.reassess(number));
        office.as(PARTY).complete(number, new CommentReassessmentForm().comment("Et nyt hold er på vej."));
        council.involve(number, "AGAINST");
        refused(
                "Fritagelsen gælder kun til den",
                () -> exemptions.revoke(number, clock.today().plusYears(5)));
        exemptions.revoke(number, clock.today().plusMonths(1));

        assertThat(reassessment).isEnded().hasPassed("endEvent_exemptionRevoked");
        assertThat(isOpen(framework)).isFalse();
        assertThat(file.stages(number)).containsExactly("EXEMPTION", "EXEMPTION");
        assertThat(file.paper(number, "exemption-reassessment")).contains("tilbagekalder fritagelsen");
        assertThat(letter(number, "exemption-reassessed")).contains("Fritagelsen er tilbagekaldt");
        clock.setTo(clock.today().plusMonths(1));
        assertThat(isOpen(framework)).isTrue();
        refused("Nye oplysninger siden sidste afgørelse", () -> exemptions.apply(framework, AALBORG));
    }

    @Test
    void silenceKeepsNobodyFromReassessingAndTheDirectorMayKeepTheExemption() {
        UUID framework = framework();
        String number = exemptions.exempt(framework, AALBORG);
        ProcessInstance reassessment = exemptions.reassess(number);
        jobs.fireTimer(number, "boundaryEvent_noComment");
        council.involve(number, "AGAINST");
        refused("Rådet er imod fritagelsen", () -> keep(number, null));
        keep(number, "Holdet er genoprettet.");

        assertThat(reassessment).isEnded().hasPassed("endEvent_exemptionKept");
        assertThat(isOpen(framework)).isFalse();
        assertThat(letter(number, "exemption-reassessed")).contains("Fritagelsen gælder fortsat.");
        exemptions.reassess(number);
        String denied = exemptions.heard(framework(), AALBORG, "AGAINST");
        exemptions.deny(denied);
        refused("Sagen er ikke en fritagelse", () -> exemptions.reassess(denied));
    }

    private void keep(String number, String againstCouncil) {
        var form = new DecideExemptionReassessmentForm().decision("KEEP").reason("Tallene retter sig.");
        office.as("rd-NJ").complete(number, againstCouncil == null ? form : form.againstCouncilReason(againstCouncil));
    }

    private void askFor(String number, String missing) {
        office.as("region-NJ")
                .complete(
                        number,
                        new AssessEffortAndResultsForm()
                                .assessmentStep("INCOMPLETE")
                                .missing(missing));
    }

    private ProcessInstance withdraw(String party, String number) {
        return office.as(party)
                .start(
                        "exemption-withdrawal",
                        new WithdrawExemptionApplicationForm()
                                .caseNumber(number)
                                .reason("Vi bruger rammeaftalen."));
    }

    private String letter(String number, String template) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND template = ? ORDER BY written_at DESC LIMIT 1",
                number,
                template);
    }

    private boolean isOpen(UUID framework) {
        return frameworks.isOpen(framework, AALBORG, AREA, clock.today());
    }

    private UUID framework() {
        var terms = new FrameworkAgreement(
                "Ramme " + UUID.randomUUID(),
                "Afgrænset målgruppe",
                AREA,
                RegionCode.NJ,
                clock.today().minusDays(1),
                clock.today().plusYears(2));
        return frameworkDesk.register(terms, List.of("Aktør Nord", "Aktør Syd"));
    }
}
