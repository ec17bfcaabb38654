package dk.raadslag.council;

import dk.raadslag.refusal.Require;

/** What the secretariat lays before the council: the facts of the case and the question it is asked to discuss. */
record Brief(String facts, String question) {

    Brief {
        facts = Require.text("Sagens oplysninger", facts);
        question = Require.text("Det rådet skal drøfte", question);
    }
}
