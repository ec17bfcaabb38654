package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases under § 11 of all regions, for the capabilities that go on with them. */
@Component
@PartOfAnAct
public class Cases {

    private final InterventionCases cases;
    private final FailingAreas failingAreas;

    Cases(InterventionCases cases, FailingAreas failingAreas) {
        this.cases = cases;
        this.failingAreas = failingAreas;
    }

    /** The case with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public InterventionCase caseOf(CaseNumber number) {
        return cases.require(number);
    }

    /** The case, if it is still open; otherwise a refusal. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public InterventionCase requireOpen(CaseNumber number) {
        return cases.require(number).requireOpen();
    }

    /** Tells whether there is an open case with the number. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isOpen(CaseNumber number) {
        return cases.find(number)
                .filter(found -> found.is(InterventionCase.Status.OPEN))
                .isPresent();
    }

    /** The parts of the effort that the case is about, in the register's order; empty before the finding is confirmed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<EffortArea> failingAreas(CaseNumber number) {
        return failingAreas.of(number);
    }

    /** The open case, locked until the transaction ends, so that two people cannot change it at once. */
    public InterventionCase lockOpen(CaseNumber number) {
        return cases.locked(number).requireOpen();
    }
}
