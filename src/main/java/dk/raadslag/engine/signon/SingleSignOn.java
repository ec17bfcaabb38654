package dk.raadslag.engine.signon;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Spring Security for the way to the identity provider and back, where one is configured, and for nothing else: it does not see any other
 * request. Whoever comes back has the webapps' own session.
 */
@Configuration
@ConditionalOnWebApplication
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
@EnableWebSecurity
class SingleSignOn {

    /** The path that leads to the provider whose id follows. */
    static final String TO_PROVIDER = "/oauth2/authorization";

    private static final String[] WAYS = {TO_PROVIDER + "/*", "/login/oauth2/code/*", "/logout/connect/back-channel/*"};

    /** Spring Security asks for tokens, keys and people by Java's own client, for some of it without a setting of its own. */
    SingleSignOn(SignOnSettings settings) {
        String patience = String.valueOf(settings.answersWithin().toMillis());
        System.setProperty("sun.net.client.defaultConnectTimeout", patience);
        System.setProperty("sun.net.client.defaultReadTimeout", patience);
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties settings, SignOnSettings signOn) {
        return new LazyRegistrations(settings, signOn.answersWithin());
    }

    @Bean
    DelegatingFilterProxyRegistrationBean singleSignOnFilter() {
        var filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.addUrlPatterns(WAYS);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SignOnEnds> signOnEnds(
            ObjectProvider<SignOnAccounts> accounts, SignOnSettings settings, Clock clock) {
        var filter = new FilterRegistrationBean<>(new SignOnEnds(accounts, settings, clock));
        // before the rights of the session are looked at
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return filter;
    }

    @Bean
    OidcClientInitiatedLogoutSuccessHandler wayOut(ClientRegistrationRepository providers) {
        var wayOut = new OidcClientInitiatedLogoutSuccessHandler(providers);
        wayOut.setPostLogoutRedirectUri("{baseUrl}" + Arrival.TASKLIST);
        wayOut.setDefaultTargetUrl(Arrival.TASKLIST);
        return wayOut;
    }

    /** The state of a request and the signatures of tokens take the place of CSRF tokens. */
    @Bean
    SecurityFilterChain singleSignOnChain(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            SignOnSettings settings,
            Arrival arrival,
            SignOutsFromAfar signOuts)
            throws Exception {
        http.oauth2Login(login -> login.loginPage(Arrival.TASKLIST)
                .authorizationEndpoint(way -> way.authorizationRequestResolver(requests(providers, settings)))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .securityContextRepository(new NullSecurityContextRepository())
                .successHandler(arrival)
                .failureHandler(arrival)
                .addObjectPostProcessor(tellingFailures(arrival)));
        http.oidcLogout(logout -> logout.oidcSessionRegistry(signOuts).backChannel(way -> way.logoutHandler(signOuts)));
        // the filter stands before the management port, too
        http.securityMatcher(new OrRequestMatcher(Stream.of(WAYS)
                .map(way -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(way + "*"))
                .toList()));
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(others -> others.anyRequest().denyAll())
                .exceptionHandling(
                        others -> others.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .build();
    }

    private static DefaultOAuth2AuthorizationRequestResolver requests(
            ClientRegistrationRepository providers, SignOnSettings settings) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(providers, TO_PROVIDER);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(parameters -> {
                    if (!settings.assuranceLevels().isEmpty()) {
                        parameters.put("acr_values", String.join(" ", settings.assuranceLevels()));
                    }
                })));
        return requests;
    }

    /** Without it, a provider that does not answer is an error 500. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> tellingFailures(Arrival arrival) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(arrival);
                return filter;
            }
        };
    }
}
