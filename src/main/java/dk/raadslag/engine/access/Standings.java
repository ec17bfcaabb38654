package dk.raadslag.engine.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What accounts rest on, each read in one statement. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class Standings {

    private static final String STANDING = """
            WITH own AS (SELECT group_id_ FROM public.act_id_membership WHERE user_id_ = :user)
            SELECT concat(md5(pwd_), ' ', (SELECT string_agg(value_, ' ' ORDER BY key_) FROM public.act_id_info WHERE user_id_ = :user))
                    AS entry,
                (SELECT string_agg(group_id_, ' ' ORDER BY group_id_) FROM own) AS groups,
                (SELECT string_agg(DISTINCT tenant_id_, ' ' ORDER BY tenant_id_) FROM public.act_id_tenant_member
                    WHERE user_id_ = :user OR group_id_ IN (SELECT group_id_ FROM own)) AS regions
            FROM public.act_id_user WHERE id_ = :user""";

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the account rests on now; empty if there is no such account. */
    Optional<Standing> of(String user) {
        return jdbc.sql(STANDING).param("user", user).query(Standing.class).optional();
    }

    /**
     * What an account rests on; only good for comparing it with what it rested on before.
     *
     * @param entry the password, or who at an identity provider may enter and when they last signed out
     */
    record Standing(
            String entry, @Nullable String groups, @Nullable String regions) {}
}
