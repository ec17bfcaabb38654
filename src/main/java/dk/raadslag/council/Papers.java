package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Role;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers that go to the council and come from it. */
@Component
@PartOfAnAct
class Papers {

    private final Documents documents;
    private final CaseRecord record;
    private final Signers signers;
    private final Matters matters;
    private final Authorities authorities;

    Papers(Documents documents, CaseRecord record, Signers signers, Matters matters, Authorities authorities) {
        this.documents = documents;
        this.record = record;
        this.signers = signers;
        this.matters = matters;
        this.authorities = authorities;
    }

    UUID fileBrief(Brief brief) {
        Map<String, Object> content = Map.of(
                "recipient",
                councilOf(brief.number()),
                "stage",
                brief.stage().danish(),
                "paragraph",
                brief.stage().paragraph(),
                "facts",
                brief.facts(),
                "question",
                brief.question(),
                "draft",
                Optional.ofNullable(brief.draftDocumentId())
                        .flatMap(documents::find)
                        .map(pdf -> pdf.document().title())
                        .orElse(""));
        UUID id = documents
                .file(brief.number(), "council-brief", "Sagsfremstilling til rådet", content)
                .id();
        record.add(
                brief.number(),
                Actor.SYSTEM,
                "fileCouncilBrief",
                "§ 8, stk. 3",
                "Sagsfremstillingen er journaliseret.",
                id);
        return id;
    }

    UUID fileOpinion(Opinion opinion) {
        String council = councilOf(opinion.number());
        Map<String, @Nullable Object> content = new HashMap<>(Map.of(
                "authority",
                council,
                "signers",
                List.of(signers.inRole(
                        opinion.recordedBy(),
                        Role.COUNCIL_CHAIR.in(matters.matter(opinion.number()).regionCode()))),
                "stage",
                opinion.stage().danish(),
                "paragraph",
                opinion.stage().paragraph(),
                "meetingDate",
                opinion.meetingDate(),
                "position",
                opinion.position().danish(),
                "attendance",
                opinion.attendance(),
                "text",
                opinion.text()));
        content.put("dissents", opinion.dissents());
        content.put("recused", opinion.recused() == null ? "Ingen" : opinion.recused());
        UUID id = documents
                .file(opinion.number(), "council-opinion", "Rådets udtalelse", content)
                .id();
        record.add(
                opinion.number(),
                Actor.SYSTEM,
                "fileCouncilOpinion",
                opinion.stage().paragraph(),
                "Rådets udtalelse er journaliseret.",
                id);
        return id;
    }

    private String councilOf(CaseNumber number) {
        return authorities.roleName(Role.COUNCIL.in(matters.matter(number).regionCode()));
    }
}
