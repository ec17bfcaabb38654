package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The control of the legality of the councils' decisions (§ 8, stk. 3). */
@Component
@PartOfAnAct
class LegalityProcedure {

    private final Decisions decisions;
    private final LegalityChecks checks;
    private final CaseRecord record;
    private final Clock clock;

    LegalityProcedure(Decisions decisions, LegalityChecks checks, CaseRecord record, Clock clock) {
        this.decisions = decisions;
        this.checks = checks;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The regional director's verdict.
     *
     * @return whether the council maintains what was found unlawful before, so that Arbejdsmarkedsstyrelsen must decide
     */
    boolean check(UUID decisionId, Verdict verdict, Actor director) {
        boolean maintained = verdict.unlawful()
                && decisions
                        .latestVerdictBeside(decisionId)
                        .filter(Verdict.Legality.UNLAWFUL.name()::equals)
                        .isPresent();
        LegalityCheck check = checks.save(
                LegalityCheck.of(decisions.decision(decisionId), verdict, director, OffsetDateTime.now(clock)));
        record.add(check.number(), director, "checkLegality", "§ 8, stk. 3", verdict.danish());
        return maintained;
    }

    /** Arbejdsmarkedsstyrelsen's verdict on a decision that the director has found unlawful (§ 7, stk. 1). */
    void review(UUID decisionId, Verdict verdict, @Nullable String reason, Actor authority) {
        String why = Require.text("Begrundelse", reason);
        LegalityCheck review =
                checks.save(checks.directors(decisionId).review(verdict, why, authority, OffsetDateTime.now(clock)));
        String text = verdict.danish() + " Begrundelse: " + why;
        record.add(review.number(), authority, "presentToLabourMarketAuthority", "§ 7, stk. 1", text);
    }
}
