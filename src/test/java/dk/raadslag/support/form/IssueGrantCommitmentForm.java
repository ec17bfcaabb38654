package dk.raadslag.support.form;

/** The director promises what the council granted. */
public final class IssueGrantCommitmentForm extends Form<IssueGrantCommitmentForm> {}
