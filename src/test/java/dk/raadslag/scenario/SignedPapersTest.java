package dk.raadslag.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.ProcessTest;
import dk.raadslag.support.RaadslagTest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers are signed by persons with their names and titles. */
@RaadslagTest
class SignedPapersTest extends ProcessTest {

    private static final String AALBORG = "JC-0851";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identityService;

    private final List<String> named = new ArrayList<>();

    @Test
    void eachPaperNamesThePersonAndTheTitleAndNeverTheLogin() {
        named("rd-NJ", "Karen", "Holm");
        named("jc-municipal-0851", "Poul", "Lind");
        named("council-chair-NJ", "Anders", "Bøgh");
        named("minister", "Jens", "Bro");
        String number = desk.toAgreement(AALBORG, "SYGEDAGPENGE");
        table.conclude(number, "SYGEDAGPENGE");
        director.settle(number, 60);
        director.choose(number, "RECOMMEND_ORDER");
        director.recommend(number, "JC_TENDER", "SYGEDAGPENGE");
        orders.order(number, "JC_TENDER", "SYGEDAGPENGE");

        assertThat(file.paper(number, "council-opinion"))
                .contains("Anders Bøgh Formand for det regionale beskæftigelsesråd Beskæftigelsesregion Nordjylland");
        assertThat(file.paper(number, "improvement-agreement"))
                .contains("Karen Holm", "Regionsdirektør ")
                .contains("Poul Lind", "For kommunalbestyrelsen i Aalborg", "Underskrevet i Rådslag den");
        assertThat(file.paper(number, "order-recommendation"))
                .contains("Karen Holm Regionsdirektør Beskæftigelsesregion Nordjylland");
        assertThat(file.paper(number, "order")).contains("Jens Bro Beskæftigelsesminister");
        for (String paper : file.documents(number)) {
            assertThat(file.paper(number, paper)).as(paper).doesNotContain("test-");
        }
        assertThat(file.values(
                        "SELECT DISTINCT user_id FROM raadslag.agreement_signature WHERE case_number = ?", number))
                .containsExactlyInAnyOrder("test-rd-NJ", "test-jc-municipal-0851");
    }

    @AfterEach
    void leaveNoAccounts() {
        named.forEach(identityService::deleteUser);
    }

    private void named(String group, String first, String last) {
        var user = identityService.createUserQuery().userId(accounts.of(group)).singleResult();
        user.setFirstName(first);
        user.setLastName(last);
        identityService.saveUser(user);
        named.add(user.getId());
    }
}
