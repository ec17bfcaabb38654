package dk.raadslag.workplace;

import dk.raadslag.engine.access.SignedIn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the header of every page whether to offer the pages of administrators. */
@ControllerAdvice
class PageHeader {

    @ModelAttribute("administrator")
    boolean administrator() {
        return SignedIn.inWebapps().filter(SignedIn::isAdministrator).isPresent();
    }
}
