package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.framework.tender.TenderTerms.NeedSource;
import dk.raadslag.framework.tender.TenderTerms.Scope;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Proposals of framework tenders, of which no database knows. */
public final class ProposedTender {

    /** The day on which they are made. */
    public static final LocalDate TODAY = LocalDate.of(2007, 3, 1);

    private ProposedTender() {}

    /** A proposal that meets the criteria, with the last day of its framework agreement. */
    public static FrameworkTender until(LocalDate last) {
        return meeting(new NeedCriteria(true, true, true), last);
    }

    /** The proposal as its director has withdrawn it. */
    public static FrameworkTender withdrawn(FrameworkTender tender) {
        return tender.withdraw("Målgruppen findes ikke.", new Actor("x", "rd-MJ"));
    }

    static FrameworkTender meeting(NeedCriteria criteria, LocalDate last) {
        TenderTerms terms = new TenderTerms(
                "Akademikere",
                "Ledige akademikere",
                "DAGPENGE",
                Scope.REGIONAL,
                false,
                NeedSource.REGION,
                "x",
                criteria,
                "x",
                "x",
                "x",
                TODAY,
                last);
        return FrameworkTender.of(
                CaseNumber.of("RAM-MJ-2007-0001"), 1, terms, OffsetDateTime.parse("2007-03-01T12:00:00Z"));
    }
}
