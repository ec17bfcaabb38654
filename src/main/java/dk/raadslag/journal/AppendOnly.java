package dk.raadslag.journal;

import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** An entity whose row is never changed: saving it always inserts it. */
public interface AppendOnly extends Persistable<UUID> {

    /** The id, or the part of it that the row shares with the entity it belongs to. */
    UUID id();

    @Override
    default UUID getId() {
        return id();
    }

    @Override
    default boolean isNew() {
        return true;
    }
}
