package dk.raadslag.workplace;

import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The three stages of a case in which the council must be involved (§ 11, stk. 3), and whether it has been. */
@Component
class CouncilSteps {

    private final Involvements involvements;

    CouncilSteps(Involvements involvements) {
        this.involvements = involvements;
    }

    /** One step per stage; none for a matter that is not a case of intervention. */
    List<CouncilStep> of(String number) {
        return number.startsWith("INT-")
                ? Arrays.stream(Stage.values())
                        .map(stage -> step(number, stage))
                        .toList()
                : List.of();
    }

    private CouncilStep step(String number, Stage stage) {
        String name = stage.danish().substring(0, 1).toUpperCase(Danish.LOCALE)
                + stage.danish().substring(1);
        return involvements
                .latest(CaseNumber.of(number), stage)
                .map(involvement -> new CouncilStep(
                        name,
                        involvement.registeredAt().atZone(Danish.ZONE).toLocalDate(),
                        involvement.position().danish()))
                .orElse(new CouncilStep(name, null, null));
    }

    /** A stage; {@code registered} and {@code position} are null where the council has not been involved yet. */
    record CouncilStep(
            String stage,
            @Nullable LocalDate registered,
            @Nullable String position) {}
}
