package dk.raadslag.framework.calloff;

import static dk.raadslag.framework.calloff.CallOffProcess.PARAGRAPH;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of the sub-agreement of a call-off, in time or before (§ 9, stk. 3). */
@Component
@PartOfAnAct
class SubAgreementEnd {

    private final CallOffs callOffs;
    private final SubAgreements subAgreements;
    private final SubAgreementReports reports;
    private final Authorities authorities;
    private final CaseRecord record;
    private final Clock clock;

    SubAgreementEnd(
            CallOffs callOffs,
            SubAgreements subAgreements,
            SubAgreementReports reports,
            Authorities authorities,
            CaseRecord record,
            Clock clock) {
        this.callOffs = callOffs;
        this.subAgreements = subAgreements;
        this.reports = reports;
        this.authorities = authorities;
        this.record = record;
        this.clock = clock;
    }

    /** The responsible say that the sub-agreement has ended before its time. */
    void early(CaseNumber number, @Nullable LocalDate endedOn, @Nullable String words, Actor party) {
        SubAgreement running = subAgreement(number);
        end(
                number,
                SubAgreementReport.early(running, endedOn, words, OffsetDateTime.now(clock)),
                "endSubAgreement",
                party);
    }

    /** The responsible say what the sub-agreement has led to. */
    void status(CaseNumber number, @Nullable BigDecimal persons, @Nullable String words, Actor party) {
        SubAgreement over = subAgreement(number);
        end(
                number,
                SubAgreementReport.status(over, persons, words, OffsetDateTime.now(clock)),
                "reportSubAgreement",
                party);
    }

    /** Nobody has said what the sub-agreement has led to. */
    void silence(CaseNumber number) {
        SubAgreement over = subAgreement(number);
        end(number, SubAgreementReport.none(over, OffsetDateTime.now(clock)), "recordNoStatus", Actor.SYSTEM);
    }

    private SubAgreement subAgreement(CaseNumber number) {
        CallOff callOff = callOffs.locked(number);
        return subAgreements.locked(
                Purchase.calledOff(number, callOff.jobcentreId(), authorities.effortArea(callOff.effortArea())));
    }

    private void end(CaseNumber number, SubAgreementReport report, String act, Actor actor) {
        callOffs.save(callOffs.locked(number).ended(report.reportedAt()));
        reports.save(report);
        record.add(number, actor, act, PARAGRAPH, report.danish());
    }
}
