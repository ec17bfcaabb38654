package dk.raadslag.engine.access;

import dk.raadslag.engine.command.CommandKind;
import dk.raadslag.engine.command.CommandKinds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Applies the access rules to commands from outside. A command within another command is the program's own step. */
public final class AccessInterceptor extends CommandInterceptor {

    private final IdentityService identityService;
    private final CommandKinds kinds;
    private final Map<CommandKind, AccessRule> rules = new EnumMap<>(CommandKind.class);

    public AccessInterceptor(IdentityService identityService, CommandKinds kinds) {
        this.identityService = identityService;
        this.kinds = kinds;
        List.of(new JobAccess(), new TaskAccess(), new AccountAccess(identityService))
                .forEach(rule -> rule.kinds().forEach(kind -> rules.put(kind, rule)));
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandKind kind = kinds.of(command);
        AccessRule rule = rules.get(kind);
        boolean isFromOutside = Context.getCommandContext() == null;
        return next.execute(
                rule != null && isFromOutside ? rule.checked(command, kind, SignedIn.now(identityService)) : command);
    }
}
