package dk.raadslag.framework.late;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The responsible, or the regional office on their behalf, file something in a matter that is closed; good practice, no new step. */
@Component
class FileLateStatement implements ExecutionListener {

    private final LateStatementProcedure procedure;
    private final LateStatements statements;
    private final CurrentActor currentActor;

    FileLateStatement(LateStatementProcedure procedure, LateStatements statements, CurrentActor currentActor) {
        this.procedure = procedure;
        this.statements = statements;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution process) {
        FormInput form = FormInput.of(process);
        FrameworkMatter matter = statements.matter(CaseProcess.caseNumber(process));
        Actor writer = currentActor.startingAsOneOf(
                matter.writers(),
                "Kun de ansvarlige, som sagen handler om, og deres regionskontor kan lægge oplysninger på sagen. Send oplysningerne til regionskontoret.");
        procedure.file(matter.number(), form.text("statement"), form.date("receivedOn"), writer);
        process.setProcessBusinessKey(matter.number().value());
        process.setVariable(CaseProcess.CASE_NUMBER, matter.number().value());
        process.setVariable(CaseProcess.REGION_CODE, matter.region().name());
        process.setVariable("partyKinds", matter.effortKind().name());
        process.setVariable("statedByResponsible", writer.groupId().equals(matter.party()));
        process.removeVariables(List.of("statement", "receivedOn"));
    }
}
