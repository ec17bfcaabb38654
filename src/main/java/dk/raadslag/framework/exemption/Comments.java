package dk.raadslag.framework.exemption;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What exempt parties say about reassessments. */
@PartOfAnAct
interface Comments extends Repository<Comment, UUID> {

    Comment save(Comment comment);
}
