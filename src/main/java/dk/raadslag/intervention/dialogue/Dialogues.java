package dk.raadslag.intervention.dialogue;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The dialogues of all cases. They only grow. */
@PartOfAnAct
interface Dialogues extends Repository<Dialogue, UUID> {

    Dialogue save(Dialogue dialogue);

    @Query("SELECT * FROM raadslag.dialogue_invitation WHERE case_number = :number ORDER BY sequence DESC LIMIT 1")
    Optional<Dialogue> newest(CaseNumber number);

    /** The dialogue of the latest invitation, or a refusal where there is none. */
    default Dialogue latest(CaseNumber number) {
        return newest(number)
                .orElseThrow(() -> new Refusal("De ansvarlige er ikke indkaldt til dialog (§ 11, stk. 1)."));
    }
}
