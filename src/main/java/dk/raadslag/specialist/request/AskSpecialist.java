package dk.raadslag.specialist.request;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.CaseProcess;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.engine.form.FormInput;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import dk.raadslag.specialist.SpecialArea;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A responsible party of a jobcentre asks for specialist knowledge (§ 10). */
@Component
class AskSpecialist implements ExecutionListener {

    private static final List<String> FIELDS = List.of("specialArea", "question", "ownEffort");

    private final SpecialistRequestProcedure procedure;
    private final Authorities authorities;
    private final CurrentActor currentActor;

    AskSpecialist(SpecialistRequestProcedure procedure, Authorities authorities, CurrentActor currentActor) {
        this.procedure = procedure;
        this.authorities = authorities;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = FormInput.of(execution);
        Jobcentre jobcentre = authorities.jobcentre(form.text(CaseProcess.JOBCENTRE_ID));
        Actor party = currentActor.startingAsOneOf(
                Stream.of(EffortKind.values())
                        .map(kind -> authorities.responsibleGroup(jobcentre.id(), kind))
                        .toList(),
                "Kun de ansvarlige i jobcenteret kan henvende sig for det (§ 10). Vælg jeres eget jobcenter.");
        Question question = Question.typed(
                Require.choice("Område", form.text("specialArea"), SpecialArea.class),
                form.text("question"),
                form.text("ownEffort"));
        CaseNumber number = procedure.ask(jobcentre, question, party);
        execution.setProcessBusinessKey(number.value());
        execution.setVariable(CaseProcess.CASE_NUMBER, number.value());
        execution.setVariable(CaseProcess.REGION_CODE, jobcentre.regionCode().name());
        execution.setVariable(SpecialistRequestProcess.PARTY_GROUP, party.groupId());
        execution.setVariable(SpecialistRequestProcess.PARTY_KINDS, kind(party).name());
        execution.removeVariables(FIELDS);
    }

    private static EffortKind kind(Actor party) {
        return Role.STATE_PARTY.isRoleOf(party.groupId()) ? EffortKind.STATE : EffortKind.MUNICIPAL;
    }
}
