package dk.raadslag.specialist.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.SpecialistRequestDesk;
import dk.raadslag.support.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Jobcentres draw on the specialist functions of their region (§ 10). */
@RaadslagTest
class SpecialistRequestTest extends ProcessTest {

    @Autowired
    SpecialistRequestDesk requests;

    @LocalServerPort
    int port;

    @Test
    @Tag("R-116")
    @Tag("R-118")
    @Tag("R-129")
    void aJobcentreIsAdvisedByThePredefinedFunctionAndSaysWhatItUsedTheAnswerFor() {
        String number = requests.ask("HANDICAP");
        requests.pass(number, requests.predefined("HANDICAP"));
        assertThat(progress.openTasks(number)).containsExactly("userTask_writeSpecialistAnswer @ [region-NJ]");
        requests.write(number, "ANSWERED", "Skærmlæser og punktskrift.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_closeSpecialistRequest @ [jc-municipal-0851]");
        refused("Hvad svaret er brugt til", () -> requests.close(number, true, " "));
        requests.close(number, true, "To borgere har fået en skærmlæser.");

        assertThat(progress.the("specialist-request", number)).isEnded().hasPassed("endEvent_evaluated");
        assertThat(number).startsWith("SPH-NJ-");
        assertThat(file.letters(number)).containsExactly("specialist-answer jc-municipal-0851");
        assertThat(file.value("SELECT body FROM raadslag.letter WHERE number = ?", number))
                .contains("Specialfunktionen »Handicap« svarer:", "Skærmlæser og punktskrift.");
        Visitor council = new Visitor(port);
        assertThat(council.logIn(accounts.of("council-NJ"), accounts.of("council-NJ")))
                .isEqualTo(200);
        assertThat(council.get("/sager/" + number).body())
                .contains(
                        "Spørgsmål: Hvilke hjælpemidler findes der?",
                        "Svar: Skærmlæser og punktskrift.",
                        "Svaret er brugt: To borgere har fået en skærmlæser.");
    }

    @Test
    @Tag("R-118")
    void aJobcentreThatIsTheFunctionAnswersItselfAndItsSilenceSendsTheRequestBack() {
        String function = agreedWithJobcentre();
        assertThat(file.value("""
                SELECT string_agg((EXISTS (SELECT FROM raadslag.specialist_functions_in_force('NJ', 'OTHER', day, asking) f
                    WHERE f.function_id = s.id))::text, ' ' ORDER BY position)
                FROM raadslag.specialist_function s, LATERAL (VALUES (1, valid_from - 1, 'jc-state-0851'), (2, valid_from, 'jc-state-0851'),
                    (3, valid_to, 'jc-state-0851'), (4, valid_to + 1, 'jc-state-0851'), (5, valid_to, 'jc-municipal-0169'))
                    AS t (position, day, asking)
                WHERE s.id = ?::uuid""", function))
                .as("in force before, on the first and the last day and after; for the function itself")
                .isEqualTo("false true true false false");
        String number = requests.ask("OTHER");
        requests.pass(number, function);
        assertThat(progress.openTasks(number)).containsExactly("userTask_adviseJobcentre @ [jc-municipal-0169]");
        jobs.fireTimer(number, "boundaryEvent_noAdvice");
        requests.pass(number, function);
        requests.advise(number, "RETURNED", "Det ved vi ikke.");
        assertThat(progress.openTasks(number)).containsExactly("userTask_triageSpecialistRequest @ [region-NJ]");
        requests.pass(number, function);
        requests.advise(number, "ANSWERED", "Tal med Hjerneskadecentret.");
        jobs.fireTimer(number, "boundaryEvent_noEvaluation");

        assertThat(progress.the("specialist-request", number)).isEnded().hasPassed("endEvent_closedUnevaluated");
        assertThat(file.values("SELECT act FROM raadslag.case_record WHERE number = ? AND role = 'Rådslag'", number))
                .contains("recordNoAdvice", "recordNoEvaluation");
        assertThat(file.record(number)).contains("adviseJobcentre jc-municipal-0169 (§ 10)");
        assertThat(file.letters(number))
                .contains("specialist-question jc-municipal-0169", "specialist-answer jc-municipal-0851");
    }

    @Test
    @Tag("R-126")
    void onlyAboutHandicapAJobcentreIsReferredToViso() {
        String other = requests.ask("ETHNIC");
        refused("Kun henvendelser på handicapområdet", () -> requests.refer(other, "VISO", "De ved mere."));
        String number = requests.ask("HANDICAP");
        refused("Begrundelse", () -> requests.refer(number, "VISO", null));
        requests.refer(number, "VISO", "De ved mere.");

        assertThat(progress.the("specialist-request", number)).isEnded().hasPassed("endEvent_referredToViso");
        assertThat(file.letters(number)).containsExactly("specialist-viso jc-municipal-0851");
        assertThat(file.value("SELECT body FROM raadslag.letter WHERE number = ?", number))
                .contains("Regionens begrundelse: De ved mere.");
    }

    @Test
    @Tag("R-127")
    void aJobcentreDoesItselfWhatItCan() {
        refused(
                "Hvorfor jobcenteret ikke selv",
                () -> office.as("jc-municipal-0851")
                        .start("specialist-request", requests.question("ETHNIC").ownEffort(" ")));
        String number = requests.ask("ETHNIC");
        requests.refer(number, "SELF", "Vejledningen findes på jeres eget intranet.");

        assertThat(progress.the("specialist-request", number)).isEnded().hasPassed("endEvent_solvedByJobcentre");
        assertThat(file.letters(number)).containsExactly("specialist-self jc-municipal-0851");
    }

    @Test
    void aJobcentreAsksForItselfAndOnlyWhatItsRegionHas() {
        refused(
                "Kun de ansvarlige i jobcenteret",
                () -> office.as("jc-municipal-0860").start("specialist-request", requests.question("HANDICAP")));
        refused(
                "ingen specialfunktion, som I kan trække på",
                () -> office.as("jc-municipal-0169")
                        .start("specialist-request", requests.question("OTHER").jobcentreId("JC-0169")));
        String number = requests.ask("HANDICAP");
        refused(
                "Valget i feltet »Specialfunktion« findes ikke",
                () -> requests.pass(number, requests.predefined("ETHNIC")));
    }

    @Test
    void theDatabaseRefusesWhatNoRequestMayBecome() {
        String asked = requests.ask("ETHNIC");
        String passed = requests.ask("HANDICAP");
        requests.pass(passed, requests.predefined("HANDICAP"));
        String triage =
                "INSERT INTO raadslag.specialist_triage (id, request_id, number, area, way, function_id, reason,"
                        + " decided_by_group, decided_at) SELECT gen_random_uuid(), id, number, area, %s, 'region-NJ', asked_at"
                        + " FROM raadslag.specialist_request WHERE number = ?";
        String answer =
                "INSERT INTO raadslag.specialist_answer (id, triage_id, number, outcome, words, answered_by_group,"
                        + " answered_at) SELECT gen_random_uuid(), %s, number, 'ANSWERED', 'x', '%s', decided_at"
                        + " FROM raadslag.specialist_triage WHERE number = ?";

        refusedBy("viso_knows_about_handicap", triage.formatted("'VISO', NULL, 'x'"), asked);
        refusedBy("not_passed_for_a_reason", triage.formatted("'SELF', NULL, NULL"), asked);
        refusedBy("passed_to_a_function", triage.formatted("'PASS', NULL, NULL"), asked);
        for (String elsewhere :
                new String[] {"region_code = 'NJ' AND area = 'HANDICAP'", "region_code = 'HS' AND area = 'ETHNIC'"}) {
            refusedBy(
                    "passed_to_a_function_in_force",
                    triage.formatted(
                            "'PASS', (SELECT f.id FROM raadslag.specialist_function f WHERE pre_allocated AND f."
                                    + elsewhere.replace("AND area", "AND f.area") + "), NULL"),
                    asked);
        }
        refusedBy("answer_to_what_was_passed_on", answer.formatted("gen_random_uuid()", "region-NJ"), passed);
        refusedBy("answered_by_the_function", answer.formatted("id", "jc-municipal-0851"), passed);
        refusedBy(
                "specialist_request_only_grows",
                "UPDATE raadslag.specialist_request SET question = 'x' WHERE number = ?",
                passed);
    }

    private void refusedBy(String rule, String sql, String number) {
        assertThatThrownBy(() -> file.change(sql, number))
                .as(sql)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(rule));
    }

    /** The function of Jobcenter Høje-Taastrup, in force today for Nordjylland. */
    private String agreedWithJobcentre() {
        String agreement = specialists.start(specialists
                .form()
                .regionCode("NJ")
                .with("providerKind", "JOBCENTRE")
                .with("providerName", null)
                .with("providerJobcentre", "JC-0169")
                .with("providerParty", "MUNICIPAL")
                .with("firstDay", clock.today()));
        council.involve(agreement, "FOR");
        specialists.decide(agreement, "SEND", null);
        specialists.answer(agreement, "APPROVE", null);
        specialists.takeOn(agreement, true, null);
        specialists.sign(agreement);
        return file.value("SELECT id::text FROM raadslag.specialist_function WHERE number = ?", agreement);
    }
}
