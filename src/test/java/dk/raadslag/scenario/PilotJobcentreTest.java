package dk.raadslag.scenario;

import static dk.raadslag.authorities.EffortKind.MUNICIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.SignByResponsibleForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pilot jobcentre, in which the municipality answers for the state's effort, too; the costs follow the kind of effort (§ 11). */
@RaadslagTest
@Tag("E-22")
class PilotJobcentreTest extends ProcessTest {

    private static final String PILOT = "JC-0849";
    private static final String MUNICIPALITY = "jc-municipal-0849";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void makeItAPilot() {
        register("PILOT");
    }

    @AfterEach
    void makeItJointAgain() {
        register("JOINT");
    }

    @Test
    void theMunicipalityAnswersForBothInTheDialogue() {
        String number = desk.reacted(PILOT, "DAGPENGE", "SYGEDAGPENGE");
        desk.invite(number);

        assertThat(progress.openTasks(number)).containsExactly("userTask_respondToDialogue @ [" + MUNICIPALITY + "]");
        assertThat(file.letters(number))
                .contains("dialogue-invitation " + MUNICIPALITY)
                .doesNotContain("dialogue-invitation jc-state-0849");
        assertThat(file.values(
                        "SELECT effort_kind FROM raadslag.failing_area WHERE case_number = ? ORDER BY 1 DESC", number))
                .containsExactly("STATE", "MUNICIPAL");
    }

    @Test
    void theMunicipalitySignsForBothAndTheStatePaysForItsEffort() {
        String number = desk.toAgreement(PILOT, "DAGPENGE", "SYGEDAGPENGE");
        table.offer(number, "DAGPENGE", "SYGEDAGPENGE");
        table.accept(number, MUNICIPAL);
        forbidden(() -> office.as("jc-state-0849").complete(number, new SignByResponsibleForm().signed(true)));
        table.sign(number, MUNICIPAL);
        table.signAsDirector(number);

        assertThat(file.values("""
                        SELECT s.role || ' ' || s.signed_by_group FROM raadslag.agreement_signature s
                        WHERE case_number = ? ORDER BY s.signed_at, s.role DESC""", number))
                .containsExactly("STATE " + MUNICIPALITY, "MUNICIPAL " + MUNICIPALITY, "DIRECTOR rd-NJ");
        assertThat(file.paper(number, "improvement-agreement")).contains("Kommunalbestyrelsen i Jammerbugt Kommune");

        director.settle(number, 70, 70);
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "DAGPENGE", "SYGEDAGPENGE");
        providers.acknowledge(number);
        for (int area = 1; area <= 2; area++) {
            providers.tender(number, MUNICIPALITY);
            providers.contract(number, MUNICIPALITY, "Aktør A", area * 1000, false);
        }
        providers.report(number);
        providers.assess(number, "IMPLEMENTED");

        file.assertEnded(number, "CLOSED", "CASE_CLOSED");
        assertThat(file.values("""
                        SELECT a.effort_kind || ' ' || a.contract_party FROM raadslag.award a
                        JOIN raadslag.minister_order o ON o.id = a.order_id WHERE o.case_number = ? ORDER BY 1 DESC""", number)).containsExactly("STATE " + MUNICIPALITY, "MUNICIPAL " + MUNICIPALITY);
        assertThat(file.values("""
                        SELECT l.bearer FROM raadslag.cost_line l JOIN raadslag.minister_order o ON o.id = l.order_id
                        WHERE o.case_number = ? ORDER BY l.bearer DESC""", number)).containsExactly("STATE", "MUNICIPALITY");
    }

    private void register(String kind) {
        jdbc.sql("UPDATE raadslag.jobcentre SET kind = ? WHERE id = ?")
                .params(kind, PILOT)
                .update();
    }
}
