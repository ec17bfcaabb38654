package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the councils. */
@PartOfAnAct
interface CouncilMeetings extends Repository<CouncilMeeting, UUID> {

    CouncilMeeting save(CouncilMeeting meeting);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<CouncilMeeting> findByNumber(CaseNumber number);

    /** The meeting, locked until the transaction ends. */
    default CouncilMeeting meeting(CaseNumber number) {
        return findByNumber(number).orElseThrow();
    }

    /** The number of the latest agenda of the meeting. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("SELECT round FROM raadslag.council_meeting WHERE number = :number")
    int round(CaseNumber number);

    /** The day on which the members got the meeting's agenda. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("""
            SELECT (d.created_at AT TIME ZONE 'Europe/Copenhagen')::date
            FROM raadslag.council_meeting m JOIN raadslag.document d ON d.id = m.agenda_document_id WHERE m.number = :number""")
    LocalDate agendaSentOn(CaseNumber number);

    /** The day of the agenda of the region's latest meeting that was held by the day given, if there is one; a written procedure is none. */
    @Query("""
            SELECT (d.created_at AT TIME ZONE 'Europe/Copenhagen')::date
            FROM raadslag.council_meeting m JOIN raadslag.document d ON d.id = m.agenda_document_id
            WHERE m.region_code = :region AND m.held_on <= :day AND m.kind <> 'WRITTEN'
            ORDER BY m.held_on DESC, d.created_at DESC LIMIT 1""")
    Optional<LocalDate> latestAgenda(RegionCode region, LocalDate day);

    /** The meetings to come whose members have got an agenda with the matter of the decision, as far as it was decided on. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    @Query("""
            SELECT m.* FROM raadslag.council_decision d
            JOIN raadslag.agenda_item i ON i.number = d.number AND i.stage IS NOT DISTINCT FROM d.stage
            JOIN raadslag.council_meeting m ON m.number = i.meeting_number AND m.round = i.round
            WHERE d.id = :decision AND m.status = 'APPROVED' ORDER BY m.meeting_on, m.number""")
    List<CouncilMeeting> withSentAgenda(UUID decision);
}
