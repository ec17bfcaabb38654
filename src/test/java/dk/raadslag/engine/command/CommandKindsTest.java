package dk.raadslag.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** Every command that can be run is classified, in Camunda's jars and in Rådslag. */
class CommandKindsTest {

    /** The guard's own: a wrapper made after the kind of the command inside is known, and a reader that is never run. */
    private static final Set<String> OF_THE_GUARD =
            Set.of("dk.raadslag.law.guard.GuardedCommand", "dk.raadslag.law.guard.ModificationInstructions$Reader");

    private final CommandKinds kinds = new CommandKinds();

    @Test
    void everyCommandIsClassified() throws IOException {
        CommandClasses classes = new CommandClasses();
        classes.read("classpath*:org/camunda/**/*.class");
        Set<String> commands = new TreeSet<>(classes.lambdas());
        classes.read(CommandKinds.class.getProtectionDomain().getCodeSource().getLocation() + "dk/raadslag/**/*.class");
        commands.addAll(classes.classes());
        commands.removeAll(OF_THE_GUARD);

        assertThat(commands).hasSizeGreaterThan(370);
        assertThat(kinds.classNames()).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void noCommandIsClassifiedTwice() {
        assertThatThrownBy(() ->
                        CommandKinds.parse(List.of("READING", "  cmd.ClaimTaskCmd", "HARMLESS", "  cmd.ClaimTaskCmd")))
                .hasMessageContaining("ClaimTaskCmd is classified twice");
    }

    @Test
    void aCommandIsKnownByItsOwnClassOnly() {
        Command<?> known = new ClaimTaskCmd("task", "user");
        Command<?> inherited = new ClaimTaskCmd("task", "user") {};
        Command<Object> own = context -> "done";

        assertThat(kinds.of(known)).isEqualTo(CommandKind.TASK_ASSIGNMENT);
        assertThat(kinds.of(inherited)).isEqualTo(CommandKind.UNCLASSIFIED);
        assertThat(kinds.of(own)).isEqualTo(CommandKind.OWN_STEP);
    }
}
