package dk.raadslag.grant;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import java.time.Clock;
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
    private final Clock clock;

    GrantApplicationProcedure(GrantApplications applications, Matters matters, CaseRecord record, Clock clock) {
        this.applications = applications;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Opens a matter for the application. */
    CaseNumber apply(
            RegionCode region,
            GrantType type,
            @Nullable String jobcentreId,
            GrantApplication.Terms terms,
            Actor applying) {
        String name = terms.applicant();
        String shown = name.length() > LONGEST_NAME_IN_TITLE ? name.substring(0, LONGEST_NAME_IN_TITLE) + "…" : name;
        CaseNumber number = matters.open(type.prefix(), region, jobcentreId, type.title() + ": " + shown);
        applications.save(
                GrantApplication.of(number, region, type, jobcentreId, terms, applying, OffsetDateTime.now(clock)));
        String text = "%s har søgt om %s af %s til %d deltagere. Formål: %s"
                .formatted(name, Danish.amount(terms.amount()), type.danish(), terms.participants(), terms.purpose());
        record.add(number, applying, "applyForGrant", PARAGRAPH, text);
        return number;
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

    /** Lays the application before the council. */
    void present(CaseNumber number, @Nullable String typed, Actor secretariat) {
        applications.save(applications.application(number).present(typed));
        record.add(
                number, secretariat, "presentGrantApplication", PARAGRAPH, "Ansøgningen er forelagt rådet: " + typed);
    }

    /** Records that the applicant has withdrawn the application before the council decided. */
    void withdraw(CaseNumber number, String act, Actor actor) {
        record.add(
                number, actor, act, PARAGRAPH, "Ansøgeren har trukket ansøgningen tilbage.", CouncilOutcome.WITHDRAWN);
    }
}
