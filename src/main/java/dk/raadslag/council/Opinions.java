package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The opinions that the councils give on cases (§ 11, stk. 3). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Opinions {

    private static final String ACT = "discussInCouncil";
    private static final String PARAGRAPH = "§ 11, stk. 3";

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final CaseRecord record;
    private final Clock clock;

    Opinions(JdbcClient jdbc, Decisions decisions, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.record = record;
        this.clock = clock;
    }

    /** Records that the council discussed the approved brief, and what it said. */
    UUID give(String number, Stage stage, UUID briefId, Discussion discussion, Actor chair) {
        checkDay(discussion.meetingDate(), decisions.beforeCouncilSince(number, stage, briefId));
        UUID id = decisions.add(number, stage);
        jdbc.sql("""
                        INSERT INTO raadslag.council_opinion (id, number, stage, brief_id, position, text, dissents,
                            attendance, meeting_date, discussed, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""")
                .params(id, number, stage.name(), briefId)
                .params(discussion.position().name(), discussion.text(), discussion.dissents())
                .params(discussion.attendance(), discussion.meetingDate(), chair.userId(), OffsetDateTime.now(clock))
                .update();
        String text = "Rådet drøftede sagen den %s. Stilling: %s. Udtalelse: %s"
                .formatted(
                        Danish.date(discussion.meetingDate()),
                        discussion.position().danish(),
                        discussion.text());
        record.add(number, chair, ACT, PARAGRAPH, text);
        return id;
    }

    /** Records that the council did not discuss the case yet; that involves nobody. */
    void postpone(String number, LocalDate newMeetingDate, Actor chair) {
        LocalDate day = Require.dateAfter("Ny mødedato", newMeetingDate, LocalDate.now(clock));
        String text = "Rådet har udsat drøftelsen til mødet den %s.".formatted(Danish.date(day));
        record.add(number, chair, ACT, PARAGRAPH, text);
    }

    /** Records that the director has called an extraordinary meeting because the council has had the case for too long. */
    LocalDate callExtraordinaryMeeting(String number, LocalDate meetingDate, Actor director) {
        LocalDate day = Require.dateAfter("Mødedato", meetingDate, LocalDate.now(clock));
        String text = "Regionsdirektøren har bedt rådet holde ekstraordinært møde den %s.".formatted(Danish.date(day));
        record.add(number, director, "callExtraordinaryMeeting", "§ 8, stk. 3", text);
        return day;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Opinion opinion(UUID id) {
        return jdbc.sql("""
                        SELECT id, number, stage, brief_id, position, text, dissents, attendance, meeting_date
                        FROM raadslag.council_opinion WHERE id = ?""").param(id).query(Opinion.class).single();
    }

    private void checkDay(LocalDate meeting, LocalDate earliest) {
        Require.dateNotAfter("Mødedato", meeting, LocalDate.now(clock));
        Require.that(
                !meeting.isBefore(earliest),
                "Rådet fik sagen den %s og kan ikke have drøftet den før. Angiv datoen for det møde, hvor sagen blev drøftet."
                        .formatted(Danish.date(earliest)));
    }
}
