package dk.raadslag.council.meeting;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items of all agendas. They only grow. */
@PartOfAnAct
interface AgendaItems extends Repository<AgendaItem, UUID> {

    AgendaItem save(AgendaItem item);

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<AgendaItem> findById(UUID id);

    /** The items of a draft of the agenda, in their order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<AgendaItem> findByMeetingNumberAndRoundOrderByPosition(CaseNumber meetingNumber, int round);

    /** The item with the id, which a process carries. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    default AgendaItem item(UUID id) {
        return findById(id).orElseThrow();
    }
}
