package dk.raadslag.agreement.followup;

import static java.util.Objects.requireNonNull;

import dk.raadslag.agreement.AgreementContent;
import dk.raadslag.agreement.AgreementContents;
import dk.raadslag.agreement.ImprovementAgreement;
import dk.raadslag.agreement.ImprovementAgreements;
import dk.raadslag.agreement.NewRequirement;
import dk.raadslag.agreement.Requirement;
import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.agreement.Requirements;
import dk.raadslag.authorities.Actor;
import dk.raadslag.danish.Danish;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evaluation of agreements that have run out: each result is documented, then the director concludes (§ 11, stk. 1). */
@Component
@PartOfAnAct
class Evaluations {

    private static final String DOCUMENTATION = "§ 8, stk. 2, og § 11, stk. 1";

    private final ImprovementAgreements agreements;
    private final AgreementContents contents;
    private final Requirements requirements;
    private final Cases cases;
    private final CaseRecord record;
    private final Clock clock;

    Evaluations(
            ImprovementAgreements agreements,
            AgreementContents contents,
            Requirements requirements,
            Cases cases,
            CaseRecord record,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.requirements = requirements;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** Takes what was reached and what shows it, or that it cannot be shown yet. */
    Requirement document(
            UUID requirementId,
            boolean documented,
            @Nullable BigDecimal actual,
            @Nullable String evidence,
            Actor actor) {
        ImprovementAgreement agreement =
                expired(requirements.requirement(requirementId).agreementId());
        BigDecimal reached = documented ? NewRequirement.number("Opnået resultat", actual) : null;
        String basis = Require.text(documented ? "Dokumentation" : "Hvorfor resultatet ikke er dokumenteret", evidence);
        Requirement requirement = requirements.save(
                requirements.requirement(requirementId).document(reached, basis, OffsetDateTime.now(clock)));
        String text = reached == null
                ? "Resultatet er endnu ikke dokumenteret: " + basis
                : "Resultatet er opgjort til %s %s. Dokumentation: %s"
                        .formatted(Danish.number(reached), requirement.measure().unit(), basis);
        note(
                agreement,
                actor,
                "documentResult",
                DOCUMENTATION,
                "%s – %s".formatted(requirement.measure().indicator(), text));
        return requirement;
    }

    /** Keeps what the decision table found. */
    ImprovementAgreement found(UUID requirementId, Outcome outcome) {
        ImprovementAgreement agreement =
                expired(requirements.requirement(requirementId).agreementId());
        Requirement requirement =
                requirements.save(requirements.requirement(requirementId).found(outcome));
        String text = "Resultatkravet er %s: %s.";
        note(
                agreement,
                Actor.SYSTEM,
                "recordRequirementOutcome",
                "§ 11, stk. 1",
                text.formatted(outcome.danish(), requirement.measure().sentence()));
        return agreement;
    }

    /** Records how the missing documentation was obtained, and returns the requirements it is for. */
    List<Requirement> obtain(UUID id, @Nullable String typed, Actor actor) {
        ImprovementAgreement agreement = expired(id);
        note(
                agreement,
                actor,
                "obtainDocumentation",
                DOCUMENTATION,
                Require.text("Hvordan dokumentationen er skaffet", typed));
        return contents.of(agreement).undocumented();
    }

    /** Confirms the results. Nobody can conclude on what is not documented. */
    AgreementContent.Result confirm(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement expired = open(id);
        ImprovementAgreement evaluated =
                agreements.save(expired.evaluate(director, contents.of(expired), typed, OffsetDateTime.now(clock)));
        var conclusion = requireNonNull(evaluated.evaluation());
        String text = "%s. %s".formatted(conclusion.result().danish(), conclusion.text());
        record.add(evaluated.caseNumber(), director, "finalEvaluation", "§ 11, stk. 1 og 2", text, conclusion.result());
        return conclusion.result();
    }

    /** Sends the results back to be documented again. */
    void sendBack(UUID id, @Nullable String typed, Actor director) {
        ImprovementAgreement agreement = open(id);
        agreement.requireOf(director, ImprovementAgreement.Status.ACTIVE);
        String reason = Require.text("Vurdering", typed);
        requirements.reopen(contents.of(agreement).requirements());
        note(
                agreement,
                director,
                "finalEvaluation",
                "§ 11, stk. 1 og 2",
                "Resultaterne skal dokumenteres bedre: " + reason);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The agreement of a case that is still open, or a refusal as long as it has not run out. */
    private ImprovementAgreement open(UUID id) {
        ImprovementAgreement agreement = expired(id);
        cases.requireOpen(agreement.caseNumber());
        return agreement;
    }

    private ImprovementAgreement expired(UUID id) {
        ImprovementAgreement agreement = agreements.locked(id);
        agreement.requireExpired(LocalDate.now(clock));
        return agreement;
    }

    private void note(ImprovementAgreement agreement, Actor actor, String act, String paragraph, String text) {
        record.add(agreement.caseNumber(), actor, act, paragraph, text);
    }
}
