package dk.raadslag.engine.signon;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose account is whose; the engine cannot be asked so. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class Identities {

    private static final String ACCOUNT = """
            SELECT info.user_id_ FROM public.act_id_info info JOIN public.act_id_user account ON account.id_ = info.user_id_
            WHERE info.key_ = ? AND info.value_ = ? ORDER BY 1 LIMIT 1""";

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of the person, if there is one; whatever the person is called by now. */
    Optional<String> accountOf(String identity) {
        return jdbc.sql(ACCOUNT)
                .params(SignOnAccounts.IDENTITY, identity)
                .query(String.class)
                .optional();
    }
}
