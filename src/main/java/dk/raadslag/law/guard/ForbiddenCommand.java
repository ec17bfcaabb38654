package dk.raadslag.law.guard;

import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.refusal.Require;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

/** The engine's ways to change a running case other than by its tasks, which are forbidden from outside. */
enum ForbiddenCommand {
    VARIABLES(
            CommandKind.VARIABLES,
            Batch.TYPE_SET_VARIABLES,
            "Sagens oplysninger kan kun ændres ved at afslutte den opgave, de hører til (§§ 7-13)."),
    MESSAGES(
            CommandKind.MESSAGES,
            Batch.TYPE_CORRELATE_MESSAGE,
            "Beskeder mellem sager sendes kun af sagernes egne trin (§§ 7-13)."),
    START_AT_ELEMENT(CommandKind.START_AT_ELEMENT, null, "En sag begynder kun med skemaet til sin start (§§ 7-13)."),
    RESTART(
            CommandKind.RESTART,
            Batch.TYPE_PROCESS_INSTANCE_RESTART,
            "En afsluttet sag kan ikke genoptages (§§ 7-13). Er der noget nyt at behandle, begynder regionskontoret en ny sag."),
    JOB_DELETION(
            CommandKind.JOB_DELETION,
            null,
            "Sagens frister og det, der venter i baggrunden, kan ikke slettes (§§ 7-13)."),
    TASK_ERROR(CommandKind.TASK_ERROR, null, "En opgave afsluttes kun med sit skema (§§ 7-13)."),
    INSTANCE_DELETION(
            CommandKind.INSTANCE_DELETION,
            Batch.TYPE_PROCESS_INSTANCE_DELETION,
            "En sag kan ikke slettes (§§ 7-13). Skal den stoppe, trækker regionsdirektøren den tilbage."),
    MODEL_DELETION(
            CommandKind.MODEL_DELETION,
            null,
            "Lovens processer kan ikke slettes (§§ 7-13). Læg en ny version ind, så afløser den den gamle."),
    HISTORY_DELETION(
            CommandKind.HISTORY_DELETION,
            null,
            "Sagernes historik kan ikke slettes (§§ 7-13). Den gemmes så længe, som modellen siger."),
    UNCLASSIFIED(
            CommandKind.UNCLASSIFIED,
            null,
            "Det, der er sendt, er ikke en af de måder, hvorpå en sag må ændres (§§ 7-13). En sag går kun videre ved, at dens opgaver afsluttes.");

    private final CommandKind kind;
    private final @Nullable String batchType;
    private final String sentence;

    ForbiddenCommand(CommandKind kind, @Nullable String batchType, String sentence) {
        this.kind = kind;
        this.batchType = batchType;
        this.sentence = sentence;
    }

    /**
     * The reason why a command is forbidden on a case, if it is. A move that brings variables along sets them. A command that no
     * service of the engine offers is as unexpected as an unknown one.
     */
    static Optional<ForbiddenCommand> of(CommandKind kind, Command<?> command) {
        return switch (kind) {
            case MODIFICATION, MIGRATION -> Optional.of(VARIABLES).filter(variables -> VariablesOfMove.by(command));
            case NO_SERVICE -> Optional.of(UNCLASSIFIED);
            default ->
                Arrays.stream(values())
                        .filter(forbidden -> forbidden.kind == kind)
                        .findFirst();
        };
    }

    /** The reason why the jobs of a batch of the type are forbidden on a case, if they are. */
    static Optional<ForbiddenCommand> ofBatch(String type) {
        return Arrays.stream(values())
                .filter(forbidden -> type.equals(forbidden.batchType))
                .findFirst();
    }

    /** Tells whether it is refused whatever it touches, because the engine does not show that. */
    boolean isAlwaysRefused() {
        return this == HISTORY_DELETION;
    }

    /** Refuses the command if it has touched a process that takes part in the law. */
    void refuse(Predicate<Set<String>> isOfTheLaw, ChangedEntities changed) {
        boolean isHidden = this == UNCLASSIFIED && changed.inBulk();
        Require.that(!isHidden && !isOfTheLaw.test(changed.processes()), sentence);
    }

    /** The reason, in Danish, for the person who tried it. */
    String sentence() {
        return sentence;
    }
}
