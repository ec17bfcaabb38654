package dk.raadslag.specialist;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/**
 * The one that puts its specialist knowledge at disposal (§ 10).
 *
 * @param group the responsible party of a jobcentre, or null where it is no jobcentre
 */
record Provider(
        @Column("provider_kind") @InsertOnlyProperty Kind kind,
        @Column("provider_name") @InsertOnlyProperty String name,

        @Column("provider_group") @InsertOnlyProperty @Nullable
        String group) {

    /** Whom § 10 lets the region make an agreement with. */
    enum Kind {
        INSTITUTION("en institution"),
        OTHER_PROVIDER("en anden aktør"),
        JOBCENTRE("de ansvarlige for indsatsen i et jobcenter");

        private final String danish;

        Kind(String danish) {
            this.danish = danish;
        }
    }

    /** The provider in words, with its kind. */
    String danish() {
        return "%s (%s)".formatted(name, kind.danish);
    }
}
