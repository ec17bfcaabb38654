package dk.raadslag.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.stereotype.Component;

/** Binds PDFs into one, with a bookmark for each. */
@Component
class PdfBinder {

    /** A part and the name of its bookmark. */
    record Part(String bookmark, byte[] pdf) {}

    byte[] bind(List<Part> parts, Instant at) {
        try (PDDocument whole = Loader.loadPDF(parts.get(0).pdf())) {
            var outline = new PDDocumentOutline();
            whole.getDocumentCatalog().setDocumentOutline(outline);
            whole.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            mark(outline, whole, parts.get(0).bookmark(), 0);
            for (Part part : parts.subList(1, parts.size())) {
                int first = whole.getNumberOfPages();
                append(whole, part.pdf());
                mark(outline, whole, part.bookmark(), first);
            }
            FilingTime.stamp(whole, at);
            var out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void append(PDDocument whole, byte[] pdf) throws IOException {
        try (PDDocument part = Loader.loadPDF(pdf)) {
            part.getDocumentCatalog().setDocumentOutline(null);
            new PDFMergerUtility().appendDocument(whole, part);
        }
    }

    private static void mark(PDDocumentOutline outline, PDDocument whole, String title, int page) {
        var destination = new PDPageFitDestination();
        destination.setPage(whole.getPage(page));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        outline.addLast(item);
    }
}
