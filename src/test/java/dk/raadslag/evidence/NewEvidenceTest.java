package dk.raadslag.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.raadslag.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** A paper is checked before it is kept. */
class NewEvidenceTest {

    /** The words of the file change places, as no program would write them. */
    @Test
    void aBrokenFileIsRefusedInWordsHoweverItIsBroken() throws IOException {
        List<String> words = List.of(new String(pdf(), StandardCharsets.ISO_8859_1).split("(?<=\\s)"));
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            List<String> broken = new ArrayList<>(words);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                broken.set(random.nextInt(1, words.size()), words.get(random.nextInt(1, words.size())));
            }
            byte[] file = String.join("", broken).getBytes(StandardCharsets.ISO_8859_1);

            Throwable refusal =
                    catchThrowable(() -> NewEvidence.of("OTHER", "2006", "Rapport", file, LocalDate.of(2007, 1, 1)));

            assertThat(refusal == null || refusal instanceof Refusal)
                    .as("round %d: %s", i, refusal)
                    .isTrue();
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
