package dk.raadslag.workplace;

import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.intervention.Cases;
import dk.raadslag.journal.Matters.Matter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a reader may start from the page of an open case, in Tasklist and with the case chosen already. */
@Component
class StartsFromCase {

    private static final List<Start> STARTS = List.of(
            new Start("case-withdrawal", "Træk sagen tilbage", Role.DIRECTOR),
            new Start("new-facts", "Nye oplysninger", Role.OFFICE));

    private final Cases cases;
    private final FormAccess forms;

    StartsFromCase(Cases cases, FormAccess forms) {
        this.cases = cases;
        this.forms = forms;
    }

    /** What the reader may start; nothing unless it is an open case of the reader's own region. */
    List<Link> of(SignedIn reader, Matter matter) {
        Stream<Start> own = STARTS.stream()
                .filter(start -> reader.groups().contains(start.role().in(matter.regionCode())));
        return own.filter(start -> forms.mayBeStarted(start.process()) && cases.isOpen(matter.number()))
                .map(start -> start.with(matter))
                .toList();
    }

    private record Start(String process, String name, Role role) {

        private Link with(Matter matter) {
            String address = "/camunda/app/tasklist/default/#/?processStart=%s&sag=%s";
            return new Link(name, address.formatted(process, matter.number().value()));
        }
    }

    /** A link to a start form. */
    record Link(String name, String address) {}
}
