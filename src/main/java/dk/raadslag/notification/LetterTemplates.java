package dk.raadslag.notification;

import dk.raadslag.danish.Act;
import dk.raadslag.danish.Danish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The texts of {@code resources/letters}: the first line is the subject, the second is blank, the body follows. */
@Component
class LetterTemplates {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String LINE_BREAKS_AND_CONTROLS = "[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+";
    private static final String CONTROLS = "[\\p{Cc}&&[^\\n\\t]]";
    private static final int LONGEST_SUBJECT = 200;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterTemplates() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** A letter's subject, on one line, and its body. */
    record Text(String subject, String body) {}

    /** Subject and body are written apart: a line break in a variable never moves text from one to the other. */
    Text write(String template, Map<String, @Nullable Object> variables) {
        String[] parts = read(template).split("\\R", 2);
        Context context = new Context(Danish.LOCALE, variables);
        String body = engine.process(parts[1], context).replaceAll(CONTROLS, "").strip();
        return new Text(subject(engine.process(parts[0], context)), parts[1].contains("§") ? citing(body) : body);
    }

    private static String citing(String body) {
        return body + "\n\n" + Act.reference();
    }

    private static String subject(String text) {
        String line = text.replaceAll(LINE_BREAKS_AND_CONTROLS, " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String read(String template) {
        var file = new ClassPathResource("letters/" + template + ".txt");
        if (!NAME.matcher(template).matches() || !file.exists()) {
            throw new IllegalArgumentException("No letter " + template);
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
