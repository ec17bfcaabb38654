package dk.raadslag.analysis;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.Map;

/**
 * What a report on the labour market says.
 *
 * @param strategy the version of the national monitoring strategy that it follows
 * @param shortages areas with a shortage of labour
 */
record ReportText(String strategy, String development, String shortages, String unemployment, String conclusions) {

    private static final String STRATEGY = "strategyVersion";
    private static final String DEVELOPMENT = "development";
    private static final String SHORTAGES = "shortages";
    private static final String UNEMPLOYMENT = "unemployment";
    private static final String CONCLUSIONS = "conclusions";

    /** The text as typed; nothing may be left out. */
    static ReportText typed(FormInput form) {
        return new ReportText(
                Require.text("Den nationale overvågningsstrategi", form.text(STRATEGY)),
                Require.text("Udviklingen på arbejdsmarkedet", form.text(DEVELOPMENT)),
                Require.text("Områder med mangel på arbejdskraft", form.text(SHORTAGES)),
                Require.text("Områder med ledighed", form.text(UNEMPLOYMENT)),
                Require.text("Konklusioner", form.text(CONCLUSIONS)));
    }

    /** The fields of the forms with the text in them. */
    Map<String, String> fields() {
        return Map.of(
                STRATEGY, strategy,
                DEVELOPMENT, development,
                SHORTAGES, shortages,
                UNEMPLOYMENT, unemployment,
                CONCLUSIONS, conclusions);
    }
}
