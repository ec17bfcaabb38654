package dk.raadslag.intervention.monitoring;

import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The reviews of all close monitorings. They only grow. */
@PartOfAnAct
interface DevelopmentReviews extends Repository<DevelopmentReview, UUID> {

    DevelopmentReview save(DevelopmentReview review);

    /** The reviews of a monitoring, the latest first. */
    List<DevelopmentReview> findByMonitoringIdOrderByCycleDesc(UUID monitoringId);
}
