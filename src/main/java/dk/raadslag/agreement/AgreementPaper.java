package dk.raadslag.agreement;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.Matters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an agreement says, for its documents. */
@Component
class AgreementPaper {

    private final AgreementAreas areas;
    private final Requirements requirements;
    private final PartyAnswers answers;
    private final Authorities authorities;
    private final Matters matters;

    AgreementPaper(
            AgreementAreas areas,
            Requirements requirements,
            PartyAnswers answers,
            Authorities authorities,
            Matters matters) {
        this.areas = areas;
        this.requirements = requirements;
        this.answers = answers;
        this.authorities = authorities;
        this.matters = matters;
    }

    /** The content together with those who have signed. */
    Map<String, Object> signedContent(ImprovementAgreement agreement) {
        Map<String, Object> content = content(agreement);
        content.put("signers", signers(agreement));
        return content;
    }

    /** Everything the templates of an agreement show. */
    Map<String, Object> content(ImprovementAgreement agreement) {
        var matter = matters.matter(agreement.caseNumber());
        Map<String, Object> content = new HashMap<>();
        content.put("caseNumber", agreement.caseNumber());
        content.put("jobcentre", authorities.jobcentre(matter.jobcentreId()).name());
        content.put("region", authorities.regionName(matter.regionCode()));
        content.put("how", agreement.howText());
        content.put("byWhen", agreement.whenText());
        content.put("followUp", agreement.followUpText());
        content.put("validFrom", Danish.date(agreement.validFrom()));
        content.put("validTo", Danish.date(agreement.validTo()));
        content.put("amendment", agreement.amends() != null);
        content.put("areas", areaNames(agreement));
        content.put("parties", partyNames(agreement, matter.jobcentreId()));
        content.put("requirements", rows(agreement));
        content.put("evaluation", agreement.evaluationText() == null ? "" : agreement.evaluationText());
        return content;
    }

    private List<String> areaNames(ImprovementAgreement agreement) {
        return areas.inForce(agreement.id()).stream().map(EffortArea::name).toList();
    }

    private List<String> partyNames(ImprovementAgreement agreement, String jobcentreId) {
        return areas.kinds(agreement.id()).stream()
                .map(kind -> authorities.roleName(authorities.responsibleGroup(jobcentreId, kind)))
                .toList();
    }

    private List<Map<String, String>> rows(ImprovementAgreement agreement) {
        return requirements.inForce(agreement.id()).stream()
                .map(AgreementPaper::row)
                .toList();
    }

    private static Map<String, String> row(Requirement requirement) {
        Map<String, String> row = new HashMap<>();
        row.put("area", requirement.areaName());
        row.put("indicator", requirement.indicator());
        row.put("baseline", Danish.number(requirement.baseline()));
        row.put("target", requirement.direction().bound() + " " + Danish.number(requirement.target()));
        row.put("unit", requirement.unit());
        row.put("dueDate", Danish.date(requirement.dueDate()));
        row.put("source", requirement.dataSource().danish());
        row.put("actual", requirement.actual() == null ? "" : Danish.number(requirement.actual()));
        row.put("evidence", requirement.evidence() == null ? "" : requirement.evidence());
        row.put(
                "outcome",
                requirement.outcome() == null ? "" : requirement.outcome().danish());
        return row;
    }

    private List<String> signers(ImprovementAgreement agreement) {
        return answers.signatures(agreement).stream()
                .map(signature -> "%s\n%s\nUnderskrevet i Rådslag den %s"
                        .formatted(
                                roleName(agreement, signature.role()),
                                signature.userId(),
                                Danish.date(signature
                                        .signedAt()
                                        .atZoneSameInstant(Danish.ZONE)
                                        .toLocalDate())))
                .toList();
    }

    private String roleName(ImprovementAgreement agreement, String role) {
        var matter = matters.matter(agreement.caseNumber());
        return authorities.roleName(
                role.equals("DIRECTOR")
                        ? Role.DIRECTOR.in(matter.regionCode())
                        : authorities.responsibleGroup(matter.jobcentreId(), EffortKind.valueOf(role)));
    }
}
