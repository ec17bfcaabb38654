package dk.raadslag.law;

import org.w3c.dom.Document;

/**
 * One edited model.
 *
 * @param kind the kind of edit
 * @param edit what was edited, in words
 * @param xml the edited model
 */
record Mutant(String kind, String edit, Document xml) {

    /** A number that stays the same from run to run, to choose some of many edits. */
    int number() {
        return Math.abs((kind + edit).hashCode() % 1000);
    }
}
