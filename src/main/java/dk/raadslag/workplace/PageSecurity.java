package dk.raadslag.workplace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.raadslag.engine.access.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.AuthenticationProperties.CacheProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Signs our pages in through Tasklist's session, and forbids browsers to run scripts on them. */
@Configuration
@ConditionalOnWebApplication
class PageSecurity {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    /** Where a person who is not signed in is sent. */
    static final String SIGN_IN = "redirect:" + TASKLIST;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    /** What is typed and not sent, which the forms keep here by themselves. */
    private static final String DRAFTS = "/kladder/*";

    private static final String[] PAGES = {
        "/breve",
        "/sager",
        "/sager/*",
        "/dokumenter/*",
        "/flytning",
        "/flytning/*",
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
        filter.addUrlPatterns(DRAFTS);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    /** Who follows a link to a page in a browser signs in first, and is then sent on to it by Tasklist ({@code lost-session.js}). */
    @Bean
    FilterRegistrationBean<Filter> signInFirst() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            if (isPage(asked) && SignedIn.inWebapps().isEmpty()) {
                String page =
                        asked.getRequestURI() + (asked.getQueryString() == null ? "" : "?" + asked.getQueryString());
                ((HttpServletResponse) response)
                        .sendRedirect(asked.getContextPath() + TASKLIST + "?videre=" + URLEncoder.encode(page, UTF_8));
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.addUrlPatterns(PAGES);
        return filter;
    }

    private static boolean isPage(HttpServletRequest asked) {
        return asked.getMethod().equals("GET")
                && String.valueOf(asked.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    @Bean
    FilterRegistrationBean<Filter> pageHeaders() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            HEADERS.forEach(((HttpServletResponse) response)::setHeader);
            chain.doFilter(request, response);
        });
        filter.addUrlPatterns(PAGES);
        filter.addUrlPatterns(DRAFTS);
        return filter;
    }
}
