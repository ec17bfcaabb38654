package dk.raadslag.engine.signon;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a sign-on when its time is over, and everywhere when the person signs out. */
class SignOnEnds extends OncePerRequestFilter {

    private static final String PAGES = "/log-ud";
    private static final String WEBAPPS = "/camunda/api/admin/auth/user/default/logout";

    private final ObjectProvider<SignOnAccounts> accounts;
    private final SignOnSettings settings;
    private final Clock clock;

    SignOnEnds(ObjectProvider<SignOnAccounts> accounts, SignOnSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<SignOn> running = SignOn.in(session);
        if (session == null || running.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SignOn signOn = running.get();
        if (signOn.isOver(clock.instant(), settings.lasts())) {
            signOn.end(session);
        }
        if (isPost(request, PAGES)) {
            signOut(signOn, session);
            response.sendRedirect(request.getContextPath() + Arrival.TASKLIST);
            return;
        }
        chain.doFilter(request, response);
        if (isPost(request, WEBAPPS) && response.getStatus() == HttpServletResponse.SC_OK) {
            signOut(signOn, session);
        }
    }

    private void signOut(SignOn signOn, HttpSession session) {
        signOn.leave(session);
        accounts.getObject().signOut(signOn.account());
    }

    private static boolean isPost(HttpServletRequest request, String path) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + path);
    }
}
