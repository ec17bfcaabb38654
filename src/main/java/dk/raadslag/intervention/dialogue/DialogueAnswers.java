package dk.raadslag.intervention.dialogue;

import dk.raadslag.journal.PartOfAnAct;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The answers to all invitations. They only grow. */
@PartOfAnAct
interface DialogueAnswers extends Repository<DialogueAnswer, UUID> {

    DialogueAnswer save(DialogueAnswer answer);
}
