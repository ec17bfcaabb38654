package dk.raadslag.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every command that can be run is classified, in Camunda's jars and in Rådslag. */
class CommandKindsTest {

    /** The guard's own: a wrapper made after the kind of the command inside is known, and a reader that is never run. */
    private static final Set<String> OF_THE_GUARD =
            Set.of("dk.raadslag.law.guard.GuardedCommand", "dk.raadslag.law.guard.ModificationInstructions$Reader");

    private final CommandKinds kinds = new CommandKinds();

    @Test
    void everyCommandIsClassified() throws IOException {
        Set<String> commands = new TreeSet<>(classes());
        commands.addAll(lambdas());
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

    private static Set<String> classes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.camunda", "dk.raadslag")
                        .stream()
                        .filter(type -> type.isAssignableTo(Command.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }

    /** The lambda expressions and method references of Camunda that become commands. Those of Rådslag are its own steps. */
    private static Set<String> lambdas() throws IOException {
        Set<String> lambdas = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/camunda/bpm/**/*.class")) {
            try (InputStream bytes = file.getInputStream()) {
                ClassReader type = new ClassReader(bytes);
                type.accept(new Lambdas(type.getClassName().replace('/', '.'), lambdas), ClassReader.SKIP_DEBUG);
            }
        }
        return lambdas;
    }

    private static final class Lambdas extends ClassVisitor {

        private final String host;
        private final Set<String> found;

        private Lambdas(String host, Set<String> found) {
            super(Opcodes.ASM9);
            this.host = host;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
                    if (Type.getReturnType(type).equals(Type.getType(Command.class))) {
                        found.add(host + "$$Lambda");
                    }
                }
            };
        }
    }
}
