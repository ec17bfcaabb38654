package dk.raadslag.intervention.dialogue;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The dialogues of all cases. They only grow. */
@PartOfAnAct
interface Dialogues extends Repository<Dialogue, UUID> {

    Dialogue save(Dialogue dialogue);

    Optional<Dialogue> findFirstByCaseNumberOrderByInvitedAtDesc(CaseNumber number);

    /** The dialogue of the latest invitation, or a refusal where there is none. */
    default Dialogue latest(CaseNumber number) {
        return findFirstByCaseNumberOrderByInvitedAtDesc(number)
                .orElseThrow(() -> new Refusal("De ansvarlige er ikke indkaldt til dialog (§ 11, stk. 1)."));
    }
}
