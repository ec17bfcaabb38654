package dk.raadslag.document;

import dk.raadslag.danish.Danish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML templates of {@code resources/documents}. */
@Component
class DocumentTemplates {

    private static final String FOLDER = "documents/";
    private static final String SUFFIX = ".html";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** For example {@code ~{layout :: page}}. */
    private static final Pattern INSERTED = Pattern.compile("~\\{([a-z-]+) ::");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    DocumentTemplates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(SUFFIX);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    String render(String type, Map<String, @Nullable Object> content) {
        return engine.process(known(type), new Context(Danish.LOCALE, content));
    }

    /** The SHA-256 of the layout, of other templates whose parts the template inserts, and of the template. */
    String version(String type) {
        byte[] template = bytes(known(type));
        Stream<byte[]> inserted = INSERTED.matcher(new String(template, StandardCharsets.UTF_8))
                .results()
                .map(part -> bytes(part.group(1)));
        return Sha256.of(Stream.concat(inserted, Stream.of(template)).toArray(byte[][]::new));
    }

    private static String known(String type) {
        if (!NAME.matcher(type).matches() || !resource(type).exists()) {
            throw new IllegalArgumentException("No document template " + type);
        }
        return type;
    }

    private static byte[] bytes(String type) {
        try {
            return resource(type).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassPathResource resource(String type) {
        return new ClassPathResource(FOLDER + type + SUFFIX);
    }
}
