package dk.raadslag.agreement;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** The director's conclusion when the agreement ran out; {@code documentId} is null before it is filed. */
public record Evaluation(
        @Column("evaluation_result") AgreementContent.Result result,
        @Column("evaluation_text") String text,
        OffsetDateTime evaluatedAt,
        String evaluatedByGroup,
        @Column("evaluation_document_id") @Nullable UUID documentId) {

    Evaluation filedAs(UUID document) {
        return new Evaluation(result, text, evaluatedAt, evaluatedByGroup, document);
    }
}
