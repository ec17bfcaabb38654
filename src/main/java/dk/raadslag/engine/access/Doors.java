package dk.raadslag.engine.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The endpoints of the engine that are open, each from a role on, as the list {@code engine/doors.txt} says. What Tasklist, Cockpit, Admin,
 * Modeler and the running of the program do not need is not in the list, and closed.
 */
final class Doors {

    private static final String FILE = "/engine/doors.txt";

    private final Map<String, Opening> openings;

    private Doors(Map<String, Opening> openings) {
        this.openings = openings;
    }

    /** Reads roles and, indented below each, the endpoints that are open from that role on. */
    static Doors read() {
        try (InputStream file = Objects.requireNonNull(Doors.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Opening> openings = new HashMap<>();
            Opening opening = Opening.NOBODY;
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(" ")) {
                    openings.put(line.strip(), opening);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    opening = Opening.valueOf(line.strip());
                }
            }
            return new Doors(Map.copyOf(openings));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For whom the endpoint is open. */
    Opening of(String endpoint) {
        return openings.getOrDefault(endpoint, Opening.NOBODY);
    }

    /** All endpoints that are open for somebody, with their opening. */
    Map<String, Opening> all() {
        return openings;
    }

    /** For whom a door is open. */
    enum Opening {
        /** Everybody, also before they have signed in. */
        ANYBODY,
        /** Everybody who is signed in. */
        EVERYBODY,
        /** Supervisors and administrators. */
        SUPERVISOR,
        /** Administrators. */
        ADMINISTRATOR,
        /** Closed. */
        NOBODY;

        boolean letsIn(Optional<SignedIn> person) {
            return switch (this) {
                case ANYBODY -> true;
                case EVERYBODY -> person.isPresent();
                case SUPERVISOR ->
                    person.filter(one -> one.isSupervisor() || one.isAdministrator())
                            .isPresent();
                case ADMINISTRATOR -> person.filter(SignedIn::isAdministrator).isPresent();
                case NOBODY -> false;
            };
        }
    }
}
