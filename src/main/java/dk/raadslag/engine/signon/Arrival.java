package dk.raadslag.engine.signon;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** A person comes back from the identity provider, and is signed in to the webapps or told why not. */
@Component
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Where the person arrives. */
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final String REFUSAL = Arrival.class.getName();

    private final Admission admission;
    private final SignOnAccounts accounts;
    private final SignOnSettings settings;
    private final ProcessEngine engine;
    private final Clock clock;

    Arrival(Admission admission, SignOnAccounts accounts, SignOnSettings settings, ProcessEngine engine, Clock clock) {
        this.admission = admission;
        this.accounts = accounts;
        this.settings = settings;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        try {
            signIn(request, (OAuth2AuthenticationToken) authentication);
            response.sendRedirect(request.getContextPath() + TASKLIST);
        } catch (Refusal refusal) {
            LOG.warn("Refused who came from the identity provider: {}", refusal.getMessage());
            refuse(request, response, String.valueOf(refusal.getMessage()));
        }
    }

    private void signIn(HttpServletRequest request, OAuth2AuthenticationToken token) {
        if (!(token.getPrincipal() instanceof OidcUser person)
                || person.getSubject().isBlank()) {
            throw new Refusal(
                    "Du blev ikke logget ind, for svaret fra den tjeneste, du logger ind med, kan ikke bruges. Bed driften om hjælp.");
        }
        admission.checkAssurance(person);
        Set<String> groups = admission.groups(person);
        String account = accounts.renew(person, groups);
        Require.that(
                !groups.isEmpty(),
                "Den konto, du loggede ind med, giver ingen rolle i Rådslag. Bed den, der styrer adgangen hos jer, om at give dig en.");
        UserAuthentication signedIn = AuthenticationUtil.createAuthentication(engine, account);
        Require.that(signedIn != null, "Din konto blev slettet imens. Prøv igen.");
        AuthenticationUtil.revalidateSession(request, signedIn);
        new SignOn(account, token, clock.instant().plus(settings.lasts())).begin(request.getSession());
        LOG.info("{} has signed in by {} as {}", account, token.getAuthorizedClientRegistrationId(), groups);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Nobody came from the identity provider: {}", oneLine(failure));
        refuse(request, response, sentence(failure));
    }

    private static String sentence(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException answer && !isSilence(failure)) {
            return answer.getError().getErrorCode().equals("access_denied")
                    ? "Den tjeneste, du logger ind med, afviste dig, eller du afbrød selv. Prøv igen."
                    : "Du blev ikke logget ind, for svaret fra den tjeneste, du logger ind med, kan ikke bruges. Prøv igen.";
        }
        return "Den tjeneste, du logger ind med, svarer ikke. Prøv igen om lidt, eller log ind med navn og adgangskode.";
    }

    private static boolean isSilence(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    private static String oneLine(AuthenticationException failure) {
        String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        request.getSession().setAttribute(REFUSAL, sentence);
        response.sendRedirect(request.getContextPath() + TASKLIST);
    }

    /** Why the person was not signed in, told once; empty if there is nothing to tell. */
    static String refusal(@Nullable HttpSession session) {
        Object sentence = session == null ? null : session.getAttribute(REFUSAL);
        if (session == null || sentence == null) {
            return "";
        }
        session.removeAttribute(REFUSAL);
        return sentence.toString();
    }
}
