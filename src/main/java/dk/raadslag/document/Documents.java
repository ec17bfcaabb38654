package dk.raadslag.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files the papers of a matter as PDF. The database refuses to change or delete one. */
@Repository
public class Documents {

    private static final String SELECT =
            "SELECT id, number, type, title, sha256, created_at FROM raadslag.document WHERE ";

    private final JdbcClient jdbc;
    private final Letterhead letterhead;
    private final DocumentTemplates templates;
    private final PdfPrinter printer;
    private final Clock clock;

    Documents(JdbcClient jdbc, Letterhead letterhead, DocumentTemplates templates, PdfPrinter printer, Clock clock) {
        this.jdbc = jdbc;
        this.letterhead = letterhead;
        this.templates = templates;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Renders a template of {@code resources/documents} and files the PDF, in the transaction of the act that needs it.
     *
     * @param number the matter
     * @param type the template's name, for example {@code improvement-agreement}
     * @param title in Danish, as shown in lists
     * @param content what the template shows; {@code authority} (a sender other than the employment region),
     *     {@code recipient} and {@code signers} (a list of texts) are shown by the layout itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument file(String number, String type, String title, Map<String, Object> content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String html = templates.render(type, letterhead.over(number, title, now, content));
        byte[] pdf = printer.print(html, now.toInstant());
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO raadslag.document (id, number, type, title, template_version, pdf, sha256, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, number, type, title, templates.version(type), pdf, Sha256.of(pdf), now)
                .update();
        return document(id);
    }

    /** The document with its content, if there is one. Who may read it is decided by its matter's number. */
    public Optional<Pdf> find(UUID id) {
        return jdbc.sql("SELECT pdf FROM raadslag.document WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .map(content -> new Pdf(document(id), content));
    }

    /** The documents of a matter, oldest first. */
    public List<StoredDocument> of(String number) {
        return jdbc.sql(SELECT + "number = ? ORDER BY created_at, id")
                .param(number)
                .query(StoredDocument.class)
                .list();
    }

    private StoredDocument document(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(StoredDocument.class).single();
    }
}
