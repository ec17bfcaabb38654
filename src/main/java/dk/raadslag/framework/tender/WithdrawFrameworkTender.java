package dk.raadslag.framework.tender;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.refusal.Require;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The director withdraws a framework tender before it is awarded (§ 9, stk. 1). */
@Component
class WithdrawFrameworkTender implements ExecutionListener {

    private final FrameworkTenderProcedure procedure;
    private final Matters matters;
    private final CurrentActor currentActor;

    WithdrawFrameworkTender(FrameworkTenderProcedure procedure, Matters matters, CurrentActor currentActor) {
        this.procedure = procedure;
        this.matters = matters;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        CaseNumber number = CaseProcess.caseNumber(process);
        Matter matter = matters.matter(number);
        Require.that(matter.region() != null, "Sagen er ikke et rammeudbud. Kontrollér sagsnummeret.");
        RegionCode region = matter.regionCode();
        Actor director = currentActor.starting(
                Role.DIRECTOR.in(region),
                "Kun regionsdirektøren i den region, der har udbuddet, kan trække det tilbage (§ 9, stk. 1).");
        Require.that(
                region.name().equals(process.getTenantId()),
                "Sagen hører til en anden beskæftigelsesregion. Kontrollér sagsnummeret.");
        process.setProcessBusinessKey(number.value());
        process.setVariable(CaseProcess.CASE_NUMBER, number.value());
        process.setVariable(CaseProcess.REGION_CODE, region.name());
        String reason = FormInput.of(process).text("reason");
        TenderProcess.propose(process, procedure.withdraw(number, reason, director));
        process.setVariable(TenderProcess.REASON, reason);
        process.removeVariable("reason");
    }
}
