package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Documents;
import dk.raadslag.document.Signers;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.FrameworkTenders;
import dk.raadslag.framework.tender.TenderPapers;
import dk.raadslag.framework.tender.cooperation.TenderParticipation;
import dk.raadslag.framework.tender.cooperation.TenderParticipations;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The paper with an awarded framework agreement (§ 9, stk. 1). It is filed once, however often it is asked for. */
@Component
@PartOfAnAct
class FrameworkAgreementPaper {

    private final FrameworkTenders tenders;
    private final TenderParticipations participations;
    private final TenderRounds rounds;
    private final FrameworkBids bids;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Involvements involvements;
    private final TenderPapers papers;
    private final Documents documents;
    private final Signers signers;
    private final CaseRecord record;

    FrameworkAgreementPaper(
            FrameworkTenders tenders,
            TenderParticipations participations,
            TenderRounds rounds,
            FrameworkBids bids,
            Frameworks frameworks,
            Authorities authorities,
            Involvements involvements,
            TenderPapers papers,
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
        this.papers = papers;
        this.documents = documents;
        this.signers = signers;
        this.record = record;
    }

    /** Files the framework agreement with its providers. */
    UUID file(CaseNumber number) {
        FrameworkTender latest = tenders.latest(number);
        UUID filed = latest.documentId();
        if (filed != null) {
            return filed;
        }
        Map<String, @Nullable Object> content = papers.about(latest);
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
}
