package dk.raadslag.engine.signon;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;

/**
 * A session that began at an identity provider.
 *
 * @param account the account of the person
 * @param token what the provider said, which it wants to see again when the person signs out there
 * @param ends until when the person is signed in
 */
record SignOn(String account, OAuth2AuthenticationToken token, Instant ends) implements Serializable {

    private static final String RUNNING = SignOn.class.getName();
    private static final String LEFT = RUNNING + ".left";
    private static final String ENGINE = "default";

    /** The sign-on with which the session began, if it has not ended. */
    static Optional<SignOn> in(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(one -> (SignOn) one.getAttribute(RUNNING));
    }

    /** The sign-on that the person has ended, who is still signed in at the provider. */
    static Optional<SignOn> leftIn(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(one -> (SignOn) one.getAttribute(LEFT));
    }

    /** Tells whether its time is over, or ends later than that of one which begins now: then a clock that was ahead has begun it. */
    boolean isOver(Instant now, Duration lasts) {
        return now.isAfter(ends) || ends.isAfter(now.plus(lasts));
    }

    void begin(HttpSession session) {
        session.setAttribute(RUNNING, this);
    }

    /** Signs the person out of the session; the provider does not know of it yet. */
    void leave(HttpSession session) {
        end(session);
        session.setAttribute(LEFT, this);
    }

    /** Signs the person out of the session. */
    void end(HttpSession session) {
        AuthenticationUtil.getAuthsFromSession(session).removeByEngineName(ENGINE);
        session.removeAttribute(RUNNING);
    }
}
