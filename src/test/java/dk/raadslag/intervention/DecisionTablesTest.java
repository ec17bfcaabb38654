package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.RaadslagTest;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables that propose, find and name; people decide. */
@RaadslagTest
class DecisionTablesTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "true,  0,    NONE,   0, 0,   0, true,  LEGAL_REQUIREMENT,     CLOSE",
        "true,  25,   WORSE,  7, 400, 3, true,  BOTH,                  CLOSE",
        "true,  25,   BETTER, 7, 400, 3, true,  LEGAL_REQUIREMENT,     CLOSE",
        "false, 20,   WORSE,  5, 30,  2, true,  SIGNIFICANT_DEVIATION, CLOSE",
        "false, 19.9, WORSE,  5, 30,  2, false, NONE,                  NORMAL",
        "false, 20,   WORSE,  4, 30,  2, false, NONE,                  NORMAL",
        "false, 20,   WORSE,  5, 29,  2, false, NONE,                  NORMAL",
        "false, 20,   WORSE,  5, 30,  1, false, NONE,                  NORMAL",
        "false, 90,   BETTER, 9, 999, 9, false, NONE,                  FREE"
    })
    @Tag("S-03")
    void eitherGroundIsEnough(
            boolean breach,
            double percent,
            String direction,
            int peers,
            int population,
            int periods,
            boolean serious,
            String ground,
            String level) {
        DmnDecisionRuleResult result = evaluate(
                "assess-result-problem",
                Map.of(
                        "complianceBreach", breach,
                        "deviationPct", percent,
                        "deviationDirection", direction,
                        "peerCount", peers,
                        "population", population,
                        "consecutivePeriods", periods));

        assertThat(result).containsEntry("serious", serious);
        assertThat(result).containsEntry("ground", ground);
        assertThat(result).containsEntry("followUpLevel", level);
        assertThat((String) result.getEntry("explanation")).startsWith("Tabellen peger");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOINT | true  | true  | STATE,MUNICIPAL",
                "JOINT | true  | false | STATE",
                "JOINT | false | true  | MUNICIPAL",
                "PILOT | true  | true  | MUNICIPAL",
                "PILOT | true  | false | MUNICIPAL",
                "PILOT | false | true  | MUNICIPAL"
            })
    @Tag("E-21")
    @Tag("E-22")
    void thePartiesFollowTheEffortExceptInAPilotJobcentre(
            String kind, boolean state, boolean municipal, String parties) {
        assertThat(evaluate(
                        "responsible-parties",
                        Map.of("jobcentreKind", kind, "stateEffort", state, "municipalEffort", municipal)))
                .containsEntry("partyKinds", parties);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  CLOSE_MONITORING",
        "true,  true,  false, AGREEMENT",
        "true,  false, true,  AGREEMENT",
        "false, true,  true,  NO_REACTION",
        "false, true,  false, NO_REACTION"
    })
    void theReactionFollowsTheDialogue(boolean stands, boolean held, boolean sufficient, String reaction) {
        assertThat(evaluate(
                        "reaction-proposal",
                        Map.of("findingStands", stands, "dialogueHeld", held, "initiativesSufficient", sufficient)))
                .containsEntry("reaction", reaction);
    }

    @ParameterizedTest
    @CsvSource({
        "false, BETTER,  STRONG,     DENY",
        "true,  UNKNOWN, STRONG,     DENY",
        "true,  WORSE,   STRONG,     DENY",
        "true,  BETTER,  WEAK,       DENY",
        "true,  BETTER,  SUFFICIENT, GRANT",
        "true,  SAME,    STRONG,     GRANT",
        "true,  SAME,    SUFFICIENT, DENY"
    })
    void anExemptionIsProposedOnlyInASpecialCaseWithGoodResults(
            boolean special, String results, String effort, String advice) {
        DmnDecisionRuleResult result = evaluate(
                "exemption-advice", Map.of("specialCase", special, "resultsGrade", results, "effortGrade", effort));

        assertThat(result).containsEntry("advice", advice);
        assertThat((String) result.getEntry("explanation")).startsWith("Forslag: Giv ");
    }

    private DmnDecisionRuleResult evaluate(String table, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(table, inputs).getSingleResult();
    }
}
