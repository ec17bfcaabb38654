package dk.raadslag.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.CouncilRoom;
import dk.raadslag.support.Office;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class LegalityCheckTest {

    private static final String CHECK = "userTask_checkLegality";
    private static final String REVIEW = "userTask_presentToLabourMarketAuthority";
    private static final String DISCUSSION = "userTask_discussInCouncil @ [council-chair-NJ]";

    @Autowired
    Office office;

    @Autowired
    CouncilRoom room;

    @Autowired
    Involvements involvements;

    @Autowired
    JdbcClient jdbc;

    String number;

    @BeforeEach
    void theCouncilHasDecided() {
        number = office.openCase("JC-0851", "SYGEDAGPENGE");
        office.call("council-involvement", number, "stage", "REACTION", "partyKinds", "MUNICIPAL");
        room.layBefore(number);
        room.discuss(number, "FOR");
    }

    @Test
    void theDirectorFindsTheDecisionLawful() {
        room.findLawful(number);

        assertThat(office.path(number)).contains("endEvent_lawful").doesNotContain("endEvent_unlawful");
        assertThat(verdicts()).containsExactly("REGIONAL_DIRECTOR LAWFUL");
    }

    @Test
    @Tag("E-19")
    @Tag("INV-14")
    void anUnlawfulDecisionGoesBackToTheCouncil() {
        room.findUnlawful(number);

        assertThat(office.path(number)).contains("endEvent_unlawful").doesNotContain(REVIEW);
        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
    }

    @Test
    void anUnlawfulDecisionNamesTheRuleAndTheRemedy() {
        assertThatThrownBy(() -> office.as("rd-NJ").complete(number, CHECK, "verdict", "UNLAWFUL"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Regel, der er overtrådt");
        assertThatThrownBy(
                        () -> office.as("rd-NJ").complete(number, CHECK, "verdict", "UNLAWFUL", "rule", "§ 11, stk. 2"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bringes i orden");
        assertThatThrownBy(() -> office.as("rd-NJ").complete(number, CHECK)).isInstanceOf(Refusal.class);
        assertThat(office.as("rd-NJ").has(number, CHECK)).isTrue();
    }

    @Test
    @Tag("E-19")
    void whatTheCouncilMaintainsIsDecidedByTheLabourMarketAuthority() {
        theCouncilMaintains();

        assertThat(office.openTasks(number)).containsExactly(REVIEW + " @ [ams]");
        office.as("ams").complete(number, REVIEW, "verdict", "LAWFUL", "reason", "Reglen er overholdt.");

        assertThat(office.path(number)).contains("endEvent_lawful", "endEvent_involved");
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

        assertThatThrownBy(() -> office.as("ams").complete(number, REVIEW, "verdict", "LAWFUL"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Begrundelse");
        office.as("ams")
                .complete(
                        number,
                        REVIEW,
                        "verdict",
                        "UNLAWFUL",
                        "rule",
                        "§ 11, stk. 2",
                        "remedy",
                        "Udtal dig om indstillingen.",
                        "reason",
                        "Kun ministeren kan give pålæg.");

        assertThat(office.openTasks(number)).containsExactly(DISCUSSION);
        assertThatThrownBy(() -> involvements.require(CaseNumber.of(number), Stage.REACTION, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Tag("INV-18")
    void onlyTheDirectorOfTheRegionChecks() {
        for (String other : List.of("rd-HS", "secretariat-NJ", "council-chair-NJ", "ams")) {
            assertThatThrownBy(() -> office.as(other).complete(number, CHECK, "verdict", "LAWFUL"))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(office.as("rd-NJ").has(number, CHECK)).isTrue();
        assertThat(verdicts()).isEmpty();
    }

    private void theCouncilMaintains() {
        room.findUnlawful(number);
        room.discuss(number, "MIXED");
        room.findUnlawful(number);
    }

    private List<String> verdicts() {
        return jdbc.sql("""
                        SELECT authority || ' ' || verdict FROM raadslag.legality_check c
                        JOIN raadslag.council_decision d ON d.id = c.decision_id WHERE d.number = ? ORDER BY c.sequence""").param(number).query(String.class).list();
    }
}
