package dk.raadslag.council;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Role;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers that go to the council and come from it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Papers {

    private final Documents documents;
    private final CaseRecord record;
    private final Matters matters;
    private final Authorities authorities;

    Papers(Documents documents, CaseRecord record, Matters matters, Authorities authorities) {
        this.documents = documents;
        this.record = record;
        this.matters = matters;
        this.authorities = authorities;
    }

    UUID fileBrief(String number, Stage stage, Brief brief) {
        Map<String, Object> content = Map.of(
                "recipient",
                councilOf(number),
                "stage",
                stage.danish(),
                "facts",
                brief.facts(),
                "question",
                brief.question());
        UUID id = documents
                .file(number, "council-brief", "Sagsfremstilling til rådet", content)
                .id();
        record.add(number, Actor.SYSTEM, "fileCouncilBrief", "§ 8, stk. 3", "Sagsfremstillingen er journaliseret.", id);
        return id;
    }

    UUID fileOpinion(Opinion opinion) {
        String council = councilOf(opinion.number());
        Map<String, Object> content = new HashMap<>(Map.of(
                "authority", council,
                "signers", List.of("Formanden\n" + council),
                "stage", opinion.stage().danish(),
                "meetingDate", opinion.meetingDate(),
                "position", opinion.position().danish(),
                "attendance", opinion.attendance(),
                "text", opinion.text()));
        content.put("dissents", opinion.dissents());
        UUID id = documents
                .file(opinion.number(), "council-opinion", "Rådets udtalelse", content)
                .id();
        record.add(
                opinion.number(),
                Actor.SYSTEM,
                "fileCouncilOpinion",
                "§ 11, stk. 3",
                "Rådets udtalelse er journaliseret.",
                id);
        return id;
    }

    private String councilOf(String number) {
        return authorities.roleName(Role.COUNCIL.in(matters.matter(number).regionCode()));
    }
}
