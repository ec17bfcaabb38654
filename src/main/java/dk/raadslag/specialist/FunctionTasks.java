package dk.raadslag.specialist;

import dk.raadslag.refusal.Require;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/** The tasks of a specialist function: to advise, to upskill and to take initiatives across jobcentres (notes to § 10). */
record FunctionTasks(
        @InsertOnlyProperty boolean advises,
        @InsertOnlyProperty boolean upskills,
        @InsertOnlyProperty boolean cutsAcross) {

    private static final String ADVISE = "ADVISE";
    private static final String UPSKILL = "UPSKILL";
    private static final String CROSS_CUTTING = "CROSS_CUTTING";

    /** The tasks that were ticked; refused where there is none. */
    static FunctionTasks typed(List<String> ticked) {
        Require.some("Opgaver", ticked);
        return new FunctionTasks(ticked.contains(ADVISE), ticked.contains(UPSKILL), ticked.contains(CROSS_CUTTING));
    }

    /** The values of the form's boxes. */
    List<String> ticked() {
        return chosen(ADVISE, UPSKILL, CROSS_CUTTING);
    }

    /** The tasks in words. */
    List<String> danish() {
        return chosen(
                "rådgivning og vejledning af jobcentrenes medarbejdere",
                "opkvalificering af jobcentrene",
                "tværgående initiativer i regionen");
    }

    private List<String> chosen(String advising, String upskilling, String cutting) {
        List<String> chosen = new ArrayList<>();
        if (advises) {
            chosen.add(advising);
        }
        if (upskills) {
            chosen.add(upskilling);
        }
        if (cutsAcross) {
            chosen.add(cutting);
        }
        return chosen;
    }
}
