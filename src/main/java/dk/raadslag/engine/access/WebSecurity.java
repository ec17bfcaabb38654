package dk.raadslag.engine.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Closes the REST API without a login, and the webapps' set-up endpoint always; repairs their script nonce. */
@Configuration
@ConditionalOnWebApplication
class WebSecurity {

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
