package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.FrameworkTenders;
import dk.raadslag.framework.tender.TenderProgress;
import dk.raadslag.framework.tender.TenderRecord;
import dk.raadslag.framework.tender.TenderTerms;
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

/** The award of a framework tender, which brings the framework agreement into being (§ 9, stk. 1), or its end without one. */
@Component
@PartOfAnAct
class AwardProcedure {

    private static final String PARAGRAPH = "§ 9, stk. 1";

    private enum WithoutBids {
        AGAIN,
        CLOSE
    }

    private final FrameworkTenders tenders;
    private final TenderRounds rounds;
    private final FrameworkBids bids;
    private final Frameworks frameworks;
    private final CaseRecord record;
    private final TenderRecord others;
    private final Clock clock;

    AwardProcedure(
            FrameworkTenders tenders,
            TenderRounds rounds,
            FrameworkBids bids,
            Frameworks frameworks,
            CaseRecord record,
            TenderRecord others,
            Clock clock) {
        this.tenders = tenders;
        this.rounds = rounds;
        this.bids = bids;
        this.frameworks = frameworks;
        this.record = record;
        this.others = others;
        this.clock = clock;
    }

    /** Awards the framework agreement to the chosen bids; it covers its period from today on at the earliest. */
    void award(
            CaseNumber number,
            List<String> chosenBids,
            @Nullable String typedReason,
            @Nullable String typedWhyOne,
            Actor director) {
        FrameworkTender tender = tenders.latest(number).approved();
        List<FrameworkBid> won = FrameworkBid.chosen(
                bids.of(rounds.latest(tender).id()).stream()
                        .filter(FrameworkBid::isValid)
                        .toList(),
                Require.some("Tildeling", chosenBids));
        won.forEach(bid -> bids.save(bid.award()));
        FrameworkTender awarded = tenders.save(tender.award(won.size(), typedReason, typedWhyOne, director));
        List<UUID> providers = won.stream().map(FrameworkBid::providerId).toList();
        frameworks.awarded(awarded.id(), agreement(awarded), providers);
        TenderProgress.Awarded award = Objects.requireNonNull(awarded.progress().awarded());
        String whyOne = award.singleProviderReason();
        String text = "Rammeaftalen »%s« er tildelt %s. Begrundelse: %s%s"
                .formatted(
                        awarded.terms().title(),
                        frameworks.providersInWords(providers),
                        Danish.sentence(award.awardReason()),
                        whyOne == null ? "" : " Kun én aktør: " + whyOne);
        record.add(number, director, "awardFrameworkTender", PARAGRAPH, text);
        others.tellOtherRegions(number, text);
    }

    /** The director has the tender published again, or ends it; returns whether it is published again. */
    boolean decideWithoutBids(
            CaseNumber number, @Nullable String choice, @Nullable String typedReason, Actor director) {
        FrameworkTender tender = tenders.latest(number).approved();
        WithoutBids next = Require.choice("Beslutning", choice, WithoutBids.class);
        if (next == WithoutBids.AGAIN) {
            String text = "Rammeudbuddet offentliggøres igen, fordi der ikke kom gyldige tilbud.";
            record.add(number, director, "decideWithoutBids", PARAGRAPH, text, next);
            return true;
        }
        tenders.save(tender.close(typedReason, director));
        String text =
                "Rammeudbuddet er afsluttet uden rammeaftale. Begrundelse: " + Require.text("Begrundelse", typedReason);
        record.add(number, director, "decideWithoutBids", PARAGRAPH, text, next);
        others.tellOtherRegions(number, text);
        return false;
    }

    private FrameworkAgreement agreement(FrameworkTender tender) {
        TenderTerms terms = tender.terms();
        LocalDate today = LocalDate.now(clock);
        Require.that(
                terms.validTo().isAfter(today),
                "Rammeaftalens periode er udløbet. Træk rammeudbuddet tilbage, og foreslå et nyt.");
        return new FrameworkAgreement(
                terms.title(),
                terms.targetGroup(),
                terms.effortArea(),
                terms.isNational() ? null : tender.region(),
                terms.validFrom().isBefore(today) ? today : terms.validFrom(),
                terms.validTo());
    }
}
