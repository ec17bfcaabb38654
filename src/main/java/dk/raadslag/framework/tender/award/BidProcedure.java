package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.FrameworkTenders;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An approved framework tender from its publication to the evaluated bids (§ 9, stk. 1). */
@Component
@PartOfAnAct
class BidProcedure {

    private static final String PARAGRAPH = "§ 9, stk. 1";

    private final FrameworkTenders tenders;
    private final TenderRounds rounds;
    private final FrameworkBids bids;
    private final Frameworks frameworks;
    private final Policy policy;
    private final CaseRecord record;
    private final Clock clock;

    BidProcedure(
            FrameworkTenders tenders,
            TenderRounds rounds,
            FrameworkBids bids,
            Frameworks frameworks,
            Policy policy,
            CaseRecord record,
            Clock clock) {
        this.tenders = tenders;
        this.rounds = rounds;
        this.bids = bids;
        this.frameworks = frameworks;
        this.policy = policy;
        this.record = record;
        this.clock = clock;
    }

    /** Publishes the approved tender and returns the last day for bids. */
    LocalDate publish(CaseNumber number, Actor office) {
        FrameworkTender tender = tenders.latest(number).approved();
        LocalDate deadline = LocalDate.ofInstant(policy.due("TENDER_BID").toInstant(), Danish.ZONE);
        TenderRound round = TenderRound.publish(tender, rounds.next(tender), LocalDate.now(clock), deadline, office);
        rounds.save(round);
        String text = "Rammeudbuddet er offentliggjort%s. Tilbudsfrist: %s."
                .formatted(round.round() == 1 ? "" : " igen", Danish.date(deadline));
        record.add(number, office, "publishFrameworkTender", PARAGRAPH, text);
        return deadline;
    }

    /** Registers a bid; one that came too late is kept with the remark, and is not valid. */
    void register(CaseNumber number, NewFrameworkBid newBid, Actor office) {
        TenderRound round = rounds.latest(tenders.latest(number).approved());
        UUID provider = frameworks.provider(newBid.provider());
        FrameworkBid bid = bids.save(round.receive(newBid, provider, of(round), LocalDate.now(clock)));
        String text = "Tilbud registreret: %s, %s pr. person. Modtaget den %s.%s"
                .formatted(
                        newBid.provider(),
                        Danish.amount(bid.price()),
                        Danish.date(bid.receivedOn()),
                        bid.isInTime() ? "" : " Tilbuddet kom for sent og er ikke gyldigt: " + bid.lateReason());
        record.add(number, office, "registerFrameworkBid", PARAGRAPH, text);
    }

    /** Records that a bid was withdrawn or mistyped; the provider may bid anew. */
    void takeBack(CaseNumber number, @Nullable String bidId, @Nullable String typedReason, Actor office) {
        TenderRound round = rounds.latest(tenders.latest(number).approved());
        FrameworkBid bid = FrameworkBid.chosen(of(round), List.of(Require.text("Tilbud", bidId)))
                .get(0);
        FrameworkBid takenBack = bids.save(bid.takeBack(typedReason));
        String text = "Et registreret tilbud udgår: %s, %s pr. person. Grund: %s"
                .formatted(
                        frameworks.providersInWords(List.of(bid.providerId())),
                        Danish.amount(bid.price()),
                        takenBack.takenBackReason());
        record.add(number, office, "registerFrameworkBid", PARAGRAPH, text);
    }

    /** Records which bids are valid, and returns whether there is any. */
    boolean evaluate(CaseNumber number, @Nullable String typedEvaluation, List<String> validBids, Actor office) {
        TenderRound round =
                rounds.save(rounds.latest(tenders.latest(number).approved()).evaluate(typedEvaluation));
        List<FrameworkBid> received = of(round);
        List<FrameworkBid> valid = FrameworkBid.chosen(
                received.stream().filter(FrameworkBid::isInTime).toList(), validBids);
        received.forEach(bid -> bids.save(bid.evaluate(valid.contains(bid))));
        String text = "Evaluering af tilbud: %s Gyldige tilbud: %s."
                .formatted(
                        Danish.sentence(Objects.requireNonNull(round.evaluation())),
                        frameworks.providersInWords(
                                valid.stream().map(FrameworkBid::providerId).toList()));
        record.add(number, office, "evaluateFrameworkBids", PARAGRAPH, text);
        return !valid.isEmpty();
    }

    private List<FrameworkBid> of(TenderRound round) {
        return bids.of(round.id());
    }
}
