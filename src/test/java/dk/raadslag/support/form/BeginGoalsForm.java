package dk.raadslag.support.form;

/** The minister or Arbejdsmarkedsstyrelsen begins the goals of a year; starts the process. */
public final class BeginGoalsForm extends Form<BeginGoalsForm> {
    public BeginGoalsForm year(Number year) {
        return with("year", year);
    }
}
