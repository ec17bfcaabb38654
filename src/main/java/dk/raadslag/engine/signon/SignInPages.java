package dk.raadslag.engine.signon;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in page of the webapps asks for, and the way out by the identity provider. */
@RestController
class SignInPages {

    private final ObjectProvider<OAuth2ClientProperties> providers;
    private final ObjectProvider<OidcClientInitiatedLogoutSuccessHandler> wayOut;

    SignInPages(
            ObjectProvider<OAuth2ClientProperties> providers,
            ObjectProvider<OidcClientInitiatedLogoutSuccessHandler> wayOut) {
        this.providers = providers;
        this.wayOut = wayOut;
    }

    /**
     * @param ways the identity providers
     * @param refusal why the person was not signed in, or empty
     * @param leave whether the person has signed out here, but not yet at the provider
     */
    record SignInPage(List<Way> ways, String refusal, boolean leave) {}

    /** The name of an identity provider as people know it, and the path that leads there. */
    record Way(String name, String path) {}

    @GetMapping("/log-ind")
    ResponseEntity<SignInPage> ways(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<Way> ways = providers.stream()
                .flatMap(settings -> settings.getRegistration().entrySet().stream())
                .map(one -> new Way(name(one.getKey(), one.getValue()), SingleSignOn.TO_PROVIDER + "/" + one.getKey()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SignInPage(
                        ways, Arrival.refusal(session), SignOn.leftIn(session).isPresent()));
    }

    /** Only who has signed out here is sent on, so that no link signs anybody out. */
    @GetMapping("/log-ud/udbyder")
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        Optional<SignOn> left = SignOn.leftIn(request.getSession(false));
        if (left.isEmpty()) {
            response.sendRedirect(request.getContextPath() + Arrival.TASKLIST);
            return;
        }
        request.getSession().invalidate();
        wayOut.getObject().onLogoutSuccess(request, response, left.get().token());
    }

    private static String name(String id, Registration registration) {
        return Optional.ofNullable(registration.getClientName()).orElse(id);
    }
}
