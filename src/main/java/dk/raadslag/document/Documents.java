package dk.raadslag.document;

import java.util.Map;
import org.springframework.stereotype.Repository;

/** Files the papers of a matter as PDF. */
@Repository
public class Documents {

    /**
     * Renders a template of {@code resources/documents} and files the PDF.
     *
     * @param number the matter
     * @param type the template's name, for example {@code improvement-agreement}
     * @param title in Danish, as shown in lists
     * @param content what the template shows
     */
    public StoredDocument file(String number, String type, String title, Map<String, Object> content) {
        throw new UnsupportedOperationException("not built yet");
    }
}
