package dk.raadslag.contract;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.Map;

/**
 * A goal of the minister for the year; goals guide the jobcentres and do not bind them (notes to the bill).
 *
 * @param no its number among the year's goals, from 1
 * @param integration whether it is about persons under the integration act
 */
public record Goal(int no, String title, String wording, boolean integration) {

    /** The goal as it was typed. */
    public static Goal typed(int no, FormInput row) {
        return new Goal(
                no,
                Require.text("Overskrift", row.text("goalTitle")),
                Require.text("Mål", row.text("goalWording")),
                row.yes("goalIntegration"));
    }

    /** The goal in words. */
    public String danish() {
        return "%d. %s%s\n%s"
                .formatted(no, title, integration ? " (personer omfattet af integrationsloven)" : "", wording);
    }

    /** The fields of the form with the goal in them. */
    public Map<String, Object> row() {
        return Map.of("goalTitle", title, "goalWording", wording, "goalIntegration", integration);
    }
}
