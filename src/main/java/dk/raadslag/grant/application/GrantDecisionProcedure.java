package dk.raadslag.grant.application;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.BeforeTheCouncil;
import dk.raadslag.council.Decision;
import dk.raadslag.council.Decisions;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.LegalityChecks;
import dk.raadslag.council.Sitting;
import dk.raadslag.danish.Danish;
import dk.raadslag.grant.CouncilOutcome;
import dk.raadslag.grant.GrantBudgets;
import dk.raadslag.grant.criteria.CriteriaOfTheCouncils;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The council's decision on an application, and the money that it binds at once. */
@Component
@PartOfAnAct
class GrantDecisionProcedure {

    private static final String ACT = "decideGrant";
    private static final String PARAGRAPH = "§ 8, stk. 3";

    private final GrantApplications applications;
    private final GrantDecisions grants;
    private final GrantCommitments commitments;
    private final GrantBudgets budgets;
    private final CriteriaOfTheCouncils criteria;
    private final Decisions decisions;
    private final LegalityChecks checks;
    private final BeforeTheCouncil beforeTheCouncil;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    GrantDecisionProcedure(
            GrantApplications applications,
            GrantDecisions grants,
            GrantCommitments commitments,
            GrantBudgets budgets,
            CriteriaOfTheCouncils criteria,
            Decisions decisions,
            LegalityChecks checks,
            BeforeTheCouncil beforeTheCouncil,
            Matters matters,
            CaseRecord record,
            Clock clock) {
        this.applications = applications;
        this.grants = grants;
        this.commitments = commitments;
        this.budgets = budgets;
        this.criteria = criteria;
        this.decisions = decisions;
        this.checks = checks;
        this.beforeTheCouncil = beforeTheCouncil;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Records that the council grants a sum, and sets it aside; refuses what is not applied for or not left. */
    UUID grant(CaseNumber number, @Nullable BigDecimal typed, @Nullable String words, Sitting sitting, Actor chair) {
        BigDecimal sum = Require.amount("Bevilget beløb", typed);
        String reason = Require.text("Rådets afgørelse", words);
        GrantApplication application = before(number, sitting);
        application.requireCovers(sum);
        budgets.lock(application.regionCode());
        int year = sitting.meetingDate().getYear();
        LegalityCheck lawful = criteriaOf(application, year);
        requireLeft(application, year, sum);
        GrantDecision decision = grants.save(
                GrantDecision.grant(decided(number), application, year, sum, reason, lawful, sitting, chair));
        commitments.save(GrantCommitment.of(decision, sum));
        budgets.move(application.regionCode(), application.type(), year, funds -> funds.reserve(sum));
        record.add(number, chair, ACT, PARAGRAPH, told(sitting, decision.wording()), CouncilOutcome.GRANT);
        return decision.id();
    }

    /** Records that the council refuses the application. */
    UUID refuse(CaseNumber number, @Nullable String words, Sitting sitting, Actor chair) {
        String reason = Require.text("Rådets afgørelse", words);
        GrantApplication application = before(number, sitting);
        GrantDecision decision = grants.save(GrantDecision.refuse(
                decided(number), application, sitting.meetingDate().getYear(), reason, sitting, chair));
        record.add(number, chair, ACT, PARAGRAPH, told(sitting, decision.wording()), CouncilOutcome.REFUSE);
        return decision.id();
    }

    /** Records that the council takes the application up later, and answers when. */
    LocalDate postpone(CaseNumber number, @Nullable LocalDate typed, Actor chair) {
        LocalDate day = Require.meetingDate("Ny mødedato", typed, LocalDate.now(clock));
        String text = "Rådet har udsat ansøgningen til mødet den %s.".formatted(Danish.date(day));
        record.add(number, chair, ACT, PARAGRAPH, text, CouncilOutcome.POSTPONED);
        return day;
    }

    /** Frees the money of a decision that was found unlawful. A second call does nothing. */
    void release(CaseNumber number, UUID decisionId) {
        commitments
                .findById(decisionId)
                .map(granted -> commitments.locked(granted.decisionId()))
                .filter(granted -> granted.status() == GrantCommitment.Status.RESERVED)
                .ifPresent(granted -> {
                    commitments.save(granted.release());
                    budgets.move(
                            granted.regionCode(),
                            granted.type(),
                            granted.year(),
                            funds -> funds.releaseReserved(granted.granted()));
                    String text = "Afgørelsen er ikke lovlig. De %s, der var sat af, er frigivet."
                            .formatted(Danish.amount(granted.granted()));
                    record.add(number, Actor.SYSTEM, "releaseGrantReservation", PARAGRAPH, text);
                });
    }

    private GrantApplication before(CaseNumber number, Sitting sitting) {
        sitting.requireNotBefore(beforeTheCouncil.since(number, "presentGrantApplication"), LocalDate.now(clock));
        matters.lock(number);
        return applications.application(number);
    }

    private Decision decided(CaseNumber number) {
        return decisions.save(Decision.grant(number, OffsetDateTime.now(clock)));
    }

    private @Nullable LegalityCheck criteriaOf(GrantApplication application, int year) {
        if (!application.type().needsCriteria()) {
            return null;
        }
        RegionCode region = application.regionCode();
        return criteria.inForce(region, application.type(), year)
                .map(found -> checks.requireLawful(found.id()))
                .orElseThrow(() -> new Refusal(
                        "Rådet skal først prioritere %s for %d, og kriterierne skal være fundet lovlige. Bed sekretariatet starte forløbet »Prioritér en bevilling«."
                                .formatted(application.type().danish(), year)));
    }

    private void requireLeft(GrantApplication application, int year, BigDecimal sum) {
        BigDecimal left = budgets.left(application.regionCode(), application.type(), year);
        Require.that(
                sum.compareTo(left) <= 0,
                "Der er kun %s tilbage af %s for %d. Sæt beløbet ned, giv afslag, eller udsæt ansøgningen."
                        .formatted(Danish.amount(left), application.type().danish(), year));
    }

    private static String told(Sitting sitting, String words) {
        return "Rådet har den %s truffet denne afgørelse: %s".formatted(Danish.date(sitting.meetingDate()), words);
    }
}
