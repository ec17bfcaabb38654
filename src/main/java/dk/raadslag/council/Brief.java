package dk.raadslag.council;

import dk.raadslag.law.Demand;

/** What the secretariat lays before the council: the facts of the case and the question it is asked to discuss. */
record Brief(String facts, String question) {

    Brief {
        facts = Demand.text("Sagens oplysninger", facts);
        question = Demand.text("Det rådet skal drøfte", question);
    }
}
