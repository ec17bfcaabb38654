package dk.raadslag.authorities;

import dk.raadslag.refusal.Require;

/**
 * The person who acts, in one of their roles.
 *
 * @param userId the person's user id
 * @param groupId the group whose task it was, for example {@code rd-HS}
 */
public record Actor(String userId, String groupId) {

    /** Rådslag itself, when a process goes on without a person. */
    public static final Actor SYSTEM = new Actor("raadslag", "system");

    /** Refuses with the sentence unless this person acts for the group. */
    public void mustBe(String group, String sentence) {
        Require.that(groupId.equals(group), sentence);
    }
}
