package dk.raadslag.order.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.order.execution.Mode;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.RaadslagTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision tables of orders, and that the domain says the same. */
@RaadslagTest
class OrderDecisionsTest {

    private static final List<Boolean> BOTH = List.of(true, false);

    @Autowired
    DecisionService decisions;

    @Test
    @Tag("INV-05")
    void theTableAndTheDomainAgreeOnWhenAnOrderCanBeRecommended() {
        for (boolean offered : BOTH) {
            for (boolean reached : BOTH) {
                for (boolean expired : BOTH) {
                    for (boolean undocumented : BOTH) {
                        for (int notMet = 0; notMet < 3; notMet++) {
                            agree(facts(offered, reached, expired, notMet, undocumented, Instant.now()));
                        }
                    }
                }
            }
        }
    }

    @Test
    @Tag("INV-05")
    void thereAreTwoSituationsAndNoThird() {
        assertThat(ground(facts(true, false, false, 0, false, null))).isEqualTo("SITUATION_1");
        assertThat(ground(facts(true, true, true, 1, false, null))).isEqualTo("SITUATION_2");
        assertThat(ground(facts(false, false, false, 0, false, null))).isEqualTo("NONE");
        assertThat(ground(facts(true, true, false, 3, false, null))).isEqualTo("NONE");
        assertThat(ground(facts(true, true, true, 3, true, null))).isEqualTo("NONE");
        assertThat(ground(facts(true, true, true, 0, false, null))).isEqualTo("NONE");
    }

    @Test
    @Tag("INV-05")
    void whatIsNotOnRecordGivesNoGround() {
        assertThatThrownBy(() -> Ground.require(facts(true, false, false, 0, false, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("endnu ikke konstateret");
    }

    @Test
    @Tag("INV-17")
    void subAgreementsNeedAFrameworkThatBindsTheJobcentre() {
        for (boolean covers : BOTH) {
            for (boolean exempt : BOTH) {
                String allowed = result(
                        "order-mode-options", "allowed", "frameworkCoversArea", covers, "jobcentreExempt", exempt);
                assertThat(allowed).startsWith("JC_TENDER,REGION_TENDER_ON_BEHALF");
                assertThat(allowed.contains(Mode.SUB_AGREEMENT_EXISTING_FRAMEWORK.name()))
                        .isEqualTo(covers && !exempt);
            }
        }
    }

    @Test
    @Tag("INV-15")
    void costsFollowTheEffortAndTheInstrument() {
        assertThat(bearer("STATE", "ORDER")).isEqualTo("STATE");
        assertThat(bearer("MUNICIPAL", "ORDER")).isEqualTo("MUNICIPALITY");
        assertThat(bearer("STATE", "FRAMEWORK")).isEqualTo("STATE");
        assertThat(bearer("MUNICIPAL", "FRAMEWORK")).isEqualTo("MUNICIPALITY");
        assertThat(bearer("MUNICIPAL", "CONSULTANCY")).isEqualTo("REGION");
        assertThat(bearer("STATE", "SPECIALIST_FUNCTION")).isEqualTo("PRE_ALLOCATED");
    }

    private void agree(AgreementFacts facts) {
        assertThat(Ground.of(facts).map(Enum::name).orElse("NONE"))
                .as(facts.toString())
                .isEqualTo(ground(facts));
    }

    private String ground(AgreementFacts facts) {
        return result(
                "order-eligibility",
                "ground",
                "agreementOffered",
                facts.offered(),
                "agreementReached",
                facts.reached(),
                "agreementExpired",
                facts.expired(),
                "requirementsNotMet",
                facts.requirementsNotMet(),
                "undocumented",
                facts.undocumented());
    }

    private String bearer(String kind, String instrument) {
        return result("cost-bearer", "bearer", "effortKind", kind, "instrument", instrument);
    }

    private String result(String decision, String output, Object... inputs) {
        Map<String, Object> variables = new java.util.HashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            variables.put((String) inputs[i], inputs[i + 1]);
        }
        return decisions
                .evaluateDecisionTableByKey(decision, variables)
                .getSingleResult()
                .getEntry(output);
    }

    private static AgreementFacts facts(
            boolean offered,
            boolean reached,
            boolean expired,
            int notMet,
            boolean undocumented,
            @Nullable Instant established) {
        return new AgreementFacts(
                UUID.randomUUID(), offered, reached, expired, List.of(), notMet, undocumented, established);
    }
}
