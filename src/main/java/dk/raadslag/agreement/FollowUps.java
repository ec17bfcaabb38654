package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the region follows effort and results throughout the agreement period, one cycle after the other (§ 11, stk. 1). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FollowUps {

    private static final String CYCLE = "(SELECT count(*) + 1 FROM raadslag.follow_up WHERE agreement_id = ?)";

    private final JdbcClient jdbc;
    private final AgreementRegister register;
    private final Parties parties;
    private final CaseRecord record;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, AgreementRegister register, Parties parties, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.parties = parties;
        this.record = record;
        this.clock = clock;
    }

    /** Takes a party's status on what it has done. */
    void report(UUID id, String typed, Actor actor) {
        ImprovementAgreement agreement = active(id);
        String text = Require.text("Status", typed);
        for (EffortKind kind : parties.kindsOf(agreement, actor)) {
            int added = jdbc.sql(
                            "INSERT INTO raadslag.status_report (agreement_id, cycle, effort_kind, text, user_id, reported_at) VALUES (?, "
                                    + CYCLE + ", ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(id, id, kind.name(), text, actor.userId(), OffsetDateTime.now(clock))
                    .update();
            Require.that(added == 1, "I har allerede givet status i denne omgang.");
        }
        add(agreement, actor, "reportStatus", "Parten har givet status: " + text);
    }

    /** Writes the region's note that closes a cycle. */
    void write(UUID id, String typed, boolean deviation, Actor actor) {
        ImprovementAgreement agreement = active(id);
        String note = Require.text("Opfølgningsnotat", typed);
        jdbc.sql("INSERT INTO raadslag.follow_up (agreement_id, cycle, note, deviation, written_at) VALUES (?, " + CYCLE
                        + ", ?, ?, ?)")
                .params(id, id, note, deviation, OffsetDateTime.now(clock))
                .update();
        String found = deviation ? "Der er afvigelser fra aftalen" : "Aftalen følges som planlagt";
        add(agreement, actor, "writeFollowUp", "%s: %s".formatted(found, note));
    }

    /** Records the meeting about a deviation: go on as agreed, or agree on a change. */
    void meet(UUID id, String typed, FollowUpDecision decision, Actor actor) {
        ImprovementAgreement agreement = active(id);
        String minutes = Require.text("Referat", typed);
        int changed = jdbc.sql("""
                        UPDATE raadslag.follow_up SET meeting_minutes = ?, meeting_decision = ?, met_at = ?
                        WHERE agreement_id = ? AND met_at IS NULL AND deviation
                            AND cycle = (SELECT max(cycle) FROM raadslag.follow_up WHERE agreement_id = ?)""")
                .params(minutes, decision.name(), OffsetDateTime.now(clock), id, id)
                .update();
        Require.that(changed == 1, "Der er ingen afvigelse at holde møde om. Skriv først et opfølgningsnotat.");
        add(agreement, actor, "followUpMeeting", "%s: %s".formatted(decision.danish(), minutes));
    }

    private ImprovementAgreement active(UUID id) {
        ImprovementAgreement agreement = register.locked(id);
        agreement.demand(Status.ACTIVE);
        return agreement;
    }

    private void add(ImprovementAgreement agreement, Actor actor, String act, String text) {
        record.add(agreement.caseNumber(), actor, act, "§ 11, stk. 1", text);
    }
}
