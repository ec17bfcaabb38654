package dk.raadslag.grant.application;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.deadline.Policy;
import dk.raadslag.grant.CouncilOutcome;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of an application for a grant to the council. */
@Component
@PartOfAnAct
class GrantApplicationProcedure {

    private static final String PARAGRAPH = "§ 8, stk. 3";
    private static final int LONGEST_NAME_IN_TITLE = 100;

    private final GrantApplications applications;
    private final Matters matters;
    private final CaseRecord record;
    private final Policy policy;
    private final Clock clock;

    GrantApplicationProcedure(
            GrantApplications applications, Matters matters, CaseRecord record, Policy policy, Clock clock) {
        this.applications = applications;
        this.matters = matters;
        this.record = record;
        this.policy = policy;
        this.clock = clock;
    }

    /** Opens a matter for the application. */
    CaseNumber apply(
            RegionCode region,
            GrantType type,
            @Nullable String jobcentreId,
            GrantApplication.Terms terms,
            GrantApplication.@Nullable Layoff layoff,
            Actor applying) {
        String name = terms.applicant();
        String shown = name.length() > LONGEST_NAME_IN_TITLE ? name.substring(0, LONGEST_NAME_IN_TITLE) + "…" : name;
        CaseNumber number = matters.open(type.prefix(), region, jobcentreId, type.title() + ": " + shown);
        applications.save(GrantApplication.of(
                number, region, type, jobcentreId, terms, layoff, applying, OffsetDateTime.now(clock)));
        String text = "%s har søgt om %s af %s til %s deltagere. Formål: %s"
                .formatted(
                        name,
                        Danish.amount(terms.amount()),
                        type.danish(),
                        Danish.number(terms.participants()),
                        terms.purpose());
        record.add(number, applying, "applyForGrant", PARAGRAPH, text + about(layoff));
        return number;
    }

    private static String about(GrantApplication.@Nullable Layoff layoff) {
        return layoff == null
                ? ""
                : " %s (%s) afskediger %s af %s ansatte."
                        .formatted(
                                layoff.company(),
                                layoff.trade(),
                                Danish.number(layoff.staffDismissed()),
                                Danish.number(layoff.staffTotal()));
    }

    /** Records the office's assessment. */
    GrantApplication assess(
            CaseNumber number, boolean within, boolean shortage, @Nullable String typed, Actor officer) {
        GrantApplication assessed =
                applications.save(applications.application(number).assess(within, shortage, typed, officer));
        record.add(
                number,
                officer,
                "assessGrantApplication",
                PARAGRAPH,
                "Regionskontoret har vurderet ansøgningen: " + typed);
        return assessed;
    }

    /** Notes what the decision table advises. */
    void advise(CaseNumber number, GrantApplication.Advice advice, String reason) {
        applications.save(applications.application(number).advise(advice, reason));
        record.add(number, Actor.SYSTEM, "noteGrantAdvice", PARAGRAPH, reason);
    }

    /** Lays the application before the council's meeting on the day, which is near where the matter is urgent. */
    void present(CaseNumber number, @Nullable String typed, LocalDate meeting, Actor secretariat) {
        GrantApplication application = applications.application(number);
        LocalDate latest =
                policy.lastDay(LocalDate.now(clock), application.type().reminder());
        Require.that(
                !application.type().isUrgent() || !meeting.isAfter(latest),
                "Sagen haster. Indkald rådet til et ekstraordinært møde, eller lad det behandle sagen skriftligt, senest den %s."
                        .formatted(Danish.date(latest)));
        applications.save(application.present(typed));
        String text = "Ansøgningen er forelagt rådet til den %s: %s".formatted(Danish.date(meeting), typed);
        record.add(number, secretariat, "presentGrantApplication", PARAGRAPH, text);
    }

    /** Records that the applicant has withdrawn the application before the council decided. */
    void withdraw(CaseNumber number, String act, Actor actor) {
        record.add(
                number, actor, act, PARAGRAPH, "Ansøgeren har trukket ansøgningen tilbage.", CouncilOutcome.WITHDRAWN);
    }
}
