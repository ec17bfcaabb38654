package dk.raadslag.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An attempt to store, straight in the tables, what the law does not allow.
 *
 * @param lawful the same without the harm, which the database takes; null where the starting point itself is that
 * @param refusedBy the constraint or trigger that refuses it, or the column that must not be null as {@code table.column}
 */
public record Attack(String invariant, String name, String lawful, String sql, String refusedBy) {

    /** The attacks on each invariant that the database holds, by its number. */
    public static Map<String, List<Map<String, String>>> byInvariant() {
        try (InputStream file = Attack.class.getResourceAsStream("/database/attacks.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Attack> all() {
        return byInvariant().entrySet().stream()
                .flatMap(invariant -> invariant.getValue().stream().map(attack -> of(invariant.getKey(), attack)))
                .toList();
    }

    private static Attack of(String invariant, Map<String, String> attack) {
        return new Attack(
                invariant, attack.get("attack"), attack.get("lawful"), attack.get("sql"), attack.get("refused by"));
    }

    @Override
    public String toString() {
        return invariant + " " + name;
    }
}
