package dk.raadslag.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The result requirements one by one, for models that go through them: {@code ${agreementRequirements.each(…)}}. */
@Component("agreementRequirements")
public class AgreementRequirements {

    private final Requirements requirements;
    private final AgreementViews views;

    AgreementRequirements(Requirements requirements, AgreementViews views) {
        this.requirements = requirements;
        this.views = views;
    }

    /**
     * The ids one by one.
     *
     * @param requirementIds with commas between
     */
    public List<String> each(String requirementIds) {
        return Arrays.stream(requirementIds.split(","))
                .filter(id -> !id.isBlank())
                .toList();
    }

    /** The requirement with the id, as Markdown. */
    public String text(String requirementId) {
        return views.of(requirements.requirement(UUID.fromString(requirementId)));
    }
}
