package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers that a case files before there is an agreement. */
@Component
class CasePapers {

    private final Documents documents;

    CasePapers(Documents documents) {
        this.documents = documents;
    }

    UUID documentation(String caseNumber, Documentation documentation, List<EffortArea> areas) {
        Map<String, Object> content = new HashMap<>();
        content.put("period", documentation.period());
        content.put("areas", areas);
        content.put("ground", documentation.ground().danish());
        content.put(
                "deviation",
                documentation.deviation() == null
                        ? null
                        : documentation.deviation().danish());
        content.put(
                "sources", documentation.sources().stream().map(Source::danish).toList());
        content.put("evidence", documentation.evidence());
        return file(caseNumber, "result-problem", "Dokumentation for resultatproblem", content);
    }

    UUID invitation(String caseNumber, Invitation invitation) {
        return file(
                caseNumber,
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

    UUID minutes(String caseNumber, Meeting meeting) {
        return file(
                caseNumber,
                "dialogue-minutes",
                "Referat af dialogmøde",
                Map.of(
                        "day", Danish.date(meeting.day()),
                        "participants", meeting.participants(),
                        "minutes", meeting.minutes(),
                        "causes", meeting.causes(),
                        "initiatives", meeting.initiatives()));
    }

    UUID councilAnswer(String caseNumber, String recommendationNumber, String answer, String reason) {
        return file(
                caseNumber,
                "council-answer",
                "Svar på rådets indstilling",
                Map.of("recommendation", recommendationNumber, "answer", answer, "reason", reason));
    }

    private UUID file(String caseNumber, String type, String title, Map<String, Object> content) {
        return documents.file(caseNumber, type, title, content).id();
    }
}
