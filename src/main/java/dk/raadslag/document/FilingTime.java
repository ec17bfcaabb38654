package dk.raadslag.document;

import dk.raadslag.danish.Danish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates a PDF by the moment of its filing, so that the same content filed at the same moment is the same file. */
final class FilingTime {

    private static final String XMP_DATE = "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})";

    private FilingTime() {}

    static void stamp(PDDocument document, Instant filedAt) throws IOException {
        var at = filedAt.truncatedTo(ChronoUnit.SECONDS).atZone(Danish.ZONE);
        var calendar = GregorianCalendar.from(at);
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.setDocumentId(at.toEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        metadata.importXMPMetadata(xmp.replaceAll(XMP_DATE, date).getBytes(StandardCharsets.UTF_8));
    }
}
