package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What directors have withdrawn, and why. */
@Repository
class CaseWithdrawals {

    private final Cases cases;
    private final CaseRecord caseRecord;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseWithdrawals(Cases cases, CaseRecord caseRecord, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.caseRecord = caseRecord;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be withdrawn: a case, or its recommendation while the minister has not decided. */
    enum What {
        CASE("§ 11, stk. 1", "Regionsdirektøren trækker sagen tilbage."),
        RECOMMENDATION("§ 11, stk. 2", "Regionsdirektøren trækker indstillingen til ministeren tilbage.");

        private final String paragraph;
        private final String danish;

        What(String paragraph, String danish) {
            this.paragraph = paragraph;
            this.danish = danish;
        }
    }

    /** Whether a recommendation of the case waits for the minister, and whether the minister has issued an order. */
    record Standing(boolean atTheMinister, boolean ordered) {}

    /** Records what the director of the case's own region withdraws, if that can still be withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(String caseNumber, What what, Standing standing, String reason, Actor director) {
        InterventionCase of = cases.lockOpen(caseNumber);
        switch (what) {
            case CASE -> requireOwn(standing);
            case RECOMMENDATION ->
                Require.that(
                        standing.atTheMinister(),
                        "Der ligger ingen indstilling hos ministeren i sag %s (§ 11, stk. 2).".formatted(caseNumber));
        }
        String why = Require.text("Begrundelse", reason);
        jdbc.sql("""
                        INSERT INTO raadslag.withdrawal (id, case_number, region_code, what, reason, withdrawn_by, withdrawn_by_group,
                            withdrawn_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        of.regionCode().name(),
                        what.name(),
                        why,
                        director.userId(),
                        director.groupId(),
                        OffsetDateTime.now(clock))
                .update();
        caseRecord.add(caseNumber, director, "withdrawCase", what.paragraph, what.danish + " Begrundelse: " + why);
    }

    private static void requireOwn(Standing standing) {
        Require.that(
                !standing.atTheMinister(),
                "Indstillingen ligger hos ministeren. Træk først indstillingen tilbage (§ 11, stk. 2).");
        Require.that(
                !standing.ordered(),
                "Ministeren har udstedt pålæg i sagen, så den kan ikke trækkes tilbage (§ 11, stk. 4).");
    }
}
