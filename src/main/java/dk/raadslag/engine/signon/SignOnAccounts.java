package dk.raadslag.engine.signon;

import dk.raadslag.danish.Printable;
import dk.raadslag.refusal.Require;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The accounts of people who sign in at an identity provider. They have no password, and belong to one person at one provider: an account
 * with a password, or of another person, is never entered.
 */
@Component
class SignOnAccounts {

    /** By whom the account may be entered. */
    static final String IDENTITY = "openid";

    /** Changes when the person signs out; all sessions of the account end with it. */
    private static final String SIGNED_OUT = "signedOut";

    private static final String ENGINE_TAKES = "[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*";
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 255;

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identityService;
    private final Identities identities;

    SignOnAccounts(ProcessEngineConfigurationImpl engine, IdentityService identityService, Identities identities) {
        this.engine = engine;
        this.identityService = identityService;
        this.identities = identities;
    }

    /**
     * Gives the person's account these groups and no others, and the name by which the provider knows the person. Makes the account if it
     * is not there, but not for somebody without a group. Returns its id.
     */
    String renew(OidcUser person, Set<String> groups) {
        String identity = identity(String.valueOf(person.getIssuer()), person.getSubject());
        String id = identities.accountOf(identity).orElseGet(() -> id(person.getName(), identity));
        return engine.getCommandExecutorTxRequired().execute(command -> {
            User known = identityService.createUserQuery().userId(id).singleResult();
            Require.that(
                    known == null || isOf(identity, known),
                    "Du har hos den tjeneste, du logger ind med, samme navn som en konto, der allerede findes i Rådslag. Bed en administrator om hjælp.");
            if (known != null || !groups.isEmpty()) {
                save(known == null ? identityService.newUser(id) : known, person);
                identityService.setUserInfo(id, IDENTITY, identity);
                renewGroups(id, groups);
            }
            return id;
        });
    }

    /** Ends all sessions of the account. */
    void signOut(String id) {
        identityService.setUserInfo(id, SIGNED_OUT, UUID.randomUUID().toString());
    }

    /** A person at a provider, in a form of fixed length. */
    static String identity(String issuer, String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String id(String name, String identity) {
        return name.matches(ENGINE_TAKES) && name.length() <= LONGEST_ID ? name : "openid-" + identity.substring(0, 32);
    }

    private boolean isOf(String identity, User known) {
        return ((UserEntity) known).getPassword() == null
                && identity.equals(identityService.getUserInfo(known.getId(), IDENTITY));
    }

    private void save(User account, OidcUser person) {
        account.setFirstName(fitting(person.getGivenName()));
        account.setLastName(fitting(Optional.ofNullable(person.getFamilyName())
                .orElse(person.getGivenName() == null ? person.getFullName() : null)));
        account.setEmail(fitting(person.getEmail()));
        identityService.saveUser(account);
    }

    private void renewGroups(String id, Set<String> groups) {
        Set<String> before = identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        Set<String> lost = new HashSet<>(before);
        lost.removeAll(groups);
        lost.forEach(group -> identityService.deleteMembership(id, group));
        groups.stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> identityService.createMembership(id, group));
    }

    private static @Nullable String fitting(@Nullable String text) {
        return text == null ? null : Printable.onOneLine(text.substring(0, Math.min(text.length(), LONGEST_NAME)));
    }
}
