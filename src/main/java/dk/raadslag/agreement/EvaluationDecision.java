package dk.raadslag.agreement;

/** What the director does with the documented results. */
enum EvaluationDecision {
    CONFIRM,
    RETURN
}
