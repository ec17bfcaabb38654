package dk.raadslag.law.tokengame;

/** Kinds of triggers that an event waits for. */
enum Trigger {
    /** A message, a signal, a clock or a condition. */
    OUTSIDE,
    /** Something thrown inside; a person may do it at a task. */
    ERROR,
    ESCALATION,
    CANCEL,
    COMPENSATION;

    boolean isThrown() {
        return this == ERROR || this == ESCALATION;
    }
}
