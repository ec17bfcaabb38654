package dk.raadslag.agreement;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.danish.Danish;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an agreement says, for processes and forms. */
@Component
class AgreementViews {

    private static final int LONGEST_SUMMARY = 3800;

    private final AgreementAreas areas;
    private final Requirements requirements;

    AgreementViews(AgreementAreas areas, Requirements requirements) {
        this.areas = areas;
        this.requirements = requirements;
    }

    /** The agreement for a process and its forms; no text is longer than an engine variable can be. */
    AgreementView of(ImprovementAgreement agreement) {
        return new AgreementView(
                areas.kinds(agreement.id()),
                areas.inForce(agreement.id()),
                requirementList(agreement),
                summary(agreement));
    }

    private String summary(ImprovementAgreement agreement) {
        String text =
                "**Periode:** %s\n\n**Indsatsområder:** %s\n\n**Hvordan:** %s\n\n**Hvornår:** %s\n\n**Resultatkrav:**\n\n%s"
                        .formatted(
                                agreement.period(),
                                areaNames(agreement),
                                Markdown.extract(agreement.howText(), Markdown.LONGEST_LINE),
                                Markdown.extract(agreement.whenText(), Markdown.LONGEST_LINE),
                                requirementList(agreement));
        return Markdown.cut(text, LONGEST_SUMMARY);
    }

    private String requirementList(ImprovementAgreement agreement) {
        List<Requirement> all = requirements.inForce(agreement.id());
        String list = all.stream()
                .map(requirement ->
                        "- " + Markdown.extract(requirement.sentence(), Markdown.LONGEST_LINE) + found(requirement))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? "Der er endnu ingen resultatkrav." : Markdown.cut(list, LONGEST_SUMMARY);
    }

    private static String found(Requirement requirement) {
        if (requirement.outcome() == null) {
            return "";
        }
        String reached =
                requirement.actual() == null ? "" : " (opnået: %s)".formatted(Danish.number(requirement.actual()));
        return ": **%s**%s".formatted(requirement.outcome().danish(), reached);
    }

    private String areaNames(ImprovementAgreement agreement) {
        return areas.inForce(agreement.id()).stream().map(EffortArea::name).collect(Collectors.joining(", "));
    }
}
