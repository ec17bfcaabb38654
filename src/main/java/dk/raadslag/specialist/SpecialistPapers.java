package dk.raadslag.specialist;

import dk.raadslag.authorities.Actor;
import dk.raadslag.contract.ContractedFunction;
import dk.raadslag.contract.ContractedFunctions;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a specialist function: the proposal and the agreement. Each is filed once, however often it is asked for. */
@Component
@PartOfAnAct
class SpecialistPapers {

    private final SpecialistProposals proposals;
    private final Involvements involvements;
    private final ContractedFunctions contracted;
    private final TakenUpItems takenUp;
    private final Documents documents;
    private final Signers signers;
    private final CaseRecord record;

    SpecialistPapers(
            SpecialistProposals proposals,
            Involvements involvements,
            ContractedFunctions contracted,
            TakenUpItems takenUp,
            Documents documents,
            Signers signers,
            CaseRecord record) {
        this.proposals = proposals;
        this.involvements = involvements;
        this.contracted = contracted;
        this.takenUp = takenUp;
        this.documents = documents;
        this.signers = signers;
        this.record = record;
    }

    /** Files the proposal that the council discusses and the minister approves. */
    UUID draft(CaseNumber number) {
        SpecialistProposal latest = proposals.latest(number);
        UUID filed = latest.draftDocumentId();
        if (filed != null) {
            return filed;
        }
        UUID paper = file(
                latest,
                "specialist-draft",
                "Forslag til aftale om specialfunktion",
                "fileSpecialistDraft",
                about(latest));
        proposals.save(latest.draftFiled(paper));
        return paper;
    }

    /** Files the signed agreement. */
    UUID agreement(CaseNumber number) {
        SpecialistProposal latest = proposals.latest(number);
        UUID filed = latest.documentId();
        if (filed != null) {
            return filed;
        }
        Map<String, @Nullable Object> content = about(latest);
        content.put("signers", List.of(signers.ofAct(number, "signSpecialistAgreement")));
        content.put("providerSignedOn", latest.progress().providerSignedOn());
        content.put("approval", approval(latest));
        content.put(
                "position",
                involvements
                        .latest(number, Stage.SPECIALIST)
                        .orElseThrow()
                        .position()
                        .danish());
        UUID paper =
                file(latest, "specialist-agreement", "Aftale om specialfunktion", "fileSpecialistAgreement", content);
        proposals.save(latest.filed(paper));
        return paper;
    }

    private String approval(SpecialistProposal approved) {
        UUID item = approved.progress().contractItemId();
        if (item == null) {
            return "Ministeren har godkendt aftalen.";
        }
        ContractedFunction function = contracted.item(item);
        return "Ministeren har godkendt aftalen i kontrakten for %d (sag %s, punkt %d)."
                .formatted(function.year(), function.number(), function.position());
    }

    private Map<String, @Nullable Object> about(SpecialistProposal proposal) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("terms", proposal.terms());
        content.put("area", proposal.terms().area().danish());
        content.put("tasks", proposal.terms().tasks().danish());
        content.put("provider", proposal.terms().provider().danish());
        content.put(
                "contractItem",
                takenUp.of(proposal.number()).map(ContractedItem::name).orElse(null));
        return content;
    }

    private UUID file(
            SpecialistProposal about,
            String template,
            String title,
            String act,
            Map<String, @Nullable Object> content) {
        StoredDocument paper = documents.file(about.number(), template, title, content);
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(title);
        record.add(about.number(), Actor.SYSTEM, act, "§ 10", text, paper.id());
        return paper.id();
    }
}
