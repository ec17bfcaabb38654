package dk.raadslag.evidence;

import dk.raadslag.danish.Printable;
import dk.raadslag.intervention.Source;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A paper about results as somebody sends it, with what had been typed. */
public record NewEvidence(Source source, int year, String title, byte[] pdf) {

    /** What is said of a larger one. */
    public static final String TOO_LARGE = "Filen fylder mere end 20 MB. Gem den i et mindre format, og send den igen.";

    private static final String UNREADABLE =
            "Filen kan ikke læses som PDF. Gem dokumentet som PDF uden adgangskode, og send det igen.";

    /** Bytes that a paper fills at most. */
    public static final int LARGEST = 20_000_000;

    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 1990;

    /** The paper, or a refusal that says what to do. */
    public static NewEvidence of(String source, String year, String title, byte[] pdf, LocalDate today) {
        Source kind = Require.choice("Kilde", source, Source.class);
        Require.that(kind != Source.JOBINDSATS, "Målinger fra Jobindsats.dk sendes på siden »Målinger«.");
        Require.that(
                year.matches("\\d{4}")
                        && Integer.parseInt(year) >= FIRST_YEAR
                        && Integer.parseInt(year) <= today.getYear() + 1,
                "Skriv i feltet »År« det år, som dokumentet handler om, fx %d.".formatted(today.getYear()));
        String text = Require.text("Titel", title).strip();
        Require.that(text.length() <= LONGEST_TITLE, "Feltet »Titel« må højst fylde 200 tegn. Forkort teksten.");
        Require.that(
                Printable.firstOther(text) == null,
                "Feltet »Titel« har tegn, som ikke kan bruges. Skriv det med almindelige bogstaver.");
        return new NewEvidence(kind, Integer.parseInt(year), text, checked(pdf));
    }

    private static byte[] checked(byte[] pdf) {
        Require.that(pdf.length > 0, "Vælg en fil, og send den igen.");
        Require.that(pdf.length <= LARGEST, TOO_LARGE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Require.that(
                    new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")
                            && !document.isEncrypted()
                            && document.getNumberOfPages() > 0,
                    UNREADABLE);
            return pdf;
        } catch (IOException unreadable) {
            throw new Refusal(UNREADABLE);
        }
    }
}
