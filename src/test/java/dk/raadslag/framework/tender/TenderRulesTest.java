package dk.raadslag.framework.tender;

import static dk.raadslag.framework.tender.ProposedTender.TODAY;
import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a framework tender refuses by itself (§ 9, stk. 1). */
class TenderRulesTest {

    @Test
    @Tag("R-095")
    void noDecisionTableFindsMoreThanTheCriteriaSay() {
        FrameworkTender tender = ProposedTender.meeting(new NeedCriteria(true, false, true), TODAY.plusYears(1));

        refused("alle tre betingelser", () -> tender.assessed(true));
        assertThat(tender.assessed(false).status()).isEqualTo(FrameworkTender.Status.NOT_ELIGIBLE);
    }

    @Test
    void whatIsEndedIsNotWithdrawn() {
        FrameworkTender withdrawn = ProposedTender.withdrawn(ProposedTender.until(TODAY.plusYears(1)));

        refused("kan ikke trækkes tilbage", () -> withdrawn.withdraw("Igen.", new Actor("x", "rd-MJ")));
        refused("er ikke nået hertil", withdrawn::approved);
        refused("er ikke nået hertil", withdrawn::nextRevision);
    }

    @Test
    @Tag("R-096")
    void anAreaUnderTheIntegrationActIsMarked() {
        var integration = new EffortArea("INTEGRATION", "Integration", EffortKind.MUNICIPAL, true);
        TenderTerms terms = ProposedTender.until(TODAY.plusYears(1)).terms();

        refused("omfattet af integrationsloven", () -> TenderTerms.of(terms, integration));
    }

    @Test
    void theJournalEndsTheTargetGroupWhereItsOwnSentenceEnds() {
        assertThat(ProposedTender.until(TODAY.plusYears(1)).terms().danish())
                .contains(", et regionalt rammeudbud fra den ", ". Målgruppe: ")
                .doesNotContain(".,");
    }
}
