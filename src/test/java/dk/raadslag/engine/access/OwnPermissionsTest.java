package dk.raadslag.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.support.RaadslagTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever may do something may do it for the engine, too, and nobody else. */
@RaadslagTest
class OwnPermissionsTest {

    private static final int ROUNDS = 400;
    private static final List<String> GROUPS = List.of("g-one", "g-two");

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Grants grants;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(9);

    @Test
    void theEngineAnswersEachQuestionInTheSameWay() {
        int[] answers = new int[2];
        for (int round = 0; round < ROUNDS; round++) {
            transaction.executeWithoutResult(status -> {
                IntStream.range(0, 1 + random.nextInt(5)).forEach(row -> authorize());
                CompositePermissionCheck asked = question();
                List<String> groups = GROUPS.subList(0, random.nextInt(3));
                boolean ours = ask(asked, groups, new OwnPermissions(() -> grants));
                assertThat(ours)
                        .as("%s with %s", authorizations(), groups)
                        .isEqualTo(ask(asked, groups, new AuthorizationManager()));
                answers[ours ? 1 : 0]++;
                status.setRollbackOnly();
            });
        }
        assertThat(Math.min(answers[0], answers[1])).isGreaterThan(ROUNDS / 8);
    }

    private boolean ask(CompositePermissionCheck asked, List<String> groups, AuthorizationManager manager) {
        return engine.getCommandExecutorTxRequired()
                .execute((CommandContext context) -> manager.isAuthorized("u-me", groups, asked));
    }

    /** Grants, now and then to all or to somebody else, and seldom a revocation. */
    private void authorize() {
        Resource resource = oneOf(Resources.TASK, Resources.PROCESS_DEFINITION);
        int type = oneOf(1, 1, 1, 1, 1, 0, 2);
        boolean group = type != 0 && random.nextBoolean();
        String holder = type == 0 ? "*" : group ? oneOf("g-one", "g-two", "g-three") : oneOf("u-me", "u-you");
        jdbc.sql("""
                        INSERT INTO act_ru_authorization (id_, rev_, type_, group_id_, user_id_, resource_type_, resource_id_, perms_)
                        VALUES (?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        UUID.randomUUID().toString(),
                        type,
                        group ? holder : null,
                        group ? null : holder,
                        resource.resourceType(),
                        oneOf("a", "b", "*"),
                        bits(resource))
                .update();
    }

    /** One permission, or two. */
    private int bits(Resource resource) {
        int first = permission(resource).getValue();
        return first | permission(resource).getValue();
    }

    private CompositePermissionCheck question() {
        var question = new CompositePermissionCheck(random.nextInt(4) > 0);
        IntStream.range(0, 1 + random.nextInt(3)).forEach(part -> question.addAtomicCheck(part()));
        return question;
    }

    private PermissionCheck part() {
        var part = new PermissionCheck();
        part.setResource(oneOf(Resources.TASK, Resources.PROCESS_DEFINITION));
        part.setPermission(permission(part.getResource()));
        part.setResourceId(oneOf("a", "b", "*"));
        if (random.nextInt(5) == 0) {
            part.setAuthorizationNotFoundReturnValue(0L);
        }
        return part;
    }

    private Permission permission(Resource of) {
        return of == Resources.TASK
                ? oneOf(TaskPermissions.READ, TaskPermissions.UPDATE, TaskPermissions.TASK_WORK, TaskPermissions.ALL)
                : oneOf(
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.UPDATE_TASK,
                        ProcessDefinitionPermissions.TASK_WORK);
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private List<String> authorizations() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', type_, group_id_, user_id_, resource_type_, resource_id_, perms_) FROM act_ru_authorization
                        WHERE group_id_ LIKE 'g-%' OR user_id_ LIKE 'u-%' OR type_ = 0""").query(String.class).list();
    }
}
