package dk.raadslag.framework.tender;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/** The three criteria of a target group, all of which a state framework tender needs (§ 9, stk. 1). */
public record NeedCriteria(
        @InsertOnlyProperty boolean specialProblems,
        @InsertOnlyProperty boolean spread,
        @InsertOnlyProperty boolean specialised) {

    private static final String SPECIAL_PROBLEMS = "SPECIAL_PROBLEMS";
    private static final String SPREAD = "SPREAD";
    private static final String SPECIALISED = "SPECIALISED";

    /** The criteria that were ticked as met; it may be none. */
    static NeedCriteria typed(List<String> ticked) {
        return new NeedCriteria(
                ticked.contains(SPECIAL_PROBLEMS), ticked.contains(SPREAD), ticked.contains(SPECIALISED));
    }

    /** Tells whether all three are met. */
    boolean allMet() {
        return specialProblems && spread && specialised;
    }

    /** The values of the form's boxes. */
    List<String> ticked() {
        return met(SPECIAL_PROBLEMS, SPREAD, SPECIALISED);
    }

    /** What is met, in words. */
    List<String> danish() {
        return met(
                "Målgruppen har særlige problemer i forhold til arbejdsmarkedet",
                "Målgruppen er spredt på tværs af jobcentre",
                "Målgruppen kræver en specialiseret indsats");
    }

    private List<String> met(String first, String second, String third) {
        List<String> met = new ArrayList<>();
        if (specialProblems) {
            met.add(first);
        }
        if (spread) {
            met.add(second);
        }
        if (specialised) {
            met.add(third);
        }
        return met;
    }
}
