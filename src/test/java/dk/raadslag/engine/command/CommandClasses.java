package dk.raadslag.engine.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The commands among compiled classes, which are read but not loaded. */
final class CommandClasses extends ClassVisitor {

    private final Map<String, List<String>> parents = new HashMap<>();
    private final Set<String> concrete = new HashSet<>();
    private final Set<String> lambdas = new TreeSet<>();
    private String type;

    CommandClasses() {
        super(Opcodes.ASM9);
    }

    /** Reads the class files of a pattern of Spring's. */
    void read(String files) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
            try (InputStream bytes = file.getInputStream()) {
                new ClassReader(bytes).accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        }
    }

    /** The classes of commands that can be made, by name. */
    Set<String> classes() {
        return concrete.stream()
                .filter(this::isCommand)
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toSet());
    }

    /** The lambda expressions and method references that become commands, by the name of the class around them. */
    Set<String> lambdas() {
        return Set.copyOf(lambdas);
    }

    private boolean isCommand(String name) {
        return name.equals(Type.getInternalName(Command.class))
                || parents.getOrDefault(name, List.of()).stream().anyMatch(this::isCommand);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        type = name.replace('/', '.');
        if (parent != null) {
            parents.put(
                    name,
                    Stream.concat(Stream.of(parent), Arrays.stream(interfaces)).toList());
        }
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0) {
            concrete.add(name);
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(
                    String method, String descriptor, Handle bootstrap, Object... arguments) {
                if (Type.getReturnType(descriptor).equals(Type.getType(Command.class))) {
                    lambdas.add(type + "$$Lambda");
                }
            }
        };
    }
}
