package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the law's rules shows where each is kept in the processes in force. */
@RaadslagTest
class RulePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void whoIsSignedInReadsWhereEachRuleIsKept() {
        String user = accounts.of("jc-municipal-0851");
        Visitor reader = new Visitor(port);
        assertThat(reader.logIn(user, user)).isEqualTo(200);

        assertThat(reader.get("/regler").body())
                .contains(
                        "De regionale beskæftigelsesråd skal altid inddrages i beslutningen",
                        "<strong>Konstatér resultatproblem</strong>",
                        "Ramme om sagerne: ")
                .doesNotContain("Ikke bygget endnu: ", "findes ikke længere");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(new Visitor(port).get("/regler").statusCode()).isEqualTo(302);
    }
}
