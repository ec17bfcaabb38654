package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the cases: a list, and each case with its record, papers and letters. */
@Controller
class CasePages {

    private static final String TO_LOGIN = "redirect:/camunda/app/tasklist/default/";

    private final Matters matters;
    private final CaseRecord caseRecord;
    private final Authorities authorities;
    private final CaseAccess access;

    CasePages(Matters matters, CaseRecord caseRecord, Authorities authorities, CaseAccess access) {
        this.matters = matters;
        this.caseRecord = caseRecord;
        this.authorities = authorities;
        this.access = access;
    }

    @GetMapping("/")
    String home() {
        return TO_LOGIN;
    }

    @GetMapping("/sager")
    String list(Model page) {
        return Reader.current()
                .map(reader -> {
                    page.addAttribute(
                            "matters",
                            matters.all().stream()
                                    .filter(matter -> access.mayRead(reader, matter))
                                    .toList());
                    page.addAttribute(
                            "regions",
                            authorities.regionCodes().stream()
                                    .collect(Collectors.toMap(Function.identity(), authorities::regionName)));
                    return "sager";
                })
                .orElse(TO_LOGIN);
    }

    @GetMapping("/sager/{number}")
    String show(@PathVariable String number, Model page) {
        return Reader.current()
                .map(reader -> {
                    Matter matter = matters.all().stream()
                            .filter(m -> m.number().equals(number) && access.mayRead(reader, m))
                            .findFirst()
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
                    page.addAttribute("matter", matter);
                    page.addAttribute("entries", caseRecord.entries(number));
                    return "sag";
                })
                .orElse(TO_LOGIN);
    }
}
