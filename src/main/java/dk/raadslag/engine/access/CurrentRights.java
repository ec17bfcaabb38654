package dk.raadslag.engine.access;

import dk.raadslag.engine.access.Standings.Standing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with its account or password, and rights with the groups and regions that they come from. The webapps read them when
 * a person signs in and every five minutes; this filter asks with each request whether they are still the same.
 */
class CurrentRights extends OncePerRequestFilter {

    private static final String ENGINE = "default";
    private static final String KNOWN = CurrentRights.class.getName();

    private final ObjectProvider<Standings> standings;

    CurrentRights(ObjectProvider<Standings> standings) {
        this.standings = standings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (before != null) {
            check(before);
        }
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after != null && (after.getAttribute(KNOWN) == null || hasChosenPassword(request, response))) {
            after.removeAttribute(KNOWN);
            check(after);
        }
    }

    /** Signs the person out, has the webapps read the person's rights anew, or leaves both as they are. */
    private void check(HttpSession session) {
        Authentications signIns = AuthenticationUtil.getAuthsFromSession(session);
        var signedIn = (UserAuthentication) signIns.getAuthenticationForProcessEngine(ENGINE);
        if (signedIn == null) {
            return;
        }
        Optional<Standing> now = standings.getObject().of(signedIn.getIdentityId());
        Standing known = (Standing) session.getAttribute(KNOWN);
        if (now.isEmpty() || known != null && !known.entry().equals(now.get().entry())) {
            signIns.removeByEngineName(ENGINE);
        } else if (!now.get().equals(known)) {
            signedIn.setCacheValidationTime(null);
            session.setAttribute(KNOWN, now.get());
        }
    }

    /** The session in which a person chooses a new password goes on. */
    private static boolean hasChosenPassword(HttpServletRequest request, HttpServletResponse response) {
        return request.getRequestURI().endsWith("/credentials")
                && response.getStatus() == HttpServletResponse.SC_NO_CONTENT;
    }
}
