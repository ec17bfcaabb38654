package dk.raadslag.agreement;

import dk.raadslag.agreement.ImprovementAgreement.Status;
import dk.raadslag.authorities.Actor;
import dk.raadslag.document.Documents;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.refusal.Require;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the director concludes on the documented results of an agreement that has run out (§ 11, stk. 1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Evaluation {

    private static final String PARAGRAPH = "§ 11, stk. 1";

    private final AgreementRegister register;
    private final AgreementChanges changes;
    private final Requirements requirements;
    private final Results results;
    private final Parties parties;
    private final AgreementPaper paper;
    private final Documents documents;
    private final CaseRecord record;

    Evaluation(
            AgreementRegister register,
            AgreementChanges changes,
            Requirements requirements,
            Results results,
            Parties parties,
            AgreementPaper paper,
            Documents documents,
            CaseRecord record) {
        this.register = register;
        this.changes = changes;
        this.requirements = requirements;
        this.results = results;
        this.parties = parties;
        this.paper = paper;
        this.documents = documents;
        this.record = record;
    }

    /** Confirms the results, or sends them back to be documented again. Nobody can conclude on what is not documented. */
    Optional<EvaluationResult> decide(UUID id, EvaluationDecision decision, String typed, Actor actor) {
        ImprovementAgreement agreement = results.expired(id);
        parties.demandDirector(agreement, actor);
        String text = Require.text("Vurdering", typed);
        if (decision == EvaluationDecision.RETURN) {
            requirements.reopen(id);
            add(agreement, actor, "Resultaterne skal dokumenteres bedre: " + text);
            return Optional.empty();
        }
        return Optional.of(confirm(agreement, text, actor));
    }

    private EvaluationResult confirm(ImprovementAgreement agreement, String text, Actor actor) {
        UUID id = agreement.id();
        Require.that(
                !results.isUndocumented(id),
                "Der mangler dokumentation for et eller flere resultatkrav. Tilvejebring den, før der konkluderes, jf. § 11, stk. 1.");
        EvaluationResult result = EvaluationResult.of(
                requirements.inForce(id).stream().map(Requirement::outcome).toList());
        changes.evaluated(id, result, text, actor);
        add(agreement, actor, "%s. %s".formatted(result.danish(), text));
        return result;
    }

    /** Files the final evaluation; once. */
    UUID file(UUID id) {
        ImprovementAgreement agreement = register.locked(id);
        agreement.demand(Status.EVALUATED);
        if (agreement.evaluationDocumentId() != null) {
            return agreement.evaluationDocumentId();
        }
        UUID document = documents
                .file(agreement.caseNumber(), "final-evaluation", "Slutevaluering af aftalen", paper.content(agreement))
                .id();
        changes.evaluationFiled(id, document);
        record.add(
                agreement.caseNumber(),
                Actor.SYSTEM,
                "fileEvaluation",
                PARAGRAPH,
                "Slutevalueringen er lagt på sagen.",
                document);
        return document;
    }

    private void add(ImprovementAgreement agreement, Actor actor, String text) {
        record.add(agreement.caseNumber(), actor, "finalEvaluation", PARAGRAPH, text);
    }
}
