package dk.raadslag.workplace;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.AuthenticationProperties.CacheProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs our pages in through Tasklist's session, and forbids browsers to run scripts on them. */
@Configuration
@ConditionalOnWebApplication
class PageSecurity {

    /** Where a person who is not signed in is sent. */
    static final String SIGN_IN = "redirect:/camunda/app/tasklist/default/";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private static final String[] PAGES = {
        "/breve",
        "/sager",
        "/sager/*",
        "/dokumenter/*",
        "/flytning",
        "/flytning/*",
        "/kladder/*",
        "/maalinger",
        "/maalinger/*",
        "/regler",
        "/resultater",
        "/resultater/*"
    };

    @Bean
    FilterRegistrationBean<AuthenticationFilter> pageLogin() {
        var filter = new FilterRegistrationBean<>(new AuthenticationFilter());
        filter.addInitParameter("cacheTimeToLive", String.valueOf(CacheProperties.AUTH_CACHE_TIME_TO_LIVE));
        filter.addUrlPatterns(PAGES);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> pageHeaders() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            HEADERS.forEach(((HttpServletResponse) response)::setHeader);
            chain.doFilter(request, response);
        });
        filter.addUrlPatterns(PAGES);
        return filter;
    }
}
