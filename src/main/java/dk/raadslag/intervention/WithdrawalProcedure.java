package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.Withdrawal.Progress;
import dk.raadslag.intervention.Withdrawal.Subject;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The director takes back a case or a recommendation. Where an agreement is known to be needed, the council is heard about that first, and
 * an agreement in force binds until its parties agree to end it (§ 11, stk. 1 and 3).
 */
@Component
@PartOfAnAct
class WithdrawalProcedure {

    private static final String ACT = "withdrawCase";
    private static final String PARAGRAPH = "§ 11";

    private final InterventionCases cases;
    private final Withdrawals withdrawals;
    private final AgreementCourse agreements;
    private final Involvements involvements;
    private final CaseRecord record;
    private final Clock clock;

    WithdrawalProcedure(
            InterventionCases cases,
            Withdrawals withdrawals,
            AgreementCourse agreements,
            Involvements involvements,
            CaseRecord record,
            Clock clock) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.agreements = agreements;
        this.involvements = involvements;
        this.record = record;
        this.clock = clock;
    }

    /** Takes back what can be taken back at once; returns true where the council is to be heard first. */
    boolean request(CaseNumber number, Subject subject, Progress progress, @Nullable String reason, Actor director) {
        if (subject == Subject.CASE && agreements.neededSince(number).isPresent()) {
            cases.locked(number).requireOpen();
            progress.requireAllows(subject, number);
            String text = "Regionsdirektøren overvejer at trække sagen tilbage, og rådet inddrages først. Begrundelse: "
                    + Require.text("Begrundelse", reason);
            record.add(number, director, ACT, PARAGRAPH, text);
            return true;
        }
        withdraw(number, subject, progress, reason, null, director);
        return false;
    }

    /** Decides, after the council and the parties of an agreement were heard, whether the case is withdrawn. */
    void decide(CaseNumber number, boolean yes, Progress progress, @Nullable String reason, Actor director) {
        if (!yes) {
            String text = "Sagen trækkes ikke tilbage. Begrundelse: " + Require.text("Begrundelse", reason);
            record.add(number, director, ACT, PARAGRAPH, text);
            return;
        }
        Require.that(
                !agreements.isInForce(number),
                "Aftalen om at forbedre indsatsen er i kraft, og ikke alle parter er enige i, at den ophører. Sagen kan derfor ikke trækkes tilbage (§ 11, stk. 1).");
        Optional<Long> needed = agreements.neededSince(number);
        UUID opinion = needed.map(since ->
                        involvements.require(number, Stage.REACTION, since).opinionId())
                .orElse(null);
        withdraw(number, Subject.CASE, progress, reason, opinion, director);
    }

    private void withdraw(
            CaseNumber number,
            Subject subject,
            Progress progress,
            @Nullable String reason,
            @Nullable UUID opinion,
            Actor director) {
        Withdrawal withdrawal = withdrawals.save(
                cases.locked(number).withdraw(subject, progress, reason, opinion, director, OffsetDateTime.now(clock)));
        record.add(number, director, ACT, PARAGRAPH, withdrawal.danish(), subject);
    }
}
