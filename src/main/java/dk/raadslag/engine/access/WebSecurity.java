package dk.raadslag.engine.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Closes the REST API without a login, and the webapps' set-up endpoint always; repairs their addresses and their script nonce. */
@Configuration
@ConditionalOnWebApplication
class WebSecurity {

    /** What the webapps take for the address of a page, and is none. */
    private static final Pattern NO_PAGE =
            Pattern.compile("/error|/camunda/app/(?!(admin|cockpit|tasklist|welcome)/default/?$)[\\w-]+/[\\w-]+/?$");

    @Bean
    FilterRegistrationBean<RestLogin> restLogin() {
        var filter = new FilterRegistrationBean<>(new RestLogin());
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        // after the filter that makes the request known to its thread, as PasswordGuard needs it
        filter.setOrder(0);
        return filter;
    }

    /** CVE-2026-77226: the endpoint would make an administrator without a login. */
    @Bean
    FilterRegistrationBean<Filter> noSetup() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN));
        filter.addUrlPatterns("/camunda/api/admin/setup/*", "/camunda/app/admin/default/setup/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** The webapps fail where an address names none of them, or an engine that is not there; so does the page for errors by itself. */
    @Bean
    FilterRegistrationBean<Filter> noSuchPage() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (NO_PAGE.matcher(((HttpServletRequest) request).getServletPath()).matches()) {
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.addUrlPatterns("/camunda/app/*", "/error");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CurrentRights> currentRights(ObjectProvider<Standings> standings) {
        var filter = new FilterRegistrationBean<>(new CurrentRights(standings));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 12);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        var filter = new FilterRegistrationBean<>(new OwnNonce());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return filter;
    }
}
