package dk.raadslag.intervention;

import dk.raadslag.authorities.Actor;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How invitations, answers and meetings are stored. They only grow. */
@Repository
class DialogueRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DialogueRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(InterventionCase of, UUID opinion, Invitation invitation, UUID paper, List<String> parties, Actor actor) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO raadslag.dialogue_invitation (id, case_number, region_code, council_opinion_id, council_stage, day,
                            place, agenda, document_id, invited_by, invited_by_group, invited_at)
                        VALUES (?, ?, ?, ?, 'REACTION', ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        of.caseNumber().value(),
                        of.regionCode().name(),
                        opinion,
                        invitation.day(),
                        invitation.place(),
                        invitation.agenda(),
                        paper,
                        actor.userId(),
                        actor.groupId(),
                        OffsetDateTime.now(clock))
                .update();
        parties.forEach(party -> jdbc.sql(
                        "INSERT INTO raadslag.dialogue_party (invitation_id, region_code, party_group) VALUES (?, ?, ?)")
                .params(id, of.regionCode().name(), party)
                .update());
    }

    UUID latest(String caseNumber) {
        return jdbc.sql(
                        "SELECT id FROM raadslag.dialogue_invitation WHERE case_number = ? ORDER BY invited_at DESC LIMIT 1")
                .param(caseNumber)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("De ansvarlige er ikke indkaldt til dialog (§ 11, stk. 1)."));
    }

    /** The invited parties that have not answered. */
    List<String> silent(UUID invitation) {
        return jdbc.sql("""
                        SELECT p.party_group FROM raadslag.dialogue_party p
                        LEFT JOIN raadslag.dialogue_answer a USING (invitation_id, party_group)
                        WHERE p.invitation_id = ? AND a.answer IS NULL""").param(invitation).query(String.class).list();
    }

    boolean anyAccepted(UUID invitation) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM raadslag.dialogue_answer WHERE invitation_id = ? AND answer = 'ACCEPT')")
                .param(invitation)
                .query(Boolean.class)
                .single();
    }

    void answer(UUID invitation, String party, Dialogues.Answer answer, String reason, boolean deemed, Actor actor) {
        jdbc.sql("""
                        INSERT INTO raadslag.dialogue_answer (invitation_id, region_code, party_group, answer, deemed, reason,
                            answered_by, answered_by_group, answered_at)
                        SELECT invitation_id, region_code, party_group, ?, ?, ?, ?, ?, ? FROM raadslag.dialogue_party
                        WHERE invitation_id = ? AND party_group = ?""")
                .params(
                        answer.name(),
                        deemed,
                        reason,
                        actor.userId(),
                        actor.groupId(),
                        OffsetDateTime.now(clock),
                        invitation,
                        party)
                .update();
    }

    void addMeeting(InterventionCase of, UUID invitation, Meeting meeting, UUID paper, Actor actor) {
        jdbc.sql("""
                        INSERT INTO raadslag.dialogue_meeting (id, case_number, region_code, invitation_id, accepting_party, answer, day,
                            document_id, recorded_by, recorded_by_group, recorded_at)
                        SELECT ?, ?, ?, invitation_id, party_group, answer, ?, ?, ?, ?, ? FROM raadslag.dialogue_answer
                        WHERE invitation_id = ? AND answer = 'ACCEPT' ORDER BY party_group LIMIT 1""")
                .params(
                        UUID.randomUUID(),
                        of.caseNumber().value(),
                        of.regionCode().name(),
                        meeting.day(),
                        paper,
                        actor.userId(),
                        actor.groupId(),
                        OffsetDateTime.now(clock),
                        invitation)
                .update();
    }
}
