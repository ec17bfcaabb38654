package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The entries in a case's record about consultant assistance, all of them under § 12. */
@Component
public class ConsultancyJournal {

    private static final String PARAGRAPH = "§ 12";

    private final CaseRecord record;

    ConsultancyJournal(CaseRecord record) {
        this.record = record;
    }

    /** Adds what a person, or Rådslag itself, did. */
    public void note(CaseNumber number, Actor actor, String act, String text) {
        record.add(number, actor, act, PARAGRAPH, text);
    }

    /** Adds what a person decided, where the act may end in one way or another. */
    public void note(CaseNumber number, Actor actor, String act, String text, Enum<?> outcome) {
        record.add(number, actor, act, PARAGRAPH, text, outcome);
    }

    /** Adds that the commitment is issued on paper. */
    public void noteIssued(CaseNumber number, UUID documentId) {
        String text = "Tilsagnet om konsulentbistand er udstedt.";
        record.add(number, Actor.SYSTEM, "issueCommitment", PARAGRAPH, text, documentId);
    }
}
