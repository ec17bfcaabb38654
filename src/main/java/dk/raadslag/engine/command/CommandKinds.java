package dk.raadslag.engine.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/** The kind of each command, read from the list {@code engine/commands.txt}. */
@Component
public class CommandKinds {

    private static final String FILE = "/engine/commands.txt";
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String OWN = "dk.raadslag.";
    private static final String LAMBDA = "$$Lambda";

    private final Map<String, CommandKind> byClassName;

    CommandKinds() {
        this.byClassName = parse(lines());
    }

    /** The kind of the command by its own class; {@link CommandKind#UNCLASSIFIED} if the list does not have it. */
    public CommandKind of(Command<?> command) {
        Class<?> type = command.getClass();
        String name = type.isHidden() ? lambdaIn(type) : type.getName();
        CommandKind kind = byClassName.get(name);
        if (kind != null) {
            return kind;
        }
        return type.isHidden() && name.startsWith(OWN) ? CommandKind.OWN_STEP : CommandKind.UNCLASSIFIED;
    }

    /** The names of the classified classes. */
    Set<String> classNames() {
        return byClassName.keySet();
    }

    /** Reads kinds and, indented below each, the commands of that kind. Refuses a command that is listed twice. */
    static Map<String, CommandKind> parse(List<String> lines) {
        Map<String, CommandKind> kinds = new HashMap<>();
        CommandKind kind = CommandKind.UNCLASSIFIED;
        for (String line : lines) {
            if (line.startsWith(" ")) {
                String name = fullName(line.strip());
                if (kinds.put(name, kind) != null) {
                    throw new IllegalStateException("%s is classified twice in %s".formatted(name, FILE));
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                kind = CommandKind.valueOf(line.strip());
            }
        }
        return Map.copyOf(kinds);
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(CommandKinds.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fullName(String name) {
        return name.startsWith("org.") || name.startsWith(OWN) ? name : ENGINE + name;
    }

    /** A lambda's class is named after the class that contains it, followed by a number. */
    private static String lambdaIn(Class<?> lambda) {
        int end = lambda.getName().indexOf(LAMBDA);
        return end < 0 ? lambda.getName() : lambda.getName().substring(0, end) + LAMBDA;
    }
}
