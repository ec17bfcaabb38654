package dk.raadslag.consultancy;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseRecord;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is written in a case's record about consultant assistance, all of it under § 12. */
@Component
class ConsultancyJournal {

    private static final String PARAGRAPH = "§ 12";

    private final CaseRecord record;

    ConsultancyJournal(CaseRecord record) {
        this.record = record;
    }

    void note(String number, Actor actor, String act, String text, Object... values) {
        record.add(number, actor, act, PARAGRAPH, text.formatted(values));
    }

    void noteIssued(String number, UUID documentId) {
        String text = "Tilsagnet om konsulentbistand er udstedt.";
        record.add(number, Actor.SYSTEM, "issueCommitment", PARAGRAPH, text, documentId);
    }
}
