package dk.raadslag.engine.access;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine's table of authorizations grants to a person or one of the person's groups. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Grants {

    private static final String GRANTED = """
            WITH asked AS (SELECT * FROM unnest(:types, :ids, :permissions) AS asked (type, id, permission))
            SELECT EXISTS (
                SELECT FROM asked JOIN public.act_ru_authorization a ON a.type_ = :grant AND a.group_id_ = ANY(:groups)
                    AND a.resource_type_ = asked.type AND a.resource_id_ IN (asked.id, :any) AND a.perms_ & asked.permission = asked.permission)
            OR EXISTS (
                SELECT FROM asked JOIN public.act_ru_authorization a ON a.type_ = :grant AND a.user_id_ = :user
                    AND a.resource_type_ = asked.type AND a.resource_id_ IN (asked.id, :any) AND a.perms_ & asked.permission = asked.permission)""";

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if at least one of the permissions is granted on its very resource, or on all of the kind. */
    boolean allowOneOf(List<PermissionCheck> permissions, String user, List<String> groups) {
        return jdbc.sql(GRANTED)
                .param(
                        "types",
                        each(permissions, PermissionCheck::getResourceType).toArray(Integer[]::new))
                .param("ids", each(permissions, PermissionCheck::getResourceId).toArray(String[]::new))
                .param(
                        "permissions",
                        each(permissions, PermissionCheck::getPerms).toArray(Integer[]::new))
                .param("grant", Authorization.AUTH_TYPE_GRANT)
                .param("any", Authorization.ANY)
                .param("groups", groups.toArray(String[]::new))
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    private static <T> List<T> each(List<PermissionCheck> permissions, Function<PermissionCheck, T> value) {
        return permissions.stream().map(value).toList();
    }
}
