package dk.raadslag.council.recommendation;

import dk.raadslag.council.Answer;
import dk.raadslag.council.Verdict;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The regional director's answer to a lawful recommendation (§ 11, stk. 1 and 2). */
@Table(schema = "raadslag", name = "council_recommendation_answer")
record RecommendationAnswer(
        @Id UUID recommendationId,
        CaseNumber number,
        UUID legalityCheckId,
        Verdict.Legality verdict,
        Answer answer,
        String reason,
        String answeredBy,
        String answeredByGroup,
        UUID documentId,
        OffsetDateTime answeredAt,
        @MappedCollection(idColumn = "recommendation_id") Set<OpenCase> cases)
        implements AppendOnly {

    /** An open case that was about a recommended area on the day of the answer. */
    @Table(schema = "raadslag", name = "council_recommendation_case")
    record OpenCase(CaseNumber caseNumber, String effortArea) {}

    @Override
    public UUID id() {
        return recommendationId;
    }

    String danish() {
        return answer.danish() + " Begrundelse: " + reason;
    }
}
