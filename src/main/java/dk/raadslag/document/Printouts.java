package dk.raadslag.document;

import dk.raadslag.authorities.Jobcentre;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints papers that belong to no matter and are not filed. */
@Component
public class Printouts {

    private final Letterhead letterhead;
    private final DocumentTemplates templates;
    private final PdfPrinter printer;
    private final Clock clock;

    Printouts(Letterhead letterhead, DocumentTemplates templates, PdfPrinter printer, Clock clock) {
        this.letterhead = letterhead;
        this.templates = templates;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Renders a template of {@code resources/documents} about a jobcentre as PDF, as of now.
     *
     * @param type the template's name
     * @param title in Danish
     */
    public byte[] print(
            String type, String title, Jobcentre jobcentre, Map<String, ? extends @Nullable Object> content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return printer.print(
                templates.render(type, letterhead.overPrintout(jobcentre, title, now, content)), now.toInstant());
    }
}
