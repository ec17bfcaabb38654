package dk.raadslag.engine.access;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Role;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The person who acts now, and the role that entitles them. */
@Component
public class CurrentActor {

    private static final Set<Role> REGION = Set.of(Role.DIRECTOR, Role.OFFICE, Role.SECRETARIAT);
    private static final Set<Role> JOBCENTRE = Set.of(Role.STATE_PARTY, Role.MUNICIPAL_PARTY);

    private final IdentityService identityService;
    private final People people;

    CurrentActor(IdentityService identityService, People people) {
        this.identityService = identityService;
        this.people = people;
    }

    /**
     * The person who completes the task as a member of one of the groups that its model names. Groups that somebody has added to the
     * task do not count. Refuses everybody else.
     */
    public Actor completing(DelegateTask task) {
        SignedIn person = signedIn();
        if (task.getAssignee() != null && !task.getAssignee().equals(person.userId())) {
            throw new Refusal("Opgaven er taget af %s. Bed om at få den lagt tilbage, før du afslutter den."
                    .formatted(people.nameOf(task.getAssignee()).orElse(task.getAssignee())));
        }
        Set<Object> groups = ((TaskEntity) task)
                .getTaskDefinition().getCandidateGroupIdExpressions().stream()
                        .map(group -> group.getValue(task))
                        .collect(Collectors.toSet());
        return person.groups().stream()
                .filter(groups::contains)
                .sorted()
                .findFirst()
                .map(group -> new Actor(person.userId(), group))
                .orElseThrow(() -> new Refusal("Opgaven hører til en anden rolle, så du kan ikke afslutte den."));
    }

    /** The person who starts a process as a member of the group. Refuses everybody else with the sentence. */
    public Actor starting(String groupId, String refusal) {
        SignedIn person = signedIn();
        if (!person.groups().contains(groupId)) {
            throw new Refusal(refusal);
        }
        return new Actor(person.userId(), groupId);
    }

    /** The person who starts a process as a member of one of the groups. Refuses everybody else with the sentence. */
    public Actor startingAsOneOf(Collection<String> groupIds, String refusal) {
        SignedIn person = signedIn();
        return groupIds.stream()
                .filter(person.groups()::contains)
                .findFirst()
                .map(group -> new Actor(person.userId(), group))
                .orElseThrow(() -> new Refusal(refusal));
    }

    /** Refuses with the sentence whoever is a member of one of the groups, too. */
    public void mustNotHold(Collection<String> groupIds, String refusal) {
        Require.that(Collections.disjoint(signedIn().groups(), groupIds), refusal);
    }

    private SignedIn signedIn() {
        SignedIn person = SignedIn.now(identityService).orElseThrow(() -> new Refusal("Log ind for at fortsætte."));
        Require.that(
                !holds(person, REGION) || !holds(person, JOBCENTRE),
                "Den, der arbejder for en beskæftigelsesregion, kan ikke også handle for et jobcenter (§ 7). Bed en administrator rette dine roller.");
        return person;
    }

    private static boolean holds(SignedIn person, Set<Role> roles) {
        return person.groups().stream().anyMatch(group -> roles.stream().anyMatch(role -> role.isRoleOf(group)));
    }
}
