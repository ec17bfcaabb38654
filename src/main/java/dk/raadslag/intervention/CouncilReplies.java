package dk.raadslag.intervention;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The directors' replies to what the councils recommend. They only grow. */
@PartOfAnAct
interface CouncilReplies extends Repository<CouncilReply, UUID> {

    CouncilReply save(CouncilReply reply);

    boolean existsByCaseNumberAndRecommendationNumber(CaseNumber number, CaseNumber recommendation);

    /** Refuses a second reply to the same recommendation. */
    default void requireNone(CaseNumber number, CaseNumber recommendation) {
        Require.that(
                !existsByCaseNumberAndRecommendationNumber(number, recommendation),
                "Rådets indstilling %s er allerede besvaret.".formatted(recommendation));
    }
}
