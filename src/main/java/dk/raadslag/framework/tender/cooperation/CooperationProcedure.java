package dk.raadslag.framework.tender.cooperation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Involvement;
import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.FrameworkTenders;
import dk.raadslag.framework.tender.TenderPapers;
import dk.raadslag.framework.tender.cooperation.TenderParticipation.Cooperation;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agreed cooperation of the four regions about a national framework tender (notes to § 9). */
@Component
@PartOfAnAct
class CooperationProcedure {

    private static final String PARAGRAPH = "§ 9, stk. 1";

    private final FrameworkTenders tenders;
    private final TenderParticipations participations;
    private final Involvements involvements;
    private final TenderPapers papers;
    private final Matters matters;
    private final Authorities authorities;
    private final CaseRecord record;
    private final Clock clock;

    CooperationProcedure(
            FrameworkTenders tenders,
            TenderParticipations participations,
            Involvements involvements,
            TenderPapers papers,
            Matters matters,
            Authorities authorities,
            CaseRecord record,
            Clock clock) {
        this.tenders = tenders;
        this.participations = participations;
        this.involvements = involvements;
        this.papers = papers;
        this.matters = matters;
        this.authorities = authorities;
        this.record = record;
        this.clock = clock;
    }

    /** Opens the matter in which the region takes part in the latest proposal of the lead region, and returns its number. */
    CaseNumber begin(RegionCode region, CaseNumber leadNumber) {
        FrameworkTender tender = tenders.latest(leadNumber);
        Optional<TenderParticipation> earlier = participations.latest(leadNumber, region);
        CaseNumber number = matters.open(
                "RAM",
                region,
                null,
                "Landsdækkende rammeudbud: " + tender.terms().title());
        participations.save(TenderParticipation.of(number, region, tender, OffsetDateTime.now(clock)));
        String text = "%s har foreslået et landsdækkende rammeudbud (sag %s): %s%s"
                .formatted(
                        authorities.regionName(tender.region()),
                        leadNumber.value(),
                        Danish.sentence(tender.terms().danish()),
                        earlier.map(one -> " Forslaget træder i stedet for det, som regionen fik i sag %s."
                                        .formatted(one.number()))
                                .orElse(""));
        record.add(number, Actor.SYSTEM, "receiveParticipation", PARAGRAPH, text);
        earlier.ifPresent(one -> record.add(
                one.number(),
                Actor.SYSTEM,
                "tellOtherRegions",
                PARAGRAPH,
                "Forslaget er afløst af et nyt, som regionen har fået i sag %s.".formatted(number)));
        return number;
    }

    /** Files the proposal in the region's own matter, once. */
    UUID file(CaseNumber number) {
        TenderParticipation participation = participations.locked(number);
        UUID filed = participation.draftDocumentId();
        if (filed != null) {
            return filed;
        }
        UUID paper =
                papers.copy(number, tenders.findById(participation.tenderId()).orElseThrow());
        record.add(number, Actor.SYSTEM, "fileParticipationProposal", PARAGRAPH, "Forslaget er lagt på sagen.", paper);
        participations.save(participation.draftFiled(paper));
        return paper;
    }

    /** Records whether the region's director cooperates. */
    void answer(CaseNumber number, Cooperation choice, @Nullable String typedReason, Actor director) {
        TenderParticipation participation = participations.locked(number);
        Involvement council = involvements.require(number, Stage.TENDER, participations.sequence(number));
        participation.requireWaiting(tenders.latest(participation.tenderNumber()));
        TenderParticipation answered =
                participations.save(participation.answer(choice, typedReason, council, director));
        String text = "%s Rådets stilling: %s."
                .formatted(
                        answered.danish(regionName(answered)),
                        council.position().danish());
        record.add(number, director, "agreeCooperation", PARAGRAPH, text, choice);
    }

    /** Records in the lead region's matter what the region has answered, and returns the number of that matter. */
    CaseNumber tellLead(CaseNumber number) {
        TenderParticipation answered = participations.locked(number);
        tenders.latest(answered.tenderNumber());
        record.add(
                answered.tenderNumber(),
                Actor.SYSTEM,
                "tellLeadRegion",
                PARAGRAPH,
                answered.danish(regionName(answered)));
        return answered.tenderNumber();
    }

    /** Tells whether all other regions have answered, or one of them does not cooperate, and keeps others from answering meanwhile. */
    boolean isSettled(CaseNumber leadNumber) {
        List<TenderParticipation> others = of(tenders.latest(leadNumber));
        return others.stream().allMatch(other -> other.answer() != null)
                || others.stream().anyMatch(other -> other.answer() == Cooperation.DECLINED);
    }

    /** Records that the proposal that the region was asked about no longer stands. */
    void lapse(CaseNumber number) {
        record.add(
                number,
                Actor.SYSTEM,
                "lapseParticipation",
                PARAGRAPH,
                "Forslaget til rammeudbuddet gælder ikke længere; regionen skal ikke tage stilling til det.");
    }

    /** The numbers of the matters in which other regions have not answered about the latest proposal yet. */
    List<CaseNumber> unanswered(CaseNumber leadNumber) {
        return of(tenders.latest(leadNumber)).stream()
                .filter(other -> other.answer() == null)
                .map(TenderParticipation::number)
                .toList();
    }

    private List<TenderParticipation> of(FrameworkTender tender) {
        return participations.findByTenderIdOrderByRegionCode(tender.id());
    }

    private String regionName(TenderParticipation participation) {
        return authorities.regionName(participation.regionCode());
    }
}
