package dk.raadslag.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.journal.CaseNumber;
import dk.raadslag.support.CaseFixtures;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.TestClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RaadslagTest
class DocumentsTest {

    private static final String DANISH = "Særlig indsats »på tværs« – æøå ÆØÅ é, § 11, stk. 1.";

    /** A row of the table in the template {@code specimen}. */
    public record Row(
            String name, @Nullable LocalDate due, @Nullable BigDecimal cost) {}

    @Autowired
    Documents documents;

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String number;

    @BeforeEach
    void openACase() {
        clock.setTo(LocalDate.of(2007, 5, 14));
        number = fixtures.openCase("JC-0851", "SYGEDAGPENGE");
    }

    @Test
    void aDocumentCarriesTheLetterheadAndItsDanishText() throws IOException {
        String text = textOf(file("Aftale om forbedring af indsatsen", DANISH));

        assertThat(text)
                .contains("Beskæftigelsesregion Nordjylland", "14. maj 2007", number, "Jobcenter Aalborg")
                .contains("Aftale om forbedring af indsatsen", DANISH, "1.250.000,00 kr.", "1. oktober 2007")
                .contains("Regionsdirektøren", "Den kommunale ansvarlige", "Side 1 af 1")
                .containsOnlyOnce("Paragrafferne henviser til lov om ansvaret for og styringen af den aktive");
    }

    @Test
    void aLongTextRunsOverSeveralPages() throws IOException {
        StoredDocument document = file("Lang sagsfremstilling", (DANISH + " ").repeat(150) + "\n" + "x".repeat(400));

        try (PDDocument pdf = Loader.loadPDF(content(document))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(textOf(document)).contains("Side 1 af " + pages, "Side %d af %d".formatted(pages, pages));
        }
    }

    @Test
    void noLineEndsInsideAParagraphOfTheLawOrAfterAnOpeningQuote() throws IOException {
        byte[] pdf = content(file("Lang sagsfremstilling", (DANISH + " ").repeat(60)));

        assertThat(linesOf(pdf).map(String::stripTrailing))
                .hasSizeGreaterThan(20)
                .noneMatch(line -> line.endsWith("»") || line.endsWith("§") || line.endsWith("stk."));
    }

    @Test
    void whatLooksLikeMarkupIsShownAsItWasTyped() throws IOException {
        String typed =
                "<script>alert(1)</script> <img src='file:///etc/passwd'> &amp; ${number} [[${number}]] __${1+1}__";

        assertThat(textOf(file("Tegn & <b>titel</b>", typed + "\u0001\uFFFE")))
                .contains(
                        "<script>alert(1)</script>", "<img src='file:///etc/passwd'>", "&amp; ${number} [[${number}]]")
                .contains("__${1+1}__", "Tegn & <b>titel</b>");
    }

    @Test
    void theFontsAreEmbeddedAndTheReaderLearnsLanguageAndTitle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content(file("Aftale", DANISH)))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Aftale");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theDocumentIsKeptWithItsFingerprintAndTheVersionOfItsTemplate() {
        StoredDocument document = file("Aftale", DANISH);

        assertThat(document.sha256()).isEqualTo(Sha256.of(content(document)));
        assertThat(documents.find(document.id()).orElseThrow().document()).isEqualTo(document);
        assertThat(documents.of(CaseNumber.of(number))).containsExactly(document);
        assertThat(documents.find(UUID.randomUUID())).isEmpty();
        assertThat(jdbc.sql("SELECT template_version FROM raadslag.document WHERE id = ?")
                        .param(document.id())
                        .query(String.class)
                        .single())
                .hasSize(64);
    }

    @Test
    void theSameContentAtTheSameMomentIsTheSameFile() {
        assertThat(content(file("Aftale", DANISH))).isEqualTo(content(file("Aftale", DANISH)));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteADocument() {
        file("Aftale", DANISH);

        for (String attack : new String[] {
            "UPDATE raadslag.document SET title = 'noget andet'",
            "DELETE FROM raadslag.document",
            "TRUNCATE raadslag.document CASCADE"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).hasMessageContaining("only grows");
        }
    }

    @Test
    void aDocumentIsFiledOnlyWithItsActAndFromAKnownTemplate() {
        assertThatThrownBy(() -> documents.file(CaseNumber.of(number), "specimen", "Aftale", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transaction.execute(
                        status -> documents.file(CaseNumber.of(number), "../letters/x", "Aftale", Map.of())))
                .hasMessageContaining("No document template");
    }

    private StoredDocument file(String title, String text) {
        Map<String, Object> content = new HashMap<>();
        content.put("text", text);
        content.put(
                "rows",
                List.of(
                        new Row("Færre langvarige forløb", LocalDate.of(2007, 10, 1), new BigDecimal("1250000.00")),
                        new Row("Hurtigere opfølgning", null, null)));
        content.put(
                "signers",
                List.of(
                        "Regionsdirektøren\nBeskæftigelsesregion Nordjylland",
                        "Den kommunale ansvarlige",
                        "Den statslige ansvarlige"));
        return transaction.execute(status -> documents.file(CaseNumber.of(number), "specimen", title, content));
    }

    private byte[] content(StoredDocument document) {
        return documents.find(document.id()).orElseThrow().content();
    }

    private String textOf(StoredDocument document) throws IOException {
        return linesOf(content(document)).collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
    }

    private static Stream<String> linesOf(byte[] content) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).lines();
        }
    }
}
