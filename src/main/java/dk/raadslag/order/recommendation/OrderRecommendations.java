package dk.raadslag.order.recommendation;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.recommendation.OrderRecommendation.Status;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The recommendations of the cases, by revision. */
@PartOfAnAct
interface OrderRecommendations extends Repository<OrderRecommendation, UUID> {

    Optional<OrderRecommendation> findById(UUID id);

    OrderRecommendation save(OrderRecommendation recommendation);

    /** The number of the act that drafted it, for the council must speak after it. */
    @Query("SELECT sequence FROM raadslag.order_recommendation WHERE id = :id")
    long sequence(UUID id);

    @Query("SELECT * FROM raadslag.order_recommendation WHERE case_number = :number ORDER BY revision DESC LIMIT 1")
    Optional<OrderRecommendation> latest(CaseNumber number);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<OrderRecommendation> findFirstLockedByCaseNumberOrderByRevisionDesc(CaseNumber number);

    boolean existsByCaseNumberAndBasisGroundAndStatus(CaseNumber number, Ground ground, Status status);

    /** Tells whether the integration minister has refused a recommendation that the case's next one revises. */
    @Query("""
            SELECT EXISTS (SELECT FROM raadslag.order_recommendation r
                JOIN raadslag.integration_consent c ON c.recommendation_id = r.id AND c.answer = 'NO_CONSENT'
                WHERE r.case_number = :number AND r.revision > (
                    SELECT coalesce(max(revision), 0) FROM raadslag.order_recommendation e
                    WHERE e.case_number = r.case_number AND e.status IN ('NOT_SENT', 'WITHDRAWN', 'DECLINED', 'ORDERED')))""")
    boolean consentRefused(CaseNumber number);

    /** The latest recommendation in the status, locked until the end of the transaction; refused with the sentence if there is none. */
    default OrderRecommendation locked(CaseNumber number, Status status, String sentence) {
        return findFirstLockedByCaseNumberOrderByRevisionDesc(number)
                .orElseThrow(() -> new Refusal(sentence))
                .in(status, sentence);
    }

    /** The revision of the case's next draft, from 1. */
    default int nextRevision(CaseNumber number) {
        return 1 + latest(number).map(OrderRecommendation::revision).orElse(0);
    }

    /** Tells whether the minister has declined a recommendation of the case on the ground. */
    default boolean declinedBefore(CaseNumber number, Ground ground) {
        return existsByCaseNumberAndBasisGroundAndStatus(number, ground, Status.DECLINED);
    }
}
