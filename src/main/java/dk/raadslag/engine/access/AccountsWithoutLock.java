package dk.raadslag.engine.access;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's accounts without its lock, which anybody could put on anybody's account; {@link PasswordGuard} slows those who guess. A
 * password for an unknown name, or for an account that has none, is looked at, too, so that the time of the answer does not tell who has
 * an account.
 */
public class AccountsWithoutLock extends DbIdentityServiceProvider {

    /** No password has this hash. */
    private static final UserEntity NOBODY = nobody();

    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        if (userId == null || password == null) {
            return false;
        }
        UserEntity account = userId.indexOf('\0') < 0 ? findUserById(userId) : null;
        return matchPassword(password, account == null || account.getPassword() == null ? NOBODY : account);
    }

    private static UserEntity nobody() {
        var nobody = new UserEntity();
        nobody.setSalt("c2FsdCBvZiBub2JvZHk=");
        nobody.setDbPassword("{SHA-512}-");
        return nobody;
    }
}
