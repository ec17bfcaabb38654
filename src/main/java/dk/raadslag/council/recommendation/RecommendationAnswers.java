package dk.raadslag.council.recommendation;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The regional directors' answers to the councils. They only grow. */
@PartOfAnAct
interface RecommendationAnswers extends Repository<RecommendationAnswer, UUID> {

    RecommendationAnswer save(RecommendationAnswer answer);
}
