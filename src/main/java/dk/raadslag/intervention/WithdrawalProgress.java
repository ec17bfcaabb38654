package dk.raadslag.intervention;

import dk.raadslag.engine.RunningProcesses;
import dk.raadslag.journal.CaseNumber;
import org.springframework.stereotype.Component;

/** How far a running case has come at the minister, as its processes tell. */
@Component
class WithdrawalProgress {

    private final RunningProcesses running;

    WithdrawalProgress(RunningProcesses running) {
        this.running = running;
    }

    Withdrawal.Progress of(CaseNumber number) {
        return new Withdrawal.Progress(
                running.waitFor(InterventionProcess.RECOMMENDATION_WITHDRAWN, number),
                running.include(InterventionProcess.ORDER_EXECUTION, number));
    }
}
