package dk.raadslag.framework.tender.award;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.council.Involvement;
import dk.raadslag.framework.FrameworkAgreement;
import dk.raadslag.framework.Frameworks;
import dk.raadslag.framework.tender.FrameworkTender;
import dk.raadslag.framework.tender.FrameworkTender.Decision;
import dk.raadslag.framework.tender.FrameworkTenders;
import dk.raadslag.framework.tender.NeedCriteria;
import dk.raadslag.framework.tender.TenderPapers;
import dk.raadslag.framework.tender.TenderProgress.IntegrationAnswer;
import dk.raadslag.framework.tender.TenderProgress.MinisterAnswer;
import dk.raadslag.framework.tender.TenderTerms;
import dk.raadslag.framework.tender.TenderTerms.NeedSource;
import dk.raadslag.framework.tender.TenderTerms.Scope;
import dk.raadslag.framework.tender.cooperation.TenderParticipation;
import dk.raadslag.framework.tender.cooperation.TenderParticipation.Cooperation;
import dk.raadslag.framework.tender.cooperation.TenderParticipations;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Framework agreements with all that the law and the database demand behind them, of which nothing has happened: for the demo and for tests.
 */
@Component
@Profile("demo | test")
@PartOfAnAct
public class MadeUpTenders {

    private static final String MADE_UP = "Opdigtet.";

    private final FrameworkTenders tenders;
    private final TenderParticipations participations;
    private final TenderRounds rounds;
    private final FrameworkBids bids;
    private final TenderPapers papers;
    private final MadeUpCouncils councils;
    private final Frameworks frameworks;
    private final Authorities authorities;
    private final Matters matters;
    private final Clock clock;

    MadeUpTenders(
            FrameworkTenders tenders,
            TenderParticipations participations,
            TenderRounds rounds,
            FrameworkBids bids,
            TenderPapers papers,
            MadeUpCouncils councils,
            Frameworks frameworks,
            Authorities authorities,
            Matters matters,
            Clock clock) {
        this.tenders = tenders;
        this.participations = participations;
        this.rounds = rounds;
        this.bids = bids;
        this.papers = papers;
        this.councils = councils;
        this.frameworks = frameworks;
        this.authorities = authorities;
        this.matters = matters;
        this.clock = clock;
    }

    /** A framework agreement in force on the terms with these providers, by name; returns its id. */
    public UUID inForce(FrameworkAgreement terms, List<String> providers) {
        FrameworkTender tender = awarded(terms, providers);
        List<UUID> won = providers.stream().map(frameworks::provider).toList();
        return frameworks.awarded(tender.id(), terms, won);
    }

    private FrameworkTender awarded(FrameworkAgreement terms, List<String> providers) {
        Require.some("Aktører", providers);
        RegionCode lead = terms.regionCode() == null ? RegionCode.HS : terms.regionCode();
        FrameworkTender tender = approved(proposed(lead, terms), lead);
        LocalDate today = LocalDate.now(clock);
        UUID round = UUID.randomUUID();
        rounds.save(new TenderRound(
                round,
                tender.id(),
                tender.number(),
                MinisterAnswer.APPROVE,
                1,
                today,
                today.plusDays(1),
                Role.OFFICE.in(lead),
                MADE_UP,
                null));
        providers.forEach(name -> bids.save(new FrameworkBid(
                UUID.randomUUID(),
                round,
                today.plusDays(1),
                frameworks.provider(name),
                new BigDecimal(10_000),
                today,
                null,
                true,
                true,
                null,
                null)));
        return tenders.save(tender.award(providers.size(), MADE_UP, MADE_UP, in(Role.DIRECTOR.in(lead))));
    }

    private FrameworkTender proposed(RegionCode lead, FrameworkAgreement terms) {
        CaseNumber number = matters.open("RAM", lead, null, "Rammeudbud: " + terms.title());
        EffortArea area = authorities.effortArea(terms.effortArea());
        TenderTerms tendered = new TenderTerms(
                terms.title(),
                terms.targetGroup(),
                area.code(),
                terms.regionCode() == null ? Scope.NATIONAL : Scope.REGIONAL,
                area.integration(),
                NeedSource.REGION,
                MADE_UP,
                new NeedCriteria(true, true, true),
                MADE_UP,
                MADE_UP,
                MADE_UP,
                terms.validFrom(),
                terms.validTo());
        FrameworkTender tender = tenders.save(FrameworkTender.of(number, 1, tendered, OffsetDateTime.now(clock)));
        return tenders.save(tender.draftFiled(papers.copy(number, tender)));
    }

    private FrameworkTender approved(FrameworkTender proposed, RegionCode lead) {
        if (proposed.terms().isNational()) {
            Arrays.stream(RegionCode.values())
                    .filter(region -> region != lead)
                    .forEach(region -> cooperate(proposed, region));
        }
        Involvement heard = councils.hear(proposed.number(), lead, draft(proposed.draftDocumentId()));
        FrameworkTender sent = tenders.save(
                proposed.decide(Decision.SEND, null, heard, tenders.agreed(proposed.id()), in(Role.DIRECTOR.in(lead))));
        FrameworkTender agreed = sent.terms().integration()
                ? tenders.save(sent.integration(IntegrationAnswer.AGREED, null, in("minister-integration")))
                : sent;
        return tenders.save(agreed.answer(MinisterAnswer.APPROVE, null, in("minister")));
    }

    private void cooperate(FrameworkTender tender, RegionCode region) {
        CaseNumber number = matters.open(
                "RAM",
                region,
                null,
                "Landsdækkende rammeudbud: " + tender.terms().title());
        TenderParticipation asked =
                participations.save(TenderParticipation.of(number, region, tender, OffsetDateTime.now(clock)));
        UUID draft = papers.copy(number, tender);
        TenderParticipation filed = participations.save(asked.draftFiled(draft));
        participations.save(filed.answer(
                Cooperation.AGREED, null, councils.hear(number, region, draft), in(Role.DIRECTOR.in(region))));
    }

    private static UUID draft(@Nullable UUID filed) {
        return Objects.requireNonNull(filed);
    }

    private static Actor in(String group) {
        return new Actor("opdigtet", group);
    }
}
