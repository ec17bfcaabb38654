package dk.raadslag.engine.access;

import dk.raadslag.authorities.Actor;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The person who acts now, and the role that entitles them. */
@Component
public class CurrentActor {

    private static final Set<String> REGION = Set.of("rd-", "region-", "secretariat-");
    private static final Set<String> JOBCENTRE = Set.of("jc-state-", "jc-municipal-");

    private final IdentityService identityService;

    CurrentActor(IdentityService identityService) {
        this.identityService = identityService;
    }

    /**
     * Who completes the task: a signed-in member of one of the groups that its model names, or a refusal. Groups that somebody has
     * added to the task do not count.
     */
    public Actor completing(DelegateTask task) {
        Authentication person = signedIn();
        if (task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
            throw new Refusal("Opgaven er taget af en anden. Bed om at få den lagt tilbage, før du afslutter den.");
        }
        Set<Object> groups = ((TaskEntity) task)
                .getTaskDefinition().getCandidateGroupIdExpressions().stream()
                        .map(group -> group.getValue(task))
                        .collect(Collectors.toSet());
        return person.getGroupIds().stream()
                .filter(groups::contains)
                .sorted()
                .findFirst()
                .map(group -> new Actor(person.getUserId(), group))
                .orElseThrow(() -> new Refusal("Opgaven hører til en anden rolle, så du kan ikke afslutte den."));
    }

    /** Who starts a process: a signed-in member of the group, or a refusal with the sentence. */
    public Actor starting(String groupId, String refusal) {
        Authentication person = signedIn();
        if (!person.getGroupIds().contains(groupId)) {
            throw new Refusal(refusal);
        }
        return new Actor(person.getUserId(), groupId);
    }

    private Authentication signedIn() {
        Authentication person = identityService.getCurrentAuthentication();
        if (person == null || person.getUserId() == null || person.getGroupIds() == null) {
            throw new Refusal("Log ind for at fortsætte.");
        }
        Require.that(
                !holds(person, REGION) || !holds(person, JOBCENTRE),
                "Den, der arbejder for en beskæftigelsesregion, kan ikke også handle for et jobcenter (§ 7). Bed en administrator rette dine roller.");
        return person;
    }

    private static boolean holds(Authentication person, Set<String> roles) {
        return person.getGroupIds().stream().anyMatch(group -> roles.stream().anyMatch(group::startsWith));
    }
}
