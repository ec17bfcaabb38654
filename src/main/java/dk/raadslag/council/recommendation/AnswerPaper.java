package dk.raadslag.council.recommendation;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.council.Answer;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The paper with the director's answer to the council. */
@Component
@PartOfAnAct
class AnswerPaper {

    private final Documents documents;
    private final Authorities authorities;

    AnswerPaper(Documents documents, Authorities authorities) {
        this.documents = documents;
        this.authorities = authorities;
    }

    /** Files the answer in the recommendation's own matter. */
    UUID file(Recommendation to, List<EffortArea> areas, Answer answer, String reason) {
        Map<String, Object> content = Map.of(
                "recommendation", to.number().value(),
                "meetingDate", to.meeting().meetingDate(),
                "jobcentre", authorities.jobcentre(to.jobcentreId()).name(),
                "recommended", to.type().danish(),
                "paragraph", to.type().paragraph(),
                "areas", areas,
                "answer", answer.danish(),
                "reason", reason);
        return documents
                .file(to.number(), "council-answer", "Svar på rådets indstilling", content)
                .id();
    }
}
