package dk.raadslag.council.meeting;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.time.LocalDate;
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

    /** The day of the region's latest meeting that was held by the day given, if there is one; a written procedure is none. */
    @Query("""
            SELECT max(held_on) FROM raadslag.council_meeting
            WHERE region_code = :region AND held_on <= :day AND kind <> 'WRITTEN'""")
    Optional<LocalDate> latestHeld(RegionCode region, LocalDate day);
}
