package dk.raadslag.council.meeting;

import dk.raadslag.journal.PartOfAnAct;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What was written of the items. It only grows; the latest of an item counts. */
@PartOfAnAct
interface ItemResults extends Repository<ItemResult, UUID> {

    ItemResult save(ItemResult result);

    /** What was written of the item last, if there is anything. */
    @Query("SELECT * FROM raadslag.item_result WHERE item_id = :item ORDER BY sequence DESC LIMIT 1")
    Optional<ItemResult> latest(UUID item);
}
