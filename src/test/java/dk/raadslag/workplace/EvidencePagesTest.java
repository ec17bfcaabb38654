package dk.raadslag.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.support.Accounts;
import dk.raadslag.support.RaadslagTest;
import dk.raadslag.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers about a jobcentre's results beside the measurements: who sends them, who reads them, and that they are kept as they came. */
@RaadslagTest
class EvidencePagesTest {

    private static final String OVERVIEW = "/resultater/JC-0846";
    private static final String PAGE = OVERVIEW + "/dokumenter";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("R-027")
    void aResultAuditThatThePartySendsIsReadByAllAsItCame() throws IOException {
        Visitor party = signedIn("jc-municipal-0846");
        String title = title("Resultatrevision & plan 2006");
        byte[] pdf = pdf(title);

        assertThat(send(party, "RESULT_AUDIT", "2006", title, pdf)).contains("Dokumentet er modtaget.");
        assertThat(send(party, "RESULT_AUDIT", "2006", "igen", pdf)).contains("Det samme dokument er modtaget før.");

        for (String group : List.of("region-HS", "lbr-0846", "ber", "council-NJ")) {
            Visitor reader = signedIn(group);
            assertThat(reader.get(PAGE).body())
                    .as(group)
                    .contains(title.replace("&", "&amp;"), "Jobcenterets resultatrevision")
                    .doesNotContain("Send et dokument", "Træk tilbage");
            assertThat(reader.get(OVERVIEW).body()).contains(address(title));
            assertThat(reader.bytes(address(title))).isEqualTo(pdf);
        }
        assertThat(party.get(address(title)).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
    }

    @Test
    @Tag("R-028")
    void whatOthersHaveFoundIsReadByThoseWhomItConcerns() throws IOException {
        Visitor office = signedIn("region-NJ");
        String title = title("Tilsyn");
        assertThat(send(office, "DIRECTORATE_OF_LABOUR", "2006", title, pdf(title)))
                .contains("Dokumentet er modtaget.", "Arbejdsdirektoratets tilsyn");

        for (String group : List.of("rd-NJ", "council-NJ", "jc-state-0846", "jc-municipal-0846", "ams")) {
            assertThat(signedIn(group).get(address(title)).statusCode())
                    .as(group)
                    .isEqualTo(200);
        }
        for (String group : List.of("region-HS", "lbr-0846", "jc-municipal-0851", "ber")) {
            Visitor stranger = signedIn(group);
            assertThat(stranger.get(address(title)).statusCode()).as(group).isEqualTo(404);
            assertThat(stranger.get(PAGE).body()).doesNotContain(title);
            assertThat(stranger.get(OVERVIEW).body()).doesNotContain(title);
        }
        assertThat(new Visitor(port).get(address(title)).statusCode()).isEqualTo(302);
        assertThat(office.get(address(title).replace("JC-0846", "JC-0851")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region-HS", "council-NJ", "lbr-0846", "jc-municipal-0851", "ams", "supervisor"})
    void othersSendNothing(String group) throws IOException {
        Visitor person = signedIn(group);

        assertThat(person.get(PAGE).body()).doesNotContain("Send et dokument");
        assertThat(person.sendPaper(PAGE, fields(person, "RESULT_AUDIT", "2006", "x"), pdf("x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPartySendsOnlyWhatItHasMadeAndNobodySendsByALinkFromElsewhere() throws IOException {
        Visitor party = signedIn("jc-state-0846");
        assertThat(party.get(PAGE).body()).contains("Send et dokument").doesNotContain("value=\"ANALYSIS\"");

        assertThat(party.sendPaper(PAGE, fields(party, "ANALYSIS", "2006", "x"), pdf("x"))
                        .statusCode())
                .isEqualTo(404);
        Map<String, String> guessed = fields(party, "RESULT_AUDIT", "2006", "x");
        guessed.put("token", "guessed");
        assertThat(party.sendPaper(PAGE, guessed, pdf("x")).statusCode()).isEqualTo(403);
        assertThat(party.send(PAGE, "token=x").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "RESULT_AUDIT,2006,'  ',Titel",
        "RESULT_AUDIT,06,x,År",
        "RESULT_AUDIT,1066,x,År",
        "RESULT_AUDIT,9999,x,År",
        "JOBINDSATS,2006,x,sendes på siden »Målinger«",
        "LYKKE,2006,x,Kilde"
    })
    void whatIsTypedInAHurryIsRefusedInWords(String source, String year, String title, String words)
            throws IOException {
        assertThat(send(signedIn("region-NJ"), source, year, title, pdf("x"))).contains("role=\"alert\"", words);
    }

    @Test
    void whatIsNoPaperIsRefused() throws IOException {
        Visitor office = signedIn("region-NJ");

        assertThat(send(office, "OTHER", "2006", "Skrevet én gang", new byte[0]))
                .contains(
                        "Vælg en fil",
                        "value=\"Skrevet én gang\"",
                        "value=\"2006\"",
                        "selected=\"selected\">Anden kilde");
        assertThat(office.get(PAGE).body()).doesNotContain("Skrevet én gang");
        for (byte[] file : List.of(
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.4 og så ikke mere".getBytes(StandardCharsets.UTF_8),
                locked())) {
            assertThat(send(office, "OTHER", "2006", "x", file)).contains("kan ikke læses som PDF");
        }
        assertThat(send(office, "OTHER", "2006", "x", new byte[20_000_001])).contains("mere end 20 MB");
    }

    @Test
    void aPaperSentByMistakeIsTakenAwayAndKept() throws IOException {
        Visitor office = signedIn("region-NJ");
        String title = title("Forkert");
        byte[] pdf = pdf(title);
        send(office, "ANALYSIS", "2006", title, pdf);
        String address = address(title);
        Visitor party = signedIn("jc-municipal-0846");
        assertThat(party.send(address + "/traek-tilbage", "token=" + token(party))
                        .statusCode())
                .isEqualTo(404);
        assertThat(office.send(address + "/traek-tilbage", "token=guessed").statusCode())
                .isEqualTo(403);

        assertThat(office.send(address + "/traek-tilbage", "token=" + token(office))
                        .statusCode())
                .isEqualTo(302);

        assertThat(office.get(PAGE).body())
                .contains("Dokumentet er trukket tilbage.")
                .doesNotContain(title);
        assertThat(office.get(address).statusCode()).isEqualTo(404);
        assertThat(office.send(address + "/traek-tilbage", "token=" + token(office))
                        .statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT pdf FROM raadslag.evidence_paper WHERE title = ?")
                        .param(title)
                        .query(byte[].class)
                        .single())
                .isEqualTo(pdf);
        assertThat(send(office, "ANALYSIS", "2006", title + " igen", pdf)).contains("Dokumentet er modtaget.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "UPDATE raadslag.evidence_paper SET pdf = pdf || '\\x00' ~ only grows",
                "UPDATE raadslag.evidence_paper SET title = 'x' ~ only grows",
                "DELETE FROM raadslag.evidence_paper ~ only grows",
                "INSERT INTO raadslag.evidence_paper SELECT gen_random_uuid(), jobcentre_id, region_code, source, year, title, pdf || '\\x00', sha256, "
                        + "received_by, received_group, received_at FROM raadslag.evidence_paper LIMIT 1 ~ evidence_has_its_hash",
                "INSERT INTO raadslag.evidence_paper SELECT gen_random_uuid(), jobcentre_id, region_code, source, year, title, '\\x00', "
                        + "encode(sha256('\\x00'), 'hex'), received_by, received_group, received_at FROM raadslag.evidence_paper LIMIT 1 ~ evidence_is_a_pdf",
                "INSERT INTO raadslag.evidence_paper SELECT gen_random_uuid(), jobcentre_id, region_code, source, year, title, pdf || '\\x01', "
                        + "encode(sha256(pdf || '\\x01'), 'hex'), received_by, 'region-HS', received_at FROM raadslag.evidence_paper LIMIT 1 ~ evidence_from_region_or_party",
                "INSERT INTO raadslag.evidence_paper SELECT gen_random_uuid(), jobcentre_id, region_code, 'ANALYSIS', year, title, pdf || '\\x01', "
                        + "encode(sha256(pdf || '\\x01'), 'hex'), received_by, 'jc-state-0846', received_at FROM raadslag.evidence_paper LIMIT 1 ~ evidence_from_region_or_party"
            })
    void theDatabaseKeepsPapersAsTheyCame(String statement, String rule) throws IOException {
        send(
                signedIn("region-NJ"),
                "OTHER",
                "2006",
                title("x"),
                pdf(UUID.randomUUID().toString()));

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining(rule);
    }

    private String send(Visitor sender, String source, String year, String title, byte[] pdf) {
        HttpResponse<String> sent = sender.sendPaper(PAGE, fields(sender, source, year, title), pdf);
        assertThat(sent.statusCode()).isEqualTo(302);
        return sender.get(PAGE).body();
    }

    private static Map<String, String> fields(Visitor sender, String source, String year, String title) {
        return new HashMap<>(Map.of("token", token(sender), "kilde", source, "aar", year, "titel", title));
    }

    private static String token(Visitor visitor) {
        Matcher token = TOKEN.matcher(visitor.get(PAGE).body());
        return token.find() ? token.group(1) : "none";
    }

    private String address(String title) {
        return PAGE + "/"
                + jdbc.sql("SELECT id FROM raadslag.evidence_paper WHERE title = ?")
                        .param(title)
                        .query(UUID.class)
                        .single();
    }

    private static String title(String text) {
        return text + " " + UUID.randomUUID();
    }

    private static byte[] pdf(String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(title);
            return bytes(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private Visitor signedIn(String group) {
        String user = accounts.of(group);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(user, user)).isEqualTo(200);
        return visitor;
    }
}
