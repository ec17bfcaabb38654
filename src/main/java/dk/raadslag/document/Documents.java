package dk.raadslag.document;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files the papers of a matter as PDF. The database refuses to change or delete one. */
@Repository
@PartOfAnAct
public class Documents {

    private static final String COLUMNS = "id, number, type, title, sha256, created_at AS createdAt";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM raadslag.document WHERE ";

    private final JdbcClient jdbc;
    private final Letterhead letterhead;
    private final DocumentTemplates templates;
    private final PdfPrinter printer;
    private final PdfBinder binder;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            Letterhead letterhead,
            DocumentTemplates templates,
            PdfPrinter printer,
            PdfBinder binder,
            Clock clock) {
        this.jdbc = jdbc;
        this.letterhead = letterhead;
        this.templates = templates;
        this.printer = printer;
        this.binder = binder;
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
    public StoredDocument file(
            CaseNumber number, String type, String title, Map<String, ? extends @Nullable Object> content) {
        return file(number, type, title, content, List.of());
    }

    /** The same, with filed documents bound behind it, each with a bookmark; refused where one of them is not as it was filed. */
    public StoredDocument file(
            CaseNumber number,
            String type,
            String title,
            Map<String, ? extends @Nullable Object> content,
            List<Enclosure> enclosures) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String html = templates.render(type, letterhead.over(number, title, now, content));
        byte[] printed = printer.print(html, now.toInstant());
        byte[] pdf = enclosures.isEmpty() ? printed : bound(new PdfBinder.Part(title, printed), enclosures, now);
        return jdbc.sql("""
                        INSERT INTO raadslag.document (id, number, type, title, template_version, pdf, sha256, created_at)
                        VALUES (:id, :number, :type, :title, :version, :pdf, :sha256, :now) RETURNING\s""" + COLUMNS)
                .param("id", UUID.randomUUID())
                .param("number", number.value())
                .param("type", type)
                .param("title", title)
                .param("version", templates.version(type))
                .param("pdf", pdf)
                .param("sha256", Sha256.of(pdf))
                .param("now", now)
                .query(StoredDocument.class)
                .single();
    }

    private byte[] bound(PdfBinder.Part cover, List<Enclosure> enclosures, OffsetDateTime now) {
        Stream<PdfBinder.Part> behind = enclosures.stream().map(this::part);
        return binder.bind(Stream.concat(Stream.of(cover), behind).toList(), now.toInstant());
    }

    private PdfBinder.Part part(Enclosure enclosure) {
        Pdf paper = find(enclosure.documentId()).orElseThrow();
        StoredDocument filed = paper.document();
        Require.that(
                filed.sha256().equals(Sha256.of(paper.content())),
                "Dokumentet »%s« i sag %s er ikke, som det blev journaliseret. Få det gendannet fra en sikkerhedskopi."
                        .formatted(filed.title(), filed.number()));
        return new PdfBinder.Part(enclosure.heading() + ". " + filed.title(), paper.content());
    }

    /** The document with its content, if there is one. Who may read it is decided by its matter's number. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Pdf> find(UUID id) {
        return jdbc.sql("SELECT pdf FROM raadslag.document WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .map(content -> new Pdf(document(id), content));
    }

    /** The documents of a matter, oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<StoredDocument> of(CaseNumber number) {
        return jdbc.sql(SELECT + "number = ? ORDER BY created_at, id")
                .param(number.value())
                .query(StoredDocument.class)
                .list();
    }

    private StoredDocument document(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(StoredDocument.class).single();
    }
}
