package dk.raadslag.law.gate;

import org.w3c.dom.Document;

/**
 * One edited model.
 *
 * @param kind the kind of edit
 * @param edit what was edited, in words
 * @param xml the edited model
 */
record Mutant(String kind, String edit, Document xml) {}
