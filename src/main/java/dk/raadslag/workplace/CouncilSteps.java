package dk.raadslag.workplace;

import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stages of a matter in which the council must be involved, and whether it has been. */
@Component
class CouncilSteps {

    private final Involvements involvements;

    CouncilSteps(Involvements involvements) {
        this.involvements = involvements;
    }

    /** One step per stage, with the council's position for those who see everything; none for a matter without such stages. */
    List<CouncilStep> of(String number, Sight sight) {
        return sight.compareTo(Sight.SHARED) >= 0
                ? Stage.of(CaseNumber.of(number)).stream()
                        .map(stage -> step(number, stage, sight == Sight.EVERYTHING))
                        .toList()
                : List.of();
    }

    private CouncilStep step(String number, Stage stage, boolean withPosition) {
        String name = stage.danish().substring(0, 1).toUpperCase(Danish.LOCALE)
                + stage.danish().substring(1);
        return involvements
                .latest(CaseNumber.of(number), stage)
                .map(involvement -> new CouncilStep(
                        name,
                        stage.paragraph(),
                        involvement.registeredAt().atZone(Danish.ZONE).toLocalDate(),
                        withPosition ? involvement.position().danish() : null))
                .orElse(new CouncilStep(name, stage.paragraph(), null, null));
    }

    /** A stage; {@code registered} is null where the council has not been involved yet, {@code position} also where it is not shown. */
    record CouncilStep(
            String stage,
            String paragraph,
            @Nullable LocalDate registered,
            @Nullable String position) {}
}
