package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.contract.ContractedItem;
import dk.raadslag.contract.TakenUpItems;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a framework tender: the proposal and the framework agreement. Each is filed once, however often it is asked for. */
@Component
@PartOfAnAct
class TenderPapers {

    private static final String PROPOSAL = "Forslag til statsligt rammeudbud";

    private final FrameworkTenders tenders;
    private final TenderParticipations participations;
    private final TenderRounds rounds;
    private final FrameworkBids bids;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Involvements involvements;
    private final TakenUpItems takenUp;
    private final Documents documents;
    private final Signers signers;
    private final CaseRecord record;

    TenderPapers(
            FrameworkTenders tenders,
            TenderParticipations participations,
            TenderRounds rounds,
            FrameworkBids bids,
            Frameworks frameworks,
            Authorities authorities,
            Involvements involvements,
            TakenUpItems takenUp,
            Documents documents,
            Signers signers,
            CaseRecord record) {
        this.tenders = tenders;
        this.participations = participations;
        this.rounds = rounds;
        this.bids = bids;
        this.frameworks = frameworks;
        this.authorities = authorities;
        this.involvements = involvements;
        this.takenUp = takenUp;
        this.documents = documents;
        this.signers = signers;
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
    UUID copy(CaseNumber participation, FrameworkTender tender) {
        return documents
                .file(participation, "framework-proposal", PROPOSAL, about(tender))
                .id();
    }

    /** Files the framework agreement with its providers. */
    UUID agreement(CaseNumber number) {
        FrameworkTender latest = tenders.latest(number);
        UUID filed = latest.documentId();
        if (filed != null) {
            return filed;
        }
        Map<String, @Nullable Object> content = about(latest);
        content.put("signers", List.of(signers.ofAct(number, "awardFrameworkTender")));
        content.put("framework", frameworks.ofTender(latest.id()));
        content.put("providers", providers(latest));
        content.put(
                "singleProviderReason",
                Objects.requireNonNull(latest.progress().awarded()).singleProviderReason());
        content.put("positions", positions(latest));
        String title = "Statslig rammeaftale";
        UUID paper =
                documents.file(number, "framework-agreement", title, content).id();
        String text = "Dokumentet »%s« er lagt på sagen.".formatted(title);
        record.add(number, Actor.SYSTEM, "fileFrameworkAgreement", "§ 9, stk. 1", text, paper);
        tenders.save(latest.filed(paper));
        return paper;
    }

    /** What the council said, or each of the four. */
    private List<String> positions(FrameworkTender tender) {
        if (!tender.terms().isNational()) {
            return List.of(position(tender.number()));
        }
        Stream<CaseNumber> others = participations.findByTenderIdOrderByRegionCode(tender.id()).stream()
                .map(TenderParticipation::number);
        return Stream.concat(Stream.of(tender.number()), others)
                .map(number -> "%s: %s"
                        .formatted(
                                authorities.regionName(
                                        CaseNumber.regionIn(number.value()).orElseThrow()),
                                position(number)))
                .toList();
    }

    private String position(CaseNumber number) {
        return involvements
                .latest(number, Stage.TENDER)
                .orElseThrow()
                .position()
                .danish();
    }

    private List<String> providers(FrameworkTender tender) {
        List<FrameworkBid> won = bids.of(rounds.latest(tender).id()).stream()
                .filter(FrameworkBid::awarded)
                .toList();
        Map<UUID, String> names = frameworks.providerNames(
                won.stream().map(FrameworkBid::providerId).toList());
        return won.stream()
                .map(bid -> "%s, %s pr. person".formatted(names.get(bid.providerId()), Danish.amount(bid.price())))
                .toList();
    }

    private Map<String, @Nullable Object> about(FrameworkTender tender) {
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
