package dk.raadslag.workplace;

import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters to a person's own roles, from all cases. */
@Controller
class LetterPages {

    /** Letters on a page. */
    static final int PAGE = 30;

    private final Letters letters;

    LetterPages(Letters letters) {
        this.letters = letters;
    }

    /** @param efter the last letter of the page before */
    @GetMapping("/breve")
    String list(@RequestParam(required = false) @Nullable UUID efter, Model page) {
        return SignedIn.inWebapps().map(reader -> list(reader, efter, page)).orElse(PageSecurity.SIGN_IN);
    }

    private String list(SignedIn reader, @Nullable UUID after, Model page) {
        List<Letter> found = letters.to(reader.groups(), after, PAGE + 1);
        List<Letter> shown = found.subList(0, Math.min(PAGE, found.size()));
        page.addAttribute("letters", shown);
        page.addAttribute("first", after == null);
        page.addAttribute(
                "older",
                found.size() > PAGE ? "/breve?efter=" + shown.get(PAGE - 1).id() : null);
        page.addAttribute("danish", new DanishInTemplates());
        return "breve";
    }
}
