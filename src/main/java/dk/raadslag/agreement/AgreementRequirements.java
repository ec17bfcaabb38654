package dk.raadslag.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The result requirements one by one, for models that go through them: {@code ${agreementRequirements.each(…)}}. */
@Component("agreementRequirements")
public class AgreementRequirements {

    private final Requirements requirements;

    AgreementRequirements(Requirements requirements) {
        this.requirements = requirements;
    }

    /** @param ids with commas between */
    public List<String> each(String ids) {
        return Arrays.stream(ids.split(",")).filter(id -> !id.isBlank()).toList();
    }

    /** What the requirement demands, as Markdown. */
    public String text(String id) {
        Requirement requirement = requirements.requirement(UUID.fromString(id));
        return "**%s**\n\n%s. Kilde: %s."
                .formatted(
                        Markdown.extract(requirement.areaName(), Markdown.LONGEST_LINE),
                        Markdown.extract(requirement.sentence(), Markdown.LONGEST_LINE),
                        requirement.dataSource().danish());
    }
}
