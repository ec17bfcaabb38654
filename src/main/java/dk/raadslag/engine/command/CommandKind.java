package dk.raadslag.engine.command;

/** Kinds of engine commands, as access rules and the guard of running cases tell them apart. */
public enum CommandKind {
    /** Reads only; the engine's own authorizations decide what it shows. */
    READING,
    /** Writes nothing that a case rests on; the engine asks for its own authorizations. */
    HARMLESS,
    /** Works on or completes a step as its model provides: by its form, or by an external worker. */
    STEP,
    /** Takes, gives back, saves or deletes a task, or takes a role off it. */
    TASK_ASSIGNMENT,
    /** Shows background jobs, incidents and batches. */
    JOB_READING,
    /** Changes background jobs, incidents and batches. */
    JOB_CHANGE,
    /** Deletes background jobs. */
    JOB_DELETION,
    /** Runs background jobs, for the engine or by hand. */
    JOB_EXECUTION,
    /** Counts the failure of a background job. */
    JOB_FAILURE,
    /** Changes accounts, groups, tenants and authorizations, or checks a password. */
    ACCOUNTS,
    /** Runs the program; the engine's own authorizations keep it to administrators. */
    ADMINISTRATION,
    /** Prepares a batch; its jobs are guarded when they run. */
    BATCH,
    /** Starts a process at its start event. */
    START,
    /** Starts a process at another element. */
    START_AT_ELEMENT,
    /** Moves tokens of running instances. */
    MODIFICATION,
    /** Moves running instances to another definition. */
    MIGRATION,
    /** Sets or removes variables. */
    VARIABLES,
    /** Correlates messages and signals. */
    MESSAGES,
    /** Restarts ended instances. */
    RESTART,
    /** Ends a task by a BPMN error or an escalation. */
    TASK_ERROR,
    /** Deletes running instances. */
    INSTANCE_DELETION,
    /** Deletes deployments and definitions. */
    MODEL_DELETION,
    /** Deletes history, or changes when the engine deletes it. */
    HISTORY_DELETION,
    /** Changes CMMN cases, which the engine is configured without. */
    CASE_MODELS,
    /** Start-up, schema, and the job executor's own work. */
    ENGINE_INTERNAL,
    /** Not offered by any service of the engine as a command of its own. */
    NO_SERVICE,
    /** A lambda expression of Rådslag itself; not in the list. */
    OWN_STEP,
    /** A command that is not in the list. */
    UNCLASSIFIED
}
