package dk.raadslag.law.gate;

import java.util.function.Consumer;
import org.w3c.dom.Document;

/**
 * One edited model.
 *
 * @param kind the kind of edit
 * @param edit what was edited, in words
 * @param original the model to be edited, which stays as it is
 * @param change the edit
 */
record Mutant(String kind, String edit, Document original, Consumer<Document> change) {

    /** A new copy of the model, with the edit; no two threads may read the same document at once. */
    Document xml() {
        synchronized (original) {
            Document copy = Xml.copy(original);
            change.accept(copy);
            return copy;
        }
    }
}
