package dk.raadslag.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;

/** The sign-in of the REST API, with each request. */
class RestLogin extends ProcessEngineAuthenticationFilter {

    private static final String NOT_SIGNED_IN = "Brugernavn eller adgangskode mangler eller er forkert.";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        try {
            super.doFilter(request, response, chain);
            if (answer.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && !answer.isCommitted()) {
                refuse(answer, HttpServletResponse.SC_UNAUTHORIZED, NOT_SIGNED_IN);
            }
        } catch (TooManyGuesses refusal) {
            answer.setHeader("Retry-After", String.valueOf(refusal.seconds()));
            refuse(answer, TooManyGuesses.STATUS, String.valueOf(refusal.getMessage()));
        }
    }

    private static void refuse(HttpServletResponse answer, int status, String sentence) throws IOException {
        answer.setStatus(status);
        answer.setContentType("application/json;charset=UTF-8");
        answer.getWriter().write("{\"type\":\"Refusal\",\"message\":\"%s\"}".formatted(sentence));
    }
}
