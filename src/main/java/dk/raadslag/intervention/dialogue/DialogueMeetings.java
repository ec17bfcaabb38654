package dk.raadslag.intervention.dialogue;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The dialogue meetings of all cases. They only grow. */
@PartOfAnAct
public interface DialogueMeetings extends Repository<DialogueMeeting, UUID> {

    DialogueMeeting save(DialogueMeeting meeting);

    @Query("SELECT * FROM raadslag.dialogue_meeting WHERE case_number = :number ORDER BY sequence DESC LIMIT 1")
    Optional<DialogueMeeting> newest(CaseNumber number);

    /** The latest meeting of the case, or a refusal where there is none. */
    default DialogueMeeting latest(CaseNumber number) {
        return newest(number)
                .orElseThrow(() -> new Refusal(
                        "Behovet for en aftale vurderes i dialogen, og der er ikke holdt et dialogmøde endnu."));
    }
}
