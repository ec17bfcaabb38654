package dk.raadslag.authorities;

/**
 * Who acts, and in which role.
 *
 * @param userId the person's user id
 * @param groupId the group whose task it was, for example {@code rd-HS}
 */
public record Actor(String userId, String groupId) {

    /** Rådslag itself, when a process goes on without a person. */
    public static final Actor SYSTEM = new Actor("raadslag", "system");
}
