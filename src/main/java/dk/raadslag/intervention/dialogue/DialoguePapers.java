package dk.raadslag.intervention.dialogue;

import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of a dialogue: the invitation and the minutes. */
@Component
@PartOfAnAct
class DialoguePapers {

    private final Documents documents;

    DialoguePapers(Documents documents) {
        this.documents = documents;
    }

    UUID invitation(CaseNumber number, Invitation.Checked invitation) {
        return file(
                number,
                "dialogue-invitation",
                "Indkaldelse til dialog",
                Map.of(
                        "day",
                        Danish.date(invitation.day()),
                        "place",
                        invitation.place(),
                        "agenda",
                        invitation.agenda()));
    }

    UUID minutes(CaseNumber number, Meeting.Minutes meeting) {
        return file(
                number,
                "dialogue-minutes",
                "Referat af dialogmøde",
                Map.of(
                        "day", Danish.date(meeting.day()),
                        "participants", meeting.participants(),
                        "minutes", meeting.minutes(),
                        "causes", meeting.causes(),
                        "initiatives", meeting.initiatives()));
    }

    private UUID file(CaseNumber number, String type, String title, Map<String, String> content) {
        return documents.file(number, type, title, content).id();
    }
}
