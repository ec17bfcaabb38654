package dk.raadslag.workplace;

import dk.raadslag.engine.access.People;
import dk.raadslag.engine.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the header of every page who is signed in, and which pages to offer. */
@ControllerAdvice
class PageHeader {

    private final People people;
    private final ResultReaders resultReaders;

    PageHeader(People people, ResultReaders resultReaders) {
        this.people = people;
        this.resultReaders = resultReaders;
    }

    @ModelAttribute("administrator")
    boolean administrator() {
        return SignedIn.inWebapps().filter(SignedIn::isAdministrator).isPresent();
    }

    @ModelAttribute("measuring")
    boolean measuring() {
        return SignedIn.inWebapps().filter(MeasurementPages::isAllowed).isPresent();
    }

    @ModelAttribute("readingResults")
    boolean readingResults() {
        return SignedIn.inWebapps().filter(resultReaders::isAllowed).isPresent();
    }

    @ModelAttribute("person")
    @Nullable
    Person person() {
        return SignedIn.inWebapps()
                .map(reader -> new Person(people, reader.userId()))
                .orElse(null);
    }

    /** Looks the name up when a page shows it; documents have no header. */
    record Person(People people, String userId) {

        public String getName() {
            return people.nameOf(userId).orElse(userId);
        }
    }
}
