package dk.raadslag.agreement;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.Danish;
import dk.raadslag.document.Signers;
import dk.raadslag.intervention.Cases;
import dk.raadslag.intervention.InterventionCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The content of an agreement's documents. */
@Component
class AgreementPaper {

    private final AgreementContents contents;
    private final Parties parties;
    private final Authorities authorities;
    private final Cases cases;
    private final AgreedAssistance assistance;
    private final Signers signers;

    AgreementPaper(
            AgreementContents contents,
            Parties parties,
            Authorities authorities,
            Cases cases,
            AgreedAssistance assistance,
            Signers signers) {
        this.contents = contents;
        this.parties = parties;
        this.authorities = authorities;
        this.cases = cases;
        this.assistance = assistance;
        this.signers = signers;
    }

    /** The content together with those who have signed. */
    Map<String, Object> signedContent(ImprovementAgreement agreement) {
        Map<String, Object> content = content(agreement);
        content.put("signers", signers(agreement));
        return content;
    }

    /** Everything the templates of an agreement show. */
    Map<String, Object> content(ImprovementAgreement agreement) {
        InterventionCase underway = cases.caseOf(agreement.caseNumber());
        AgreementContent agreed = contents.of(agreement);
        Draft words = agreement.draft();
        Map<String, Object> content = new HashMap<>();
        content.put("caseNumber", agreement.caseNumber().value());
        content.put("jobcentre", authorities.jobcentre(underway.jobcentreId()).name());
        content.put("region", authorities.regionName(underway.regionCode()));
        content.put("how", words.howText());
        content.put("byWhen", words.whenText());
        content.put("followUp", words.followUpText());
        content.put("validFrom", Danish.date(words.validFrom()));
        content.put("validTo", Danish.date(words.validTo()));
        content.put("amendment", agreement.amends() != null);
        content.put("areas", agreed.areas().stream().map(EffortArea::name).toList());
        content.put("parties", partyNames(agreed, underway.jobcentreId()));
        content.put("requirements", rows(agreed));
        content.put("assistance", assistance.inWords(agreement.caseNumber()));
        content.put(
                "evaluation",
                agreement.evaluation() == null ? "" : agreement.evaluation().text());
        return content;
    }

    private List<String> partyNames(AgreementContent agreed, String jobcentreId) {
        return agreed.kinds().stream()
                .map(kind -> authorities.responsibleName(jobcentreId, kind))
                .distinct()
                .toList();
    }

    private static List<Map<String, String>> rows(AgreementContent agreed) {
        return agreed.requirements().stream()
                .map(requirement -> row(requirement, agreed.areaName(requirement.effortArea())))
                .toList();
    }

    private static Map<String, String> row(Requirement requirement, String areaName) {
        Requirement.Measure measure = requirement.measure();
        Requirement.Result result = requirement.result();
        Map<String, String> row = new HashMap<>();
        row.put("area", areaName);
        row.put("indicator", measure.indicator());
        row.put("baseline", Danish.number(measure.baseline()));
        row.put("target", measure.bound());
        row.put("unit", measure.unit());
        row.put("dueDate", Danish.date(measure.dueDate()));
        row.put("source", measure.dataSource().danish());
        row.put("actual", result == null || result.actual() == null ? "" : Danish.number(result.actual()));
        row.put("evidence", result == null || result.evidence() == null ? "" : result.evidence());
        row.put(
                "outcome",
                result == null || result.outcome() == null
                        ? ""
                        : result.outcome().danish());
        return row;
    }

    private List<String> signers(ImprovementAgreement agreement) {
        InterventionCase underway = cases.caseOf(agreement.caseNumber());
        return parties.round(agreement).signatures().stream()
                .map(signature -> "%s\nUnderskrevet i Rådslag den %s"
                        .formatted(
                                signer(underway, signature),
                                Danish.date(signature
                                        .signedAt()
                                        .atZoneSameInstant(Danish.ZONE)
                                        .toLocalDate())))
                .toList();
    }

    private String signer(InterventionCase underway, Round.Signature signature) {
        return signature.role().equals(Round.DIRECTOR)
                ? signers.inRole(signature.userId(), Role.DIRECTOR.in(underway.regionCode()))
                : signers.forParty(
                        signature.userId(),
                        authorities.responsibleName(underway.jobcentreId(), EffortKind.valueOf(signature.role())));
    }
}
