package dk.raadslag.framework.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.CallOffDesk;
import dk.raadslag.support.ExemptionDesk;
import dk.raadslag.support.Office;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.FollowSubAgreementForm;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is rid of the duty to use a framework's providers by doing nothing (§ 9, stk. 3). In years that no other test uses. */
@RaadslagTest
class CallOffDutyTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";
    private static final String HJOERRING = "JC-0860";

    @Autowired
    CallOffDesk callOffs;

    @Autowired
    ExemptionDesk exemptions;

    @Autowired
    ManagementService managementService;

    @Test
    @Tag("R-097")
    @Tag("R-108")
    void whoHasNoSubAgreementIsRemindedAndThenTheDirectorIsTold() {
        clock.setTo(LocalDate.of(2061, 1, 3));
        UUID framework = callOffs.framework("NJ", "FLEKSJOB");
        UUID second = callOffs.framework("NJ", "FLEKSJOB");
        String signed = callOffs.chosen(framework, AALBORG);
        callOffs.sign(signed, "jc-municipal-0851");
        LocalDate nextYear = clock.today().plusYears(1);
        Office.Person party = office.as("jc-municipal-0851");
        String late = party.start(
                        "framework-call-off",
                        callOffs.form(second, AALBORG).wishedFrom(nextYear).wishedTo(nextYear.plusMonths(6)))
                .getBusinessKey();
        callOffs.choose(late, "jc-municipal-0851", "Aktør Nord");
        party.complete(late, callOffs.terms(nextYear.plusMonths(6)).startsOn(nextYear));
        exemptions.exempt(framework, HJOERRING);
        clock.setTo(LocalDate.of(2061, 3, 28));
        assertThat(week(framework)).isEmpty();

        clock.setTo(LocalDate.of(2061, 4, 11));
        String number = week(framework).get(0);
        assertThat(number).startsWith("PLI-NJ-");
        assertThat(progress.the("call-off-duty", number)).isEnded().hasPassed("endEvent_partiesReminded");
        assertThat(file.value(
                        "SELECT text FROM raadslag.case_record WHERE number = ? AND act = 'receiveCallOffsDue'",
                        number))
                .as("each duty on a line of its own")
                .startsWith("De ansvarlige mindes om manglende delaftaler:\nJobcenter ")
                .contains("\nJobcenter Frederikshavn: »" + title(framework));
        assertThat(file.letters(number))
                .contains("call-off-reminder jc-municipal-0851", "call-off-reminder jc-municipal-0813")
                .doesNotHaveDuplicates()
                .doesNotContain("call-off-missing rd-NJ");
        assertThat(reminder(number, "jc-municipal-0851"))
                .contains(title(second))
                .doesNotContain(title(framework));
        assertThat(reminder(number, "jc-municipal-0860")).doesNotContain(title(framework));
        assertThat(reminder(number, "jc-municipal-0813")).contains(title(framework), title(second));
        assertThat(week(framework)).as("the same week").hasSize(1);

        clock.setTo(LocalDate.of(2061, 5, 16));
        String again = week(framework).get(1);
        assertThat(progress.the("call-off-duty", again)).isEnded().hasPassed("endEvent_directorTold");
        assertThat(reminder(again, "jc-municipal-0813"))
                .contains(
                        "senest mindet den 11. april 2061",
                        "Regionsdirektøren får besked om de delaftaler, der fortsat mangler efter en påmindelse.");
        assertThat(reminder(again, "rd-NJ"))
                .containsPattern(
                        "»%s« \\(pligten har gældt siden den 3. januar 2061, senest mindet den 11. april 2061\\): [^\n]*Jobcenter Frederikshavn, "
                                .formatted(title(framework)));
        office.as("jc-municipal-0851")
                .complete(
                        signed,
                        new FollowSubAgreementForm().endedOn(clock.today()).reason("Aktøren er ophørt."));
        clock.setTo(LocalDate.of(2061, 8, 29));
        String anew = week(framework).get(2);
        assertThat(reminder(anew, "jc-municipal-0851"))
                .contains(
                        "I mangler en delaftale under:",
                        title(framework) + "« (pligten har gældt siden den 17. maj 2061)");
    }

    @Test
    @Tag("R-108")
    void theDirectorIsToldHoweverManyDutiesThereAre() {
        clock.setTo(LocalDate.of(2066, 1, 3));
        UUID framework = callOffs.framework("NJ", "FLEKSJOB");
        IntStream.range(0, 14).forEach(more -> callOffs.framework("NJ", "FLEKSJOB"));
        clock.setTo(LocalDate.of(2066, 4, 12));
        week(framework);
        clock.setTo(LocalDate.of(2066, 5, 17));
        String again = week(framework).get(1);

        assertThat(progress.the("call-off-duty", again)).isEnded().hasPassed("endEvent_directorTold");
        assertThat(reminder(again, "rd-NJ")).contains("Resten står på sagen.");
    }

    @Test
    @Tag("E-18")
    @Tag("S-18")
    void theTimeToCallOffRunsAnewAfterARefusedExemption() {
        clock.setTo(LocalDate.of(2064, 1, 3));
        UUID framework = callOffs.framework("NJ", "REVALIDERING");
        clock.setTo(LocalDate.of(2064, 3, 18));
        String application = exemptions.heard(framework, HJOERRING, "AGAINST");
        clock.setTo(LocalDate.of(2064, 4, 15));
        assertThat(reminded(framework)).doesNotContain("jc-municipal-0860");
        exemptions.deny(application);
        clock.setTo(LocalDate.of(2064, 7, 8));
        assertThat(reminded(framework)).doesNotContain("jc-municipal-0860");

        clock.setTo(LocalDate.of(2064, 7, 29));
        assertThat(reminded(framework)).contains("jc-municipal-0860");
    }

    /** A Monday comes; returns the matters in which somebody was reminded of the framework, oldest first. */
    private List<String> week(UUID framework) {
        var timer = managementService
                .createJobQuery()
                .activityId("startEvent_callOffWeek")
                .active()
                .list()
                .get(0);
        jobs.execute(timer);
        jobs.run();
        return file.values(
                "SELECT DISTINCT number FROM raadslag.call_off_notice WHERE framework_id = ? ORDER BY number",
                framework);
    }

    private List<String> reminded(UUID framework) {
        week(framework);
        return file.values("SELECT party_group FROM raadslag.call_off_notice WHERE framework_id = ?", framework);
    }

    private String reminder(String number, String group) {
        return file.value(
                "SELECT body FROM raadslag.letter WHERE number = ? AND recipient_group = ? LIMIT 1", number, group);
    }

    private String title(UUID framework) {
        return file.value("SELECT title FROM raadslag.framework_agreement WHERE id = ?", framework);
    }
}
