package dk.raadslag.engine.configuration;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Says in Danish what went wrong, where a request fails before it reaches the engine; the webapps show the message, but have their
 * own for a sign-in. */
@Component
class DanishErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        boolean isSignIn = String.valueOf(attributes.get("path")).contains("/login/");
        if (!isSignIn && attributes.get("status") instanceof Integer status) {
            attributes.put("message", StatusSentence.of(status));
        }
        return attributes;
    }
}
