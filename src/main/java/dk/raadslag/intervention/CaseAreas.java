package dk.raadslag.intervention;

import dk.raadslag.authorities.EffortArea;
import dk.raadslag.journal.CaseNumber;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The failing areas that a case is about, as a field of a form shows them. */
@Component("caseAreas")
public class CaseAreas {

    private final FailingAreas areas;

    CaseAreas(FailingAreas areas) {
        this.areas = areas;
    }

    /** The names of the areas, each on its line. */
    public String names(String caseNumber) {
        return areas.of(CaseNumber.of(caseNumber)).stream()
                .map(EffortArea::name)
                .collect(Collectors.joining("\n"));
    }
}
