package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper with the proposal of a framework tender. In its own matter it is filed once, however often it is asked for. */
@Component
@PartOfAnAct
public class TenderPapers {

    private static final String PROPOSAL = "Forslag til statsligt rammeudbud";

    private final FrameworkTenders tenders;
    private final Authorities authorities;
    private final TakenUpItems takenUp;
    private final Documents documents;
    private final CaseRecord record;

    TenderPapers(
            FrameworkTenders tenders,
            Authorities authorities,
            TakenUpItems takenUp,
            Documents documents,
            CaseRecord record) {
        this.tenders = tenders;
        this.authorities = authorities;
        this.takenUp = takenUp;
        this.documents = documents;
        this.record = record;
    }

    /** Files the proposal that the council discusses and the minister approves. */
    UUID draft(CaseNumber number) {
        FrameworkTender latest = tenders.latest(number);
        UUID filed = latest.draftDocumentId();
        if (filed != null) {
            return filed;
        }
        UUID paper = documents
                .file(number, "framework-proposal", PROPOSAL, about(latest))
                .id();
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(PROPOSAL);
        record.add(number, Actor.SYSTEM, "fileTenderProposal", "§ 9, stk. 1", text, paper);
        tenders.save(latest.draftFiled(paper));
        return paper;
    }

    /** Files the same proposal in the matter of a region that takes part. */
    public UUID copy(CaseNumber participation, FrameworkTender tender) {
        return documents
                .file(participation, "framework-proposal", PROPOSAL, about(tender))
                .id();
    }

    /** What a paper says of the proposal. */
    public Map<String, @Nullable Object> about(FrameworkTender tender) {
        Map<String, @Nullable Object> content = new HashMap<>();
        content.put("terms", tender.terms());
        content.put("national", tender.terms().isNational());
        content.put("scope", tender.terms().scope().danish());
        content.put("needSource", tender.terms().needSource().danish());
        content.put(
                "contractItem",
                takenUp.of(tender.number()).map(ContractedItem::name).orElse(null));
        content.put("criteria", tender.terms().criteria().danish());
        content.put("area", authorities.effortArea(tender.terms().effortArea()).name());
        return content;
    }
}
