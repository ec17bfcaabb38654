package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.document.Documents;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.reminder.OverdueTasks;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Authorities authorities;
    private final CaseAccess access;
    private final CaseRecord caseRecord;
    private final Awaited awaited;
    private final OverdueTasks overdue;
    private final CouncilSteps councilSteps;
    private final Documents documents;
    private final Letters letters;

    CasePages(
            Matters matters,
            Authorities authorities,
            CaseAccess access,
            CaseRecord caseRecord,
            Awaited awaited,
            OverdueTasks overdue,
            CouncilSteps councilSteps,
            Documents documents,
            Letters letters) {
        this.matters = matters;
        this.authorities = authorities;
        this.access = access;
        this.caseRecord = caseRecord;
        this.awaited = awaited;
        this.overdue = overdue;
        this.councilSteps = councilSteps;
        this.documents = documents;
        this.letters = letters;
    }

    @GetMapping("/")
    String home() {
        return TO_LOGIN;
    }

    @GetMapping("/sager")
    String list(Model page) {
        return SignedIn.inWebapps().map(reader -> list(reader, page)).orElse(TO_LOGIN);
    }

    @GetMapping("/sager/{number}")
    String show(@PathVariable String number, Model page) {
        return SignedIn.inWebapps().map(reader -> show(reader, number, page)).orElse(TO_LOGIN);
    }

    private String list(SignedIn reader, Model page) {
        List<Matter> readable = matters.all().stream()
                .filter(matter -> access.mayRead(reader, matter))
                .toList();
        page.addAttribute("matters", readable);
        page.addAttribute("overdue", overdue.matters());
        page.addAttribute(
                "regions",
                Stream.of(RegionCode.values()).collect(Collectors.toMap(Function.identity(), authorities::regionName)));
        return "sager";
    }

    private String show(SignedIn reader, String number, Model page) {
        Matter matter = readable(reader, number);
        page.addAttribute("matter", matter);
        page.addAttribute("region", authorities.regionName(matter.regionCode()));
        page.addAttribute("waiting", awaited.of(number));
        page.addAttribute("council", councilSteps.of(number));
        page.addAttribute("documents", documents.of(CaseNumber.of(number)));
        page.addAttribute("entries", caseRecord.entries(CaseNumber.of(number)));
        List<Letter> written = letters.of(CaseNumber.of(number));
        page.addAttribute("letters", written);
        page.addAttribute(
                "unsent",
                written.stream().filter(letter -> letter.sentAt() == null).toList());
        page.addAttribute("danish", new DanishInTemplates());
        return "sag";
    }

    /** The matter, or the same 404 whether it does not exist or is not for this reader. */
    private Matter readable(SignedIn reader, String number) {
        try {
            Matter matter = matters.matter(CaseNumber.of(number));
            if (access.mayRead(reader, matter)) {
                return matter;
            }
        } catch (Refusal unknown) {
            // the same response as for a matter that is not for the reader
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
