package dk.raadslag.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.form.CheckLegalityForm;
import dk.raadslag.support.form.PresentToLabourMarketAuthorityForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class LegalityCheckTest extends ProcessTest {

    private static final String CHECK = "userTask_checkLegality";
    private static final String REVIEW = "userTask_presentToLabourMarketAuthority";
    private static final String DISCUSSION = "userTask_discussInCouncil @ [council-chair-NJ]";

    @Autowired
    Involvements involvements;

    @Autowired
    JdbcClient jdbc;

    String number;

    @BeforeEach
    void theCouncilHasDecided() {
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
        fixtures.call("council-involvement", number, Map.of("stage", "REACTION", "partyKinds", "MUNICIPAL"));
        council.layBefore(number);
        council.discuss(number, "FOR");
    }

    @Test
    void theDirectorFindsTheDecisionLawful() {
        council.findLawful(number);

        assertThat(progress.the("legality-check", number))
                .hasPassed("endEvent_lawful")
                .hasNotPassed("endEvent_unlawful");
        assertThat(verdicts()).containsExactly("REGIONAL_DIRECTOR LAWFUL");
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulDecisionGoesBackToTheCouncil() {
        council.findUnlawful(number);

        assertThat(progress.the("legality-check", number))
                .hasPassed("endEvent_unlawful")
                .hasNotPassed(REVIEW);
        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
    }

    @Test
    void anUnlawfulDecisionNamesTheRuleAndTheRemedy() {
        refused(
                "Regel, der er overtrådt",
                () -> office.as("rd-NJ").complete(number, new CheckLegalityForm().verdict("UNLAWFUL")));
        refused(
                "bringes i orden",
                () -> office.as("rd-NJ")
                        .complete(
                                number,
                                new CheckLegalityForm().verdict("UNLAWFUL").rule("§ 11, stk. 2")));
        refused(
                "Vælg en mulighed i feltet »Er beslutningen lovlig?«",
                () -> office.as("rd-NJ").complete(number, new CheckLegalityForm()));
        assertThat(office.as("rd-NJ").has(number, CHECK)).isTrue();
    }

    @Test
    @Tag("E-19")
    void whatTheCouncilMaintainsIsDecidedByTheLabourMarketAuthority() {
        theCouncilMaintains();

        assertThat(progress.openTasks(number)).containsExactly(REVIEW + " @ [ams]");
        office.as("ams")
                .complete(
                        number,
                        new PresentToLabourMarketAuthorityForm()
                                .verdict("LAWFUL")
                                .reason("Reglen er overholdt."));

        assertThat(progress.the("legality-check", number)).hasPassed("endEvent_lawful");
        assertThat(progress.the("council-involvement", number)).hasPassed("endEvent_involved");
        assertThat(involvements
                        .require(CaseNumber.of(number), Stage.REACTION, null)
                        .position())
                .isEqualTo(Position.MIXED);
        assertThat(verdicts())
                .containsExactly(
                        "REGIONAL_DIRECTOR UNLAWFUL", "REGIONAL_DIRECTOR UNLAWFUL", "LABOUR_MARKET_AUTHORITY LAWFUL");
    }

    @Test
    void whatTheLabourMarketAuthorityFindsUnlawfulGoesBackToTheCouncil() {
        theCouncilMaintains();

        refused(
                "Begrundelse",
                () -> office.as("ams").complete(number, new PresentToLabourMarketAuthorityForm().verdict("LAWFUL")));
        office.as("ams")
                .complete(
                        number,
                        new PresentToLabourMarketAuthorityForm()
                                .verdict("UNLAWFUL")
                                .rule("§ 11, stk. 2")
                                .remedy("Udtal dig om indstillingen.")
                                .reason("Kun ministeren kan give pålæg."));

        assertThat(progress.openTasks(number)).containsExactly(DISCUSSION);
        refused(
                "skal først inddrages i beslutningen om at reagere",
                () -> involvements.require(CaseNumber.of(number), Stage.REACTION, null));
    }

    @Test
    @Tag("INV-18")
    void onlyTheDirectorOfTheRegionChecks() {
        for (String other : List.of("rd-HS", "secretariat-NJ", "council-chair-NJ", "ams")) {
            forbidden(() -> office.as(other).complete(number, new CheckLegalityForm().verdict("LAWFUL")));
        }
        assertThat(office.as("rd-NJ").has(number, CHECK)).isTrue();
        assertThat(verdicts()).isEmpty();
    }

    private void theCouncilMaintains() {
        council.findUnlawful(number);
        council.discuss(number, "MIXED");
        council.findUnlawful(number);
    }

    private List<String> verdicts() {
        return jdbc.sql("""
                        SELECT authority || ' ' || verdict FROM raadslag.legality_check c
                        JOIN raadslag.council_decision d ON d.id = c.decision_id WHERE d.number = ? ORDER BY c.sequence""").param(number).query(String.class).list();
    }
}
