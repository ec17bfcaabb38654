package dk.raadslag.agreement;

import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.MarkdownText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Extracts of agreements as Markdown, for processes and their forms; none is longer than an engine variable can be. */
@Component
public class AgreementViews {

    private static final int LONGEST_SUMMARY = 3800;
    private static final int LONGEST_LINE = 500;

    private final AgreementContents contents;
    private final Authorities authorities;

    AgreementViews(AgreementContents contents, Authorities authorities) {
        this.contents = contents;
        this.authorities = authorities;
    }

    /** The agreement for a process and its forms. */
    public View of(ImprovementAgreement agreement) {
        AgreementContent content = contents.of(agreement);
        String requirements = list(content.requirements());
        return new View(content.kinds(), content.areas(), requirements, summary(agreement, content, requirements));
    }

    /** The requirement for the form on its result. */
    public String of(Requirement requirement) {
        return "**%s**\n\n%s. Kilde: %s."
                .formatted(
                        extract(authorities.effortArea(requirement.effortArea()).name()),
                        extract(requirement.measure().sentence()),
                        requirement.measure().dataSource().danish());
    }

    private static String summary(ImprovementAgreement agreement, AgreementContent content, String requirements) {
        Draft words = agreement.draft();
        String text =
                "**Periode:** %s\n\n**Indsatsområder:** %s\n\n**Hvordan:** %s\n\n**Hvornår:** %s\n\n**Resultatkrav:**\n\n%s"
                        .formatted(
                                words.period(),
                                content.areaNames(),
                                extract(words.howText()),
                                extract(words.whenText()),
                                requirements);
        return cut(text, LONGEST_SUMMARY);
    }

    private static String list(List<Requirement> requirements) {
        if (requirements.isEmpty()) {
            return "Der er endnu ingen resultatkrav.";
        }
        String list = requirements.stream()
                .map(requirement -> "- " + extract(requirement.measure().sentence()) + found(requirement))
                .collect(Collectors.joining("\n"));
        return cut(list, LONGEST_SUMMARY);
    }

    private static String found(Requirement requirement) {
        Outcome outcome = requirement.outcome();
        BigDecimal actual = requirement.actual();
        if (outcome == null) {
            return "";
        }
        String reached = actual == null ? "" : " (opnået: %s)".formatted(Danish.number(actual));
        return ": **%s**%s".formatted(outcome.danish(), reached);
    }

    /** The text on one line, without meaning as Markdown, cut where it is longer. */
    private static String extract(String text) {
        return MarkdownText.escaped(cut(text.replaceAll("\\s+", " "), LONGEST_LINE));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /**
     * An agreement as a process and its forms show it.
     *
     * @param requirements its requirements as a Markdown list
     * @param text all of it in short, as Markdown
     */
    record View(List<EffortKind> kinds, List<EffortArea> areas, String requirements, String text) {}
}
