package dk.raadslag.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes the script nonce of its own response into each page of the webapps. Camunda keeps the nonce in an attribute of the servlet
 * context, so a page that is loaded beside another request may contain the nonce of the other, and the browser blocks its scripts.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Matcher nonce = IN_HEADER.matcher(String.valueOf(page.getHeader("Content-Security-Policy")));
        if (nonce.find()) {
            String html = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            String own = IN_PAGE.matcher(html).replaceAll("nonce=\"" + nonce.group(1) + "\"");
            page.resetBuffer();
            page.getOutputStream().write(own.getBytes(StandardCharsets.ISO_8859_1));
        }
        page.copyBodyToResponse();
    }
}
