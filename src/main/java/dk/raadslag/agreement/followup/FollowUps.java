package dk.raadslag.agreement.followup;

import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.Parties;
import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The follow-up on effort and results throughout the agreement period, one cycle after the other (§ 11, stk. 1). */
@Repository
@PartOfAnAct
class FollowUps {

    private static final String CYCLE = "(SELECT count(*) + 1 FROM raadslag.follow_up WHERE agreement_id = :agreement)";

    private final JdbcClient jdbc;
    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Parties parties;
    private final CaseRecord record;
    private final Clock clock;

    FollowUps(
            JdbcClient jdbc,
            ImprovementAgreements agreements,
            AgreementContents contents,
            Parties parties,
            CaseRecord record,
            Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.contents = contents;
        this.parties = parties;
        this.record = record;
        this.clock = clock;
    }

    /** Decisions of the meeting about a deviation. */
    enum Decision {
        CONTINUE("Aftalen fortsætter uændret"),
        AMEND("Aftalen skal ændres");

        private final String danish;

        Decision(String danish) {
            this.danish = danish;
        }

        /** Refuses to have the agreement changed twice at a time. */
        void requirePossible(boolean negotiated) {
            Require.that(
                    this != AMEND || !negotiated,
                    "Der forhandles allerede om en ændring af aftalen. Vælg, at aftalen fortsætter uændret imens.");
        }
    }

    /** Takes a party's status on what it has done. */
    void report(UUID id, @Nullable String typed, Actor party) {
        ImprovementAgreement agreement = active(id);
        String text = Require.text("Status", typed);
        for (EffortKind kind : parties.kindsOf(party, agreement, contents.of(agreement))) {
            Require.that(add(agreement, kind, text, party) == 1, "I har allerede givet status i denne omgang.");
        }
        note(agreement, party, "reportStatus", "Parten har givet status: " + text);
    }

    /** Writes the region's note that closes a cycle. */
    void write(UUID id, @Nullable String typed, boolean deviation, Actor actor) {
        ImprovementAgreement agreement = active(id);
        String text = Require.text("Opfølgningsnotat", typed);
        jdbc.sql("""
                        INSERT INTO raadslag.follow_up (agreement_id, cycle, note, deviation, written_at)
                        VALUES (:agreement, %s, :note, :deviation, :now)""".formatted(CYCLE))
                .param("agreement", id)
                .param("note", text)
                .param("deviation", deviation)
                .param("now", OffsetDateTime.now(clock))
                .update();
        String found = deviation ? "Der er afvigelser fra aftalen" : "Aftalen følges som planlagt";
        note(agreement, actor, "writeFollowUp", "%s: %s".formatted(found, text));
    }

    /** Records the meeting about a deviation: go on as agreed, or agree on a change. */
    void meet(UUID id, @Nullable String typed, Decision decision, Actor actor) {
        ImprovementAgreement agreement = active(id);
        String minutes = Require.text("Referat", typed);
        int changed = jdbc.sql("""
                        UPDATE raadslag.follow_up SET meeting_minutes = :minutes, meeting_decision = :decision, met_at = :now
                        WHERE agreement_id = :agreement AND met_at IS NULL AND deviation
                            AND cycle = (SELECT max(cycle) FROM raadslag.follow_up WHERE agreement_id = :agreement)""")
                .param("minutes", minutes)
                .param("decision", decision.name())
                .param("now", OffsetDateTime.now(clock))
                .param("agreement", id)
                .update();
        Require.that(changed == 1, "Der er ingen afvigelse at holde møde om. Skriv først et opfølgningsnotat.");
        note(agreement, actor, "followUpMeeting", "%s: %s".formatted(decision.danish, minutes));
    }

    private int add(ImprovementAgreement agreement, EffortKind kind, String text, Actor party) {
        return jdbc.sql("""
                        INSERT INTO raadslag.status_report (agreement_id, cycle, effort_kind, text, user_id, reported_at)
                        VALUES (:agreement, %s, :kind, :text, :user, :now) ON CONFLICT DO NOTHING""".formatted(CYCLE))
                .param("agreement", agreement.id())
                .param("kind", kind.name())
                .param("text", text)
                .param("user", party.userId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private ImprovementAgreement active(UUID id) {
        ImprovementAgreement agreement = agreements.locked(id);
        agreement.require(Status.ACTIVE);
        return agreement;
    }

    private void note(ImprovementAgreement agreement, Actor actor, String act, String text) {
        record.add(agreement.caseNumber(), actor, act, "§ 11, stk. 1", text);
    }
}
