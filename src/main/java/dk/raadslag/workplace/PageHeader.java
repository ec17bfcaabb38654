package dk.raadslag.workplace;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the header of every page needs to know. */
@ControllerAdvice
class PageHeader {

    @ModelAttribute("administrator")
    boolean administrator() {
        return Reader.current().filter(Reader::isAdministrator).isPresent();
    }
}
