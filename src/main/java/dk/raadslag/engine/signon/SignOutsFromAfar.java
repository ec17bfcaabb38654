package dk.raadslag.engine.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * The identity provider tells by its back channel that a person has signed out or has left. All sessions of the person's account end, on
 * every node: they rest on what the database says of the account. So there is no list of sessions.
 */
@Component
class SignOutsFromAfar implements LogoutHandler, OidcSessionRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutsFromAfar.class);

    private final Identities identities;
    private final SignOnAccounts accounts;

    SignOutsFromAfar(Identities identities, SignOnAccounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var token = (OidcLogoutToken) authentication.getPrincipal();
        if (token.getSubject() == null) {
            LOG.warn("A sign-out by the identity provider names nobody (sub), and is refused");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        identities
                .accountOf(SignOnAccounts.identity(String.valueOf(token.getIssuer()), token.getSubject()))
                .ifPresent(account -> {
                    accounts.signOut(account);
                    LOG.info("{} is signed out by the identity provider", account);
                });
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // no list
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String sessionId) {
        return null;
    }
}
