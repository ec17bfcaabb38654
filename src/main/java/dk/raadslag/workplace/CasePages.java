package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.engine.access.People;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.notification.Letter;
import dk.raadslag.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of each case, with what its reader may read of its record, papers and letters. */
@Controller
class CasePages {

    private final Matters matters;
    private final Authorities authorities;
    private final CaseAccess access;
    private final Awaited awaited;
    private final CouncilSteps councilSteps;
    private final ReadableParts parts;
    private final People people;
    private final StartsFromCase starts;

    CasePages(
            Matters matters,
            Authorities authorities,
            CaseAccess access,
            Awaited awaited,
            CouncilSteps councilSteps,
            ReadableParts parts,
            People people,
            StartsFromCase starts) {
        this.matters = matters;
        this.authorities = authorities;
        this.access = access;
        this.awaited = awaited;
        this.councilSteps = councilSteps;
        this.parts = parts;
        this.people = people;
        this.starts = starts;
    }

    @GetMapping("/")
    String home() {
        return PageSecurity.SIGN_IN;
    }

    @GetMapping("/sager/{number}")
    String show(@PathVariable String number, Model page) {
        return SignedIn.inWebapps().map(reader -> show(reader, number, page)).orElse(PageSecurity.SIGN_IN);
    }

    private String show(SignedIn reader, String number, Model page) {
        Matter matter = readable(reader, number);
        Sight sight = access.sight(reader, matter);
        page.addAttribute("matter", matter);
        page.addAttribute("region", authorities.sender(matter.region()));
        page.addAttribute("waiting", awaited.of(number).seenBy(reader, sight));
        page.addAttribute("starts", starts.of(reader, matter));
        page.addAttribute("council", councilSteps.of(number, sight));
        List<StoredDocument> documents = parts.documents(reader, matter);
        page.addAttribute("documents", documents);
        page.addAttribute("readable", documents.stream().map(StoredDocument::id).toList());
        List<CaseRecord.Entry> entries = parts.entries(reader, matter);
        page.addAttribute("entries", entries);
        page.addAttribute("names", names(entries));
        page.addAttribute("reachable", access.readable(reader, mentioned(entries)));
        List<Letter> letters = parts.letters(reader, matter);
        page.addAttribute("letters", bySubject(letters).stream().map(Alike::new).toList());
        page.addAttribute(
                "unsent",
                letters.stream().filter(letter -> letter.sentAt() == null).toList());
        page.addAttribute("danish", new DanishInTemplates());
        return "sag";
    }

    /** Letters of one subject that follow each other; many of them are folded. */
    record Alike(List<Letter> letters) {

        public boolean areMany() {
            return Letter.areMany(letters);
        }

        public String subject() {
            return letters.get(0).subject();
        }

        public long count() {
            return letters.size();
        }
    }

    /** The letters in their order; those of one subject that follow each other stand together. */
    private static List<List<Letter>> bySubject(List<Letter> letters) {
        List<List<Letter>> together = new ArrayList<>();
        String subject = null;
        for (Letter letter : letters) {
            if (!letter.subject().equals(subject)) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(letter);
            subject = letter.subject();
        }
        return together;
    }

    private static List<CaseNumber> mentioned(List<CaseRecord.Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.mentioned().stream())
                .distinct()
                .toList();
    }

    /** The names of those who acted, by user id; who has no name in their profile is shown by role alone. */
    private Map<String, String> names(List<CaseRecord.Entry> entries) {
        return entries.stream()
                .map(CaseRecord.Entry::userId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), userId -> people.nameOf(userId).orElse("")));
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
