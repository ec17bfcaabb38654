package dk.raadslag.framework.exemption;

import static dk.raadslag.framework.exemption.ExemptionProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the papers of the director's decisions about exemptions have in common. */
@Component
@PartOfAnAct
class ExemptionPaper {

    private final Frameworks frameworks;
    private final Involvements involvements;
    private final Authorities authorities;
    private final Documents documents;
    private final Signers signers;
    private final CaseRecord record;

    ExemptionPaper(
            Frameworks frameworks,
            Involvements involvements,
            Authorities authorities,
            Documents documents,
            Signers signers,
            CaseRecord record) {
        this.frameworks = frameworks;
        this.involvements = involvements;
        this.authorities = authorities;
        this.documents = documents;
        this.signers = signers;
        this.record = record;
    }

    /** What all of them say: to whom, about which framework agreement, what the council said, and who signs for the act. */
    Map<String, @Nullable Object> about(Application application, String act) {
        Frameworks.Registered framework = frameworks.registered(application.frameworkId());
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("recipient", authorities.roleName(application.appliedByGroup()));
        content.put("framework", framework.title());
        content.put("targetGroup", framework.targetGroup());
        content.put(
                "position",
                involvements
                        .latest(application.number(), Stage.EXEMPTION)
                        .orElseThrow()
                        .position()
                        .danish());
        content.put("signers", List.of(signers.ofAct(application.number(), act)));
        return content;
    }

    /** Files the paper and notes the act that does. */
    UUID file(CaseNumber number, String template, String title, String act, Map<String, @Nullable Object> content) {
        StoredDocument paper = documents.file(number, template, title, content);
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(paper.title());
        record.add(number, Actor.SYSTEM, act, PARAGRAPH, text, paper.id());
        return paper.id();
    }
}
