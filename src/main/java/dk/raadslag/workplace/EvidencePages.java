package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.contract.AnnouncedGoals;
import dk.raadslag.danish.Danish;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.evidence.EvidencePaper;
import dk.raadslag.evidence.EvidencePapers;
import dk.raadslag.evidence.EvidenceRights;
import dk.raadslag.evidence.NewEvidence;
import dk.raadslag.intervention.Source;
import dk.raadslag.refusal.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers about a jobcentre's results beside the measurements: result audits, employment plans and what others have found (§ 8, stk. 2). */
@Controller
class EvidencePages {

    private static final String TOKEN = "raadslag.evidenceToken";
    private static final String PATH = "/resultater/{id}/dokumenter";
    private static final int LONGEST_FIELD = 2000;

    private final ResultReaders readers;
    private final Authorities authorities;
    private final EvidencePapers papers;
    private final EvidenceRights rights;
    private final AnnouncedGoals goals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidencePages(
            ResultReaders readers,
            Authorities authorities,
            EvidencePapers papers,
            EvidenceRights rights,
            AnnouncedGoals goals,
            TransactionTemplate transaction,
            Clock clock) {
        this.readers = readers;
        this.authorities = authorities;
        this.papers = papers;
        this.rights = rights;
        this.goals = goals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A paper in a list: who sent it, and whether the reader may take it away. */
    record Row(EvidencePaper paper, String sender, boolean mayWithdraw) {}

    @GetMapping(PATH)
    String list(@PathVariable String id, HttpSession session, Model page) {
        SignedIn reader = signedIn();
        Jobcentre jobcentre = readers.jobcentre(reader, id);
        if (session.getAttribute(TOKEN) == null) {
            session.setAttribute(TOKEN, UUID.randomUUID().toString());
        }
        page.addAttribute("token", session.getAttribute(TOKEN));
        page.addAttribute("jobcentre", jobcentre);
        page.addAttribute("sources", rights.sources(jobcentre, reader.groups()));
        page.addAttribute("year", today().getYear());
        page.addAttribute("goals", goals.from(today().getYear()));
        page.addAttribute(
                "rows",
                readers.papers(reader, jobcentre).stream()
                        .map(paper -> row(paper, jobcentre, reader))
                        .toList());
        page.addAttribute("danish", new DanishInTemplates());
        return "resultatdokumenter";
    }

    @GetMapping(PATH + "/{paper}")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable UUID paper) {
        SignedIn reader = signedIn();
        EvidencePaper found = paper(reader, readers.jobcentre(reader, id), paper);
        String name = "%s-%d-%s.pdf".formatted(found.source(), found.year(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(papers.content(found));
    }

    /** The body is not looked at before the rights of its sender. */
    @PostMapping(PATH)
    String send(@PathVariable String id, HttpServletRequest request, HttpSession session, RedirectAttributes redirect)
            throws IOException {
        SignedIn sender = signedIn();
        Jobcentre jobcentre = readers.jobcentre(sender, id);
        if (rights.sources(jobcentre, sender.groups()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            checkToken(text(request.getPart("token")), session);
            String source = text(request.getPart("kilde"));
            String year = text(request.getPart("aar"));
            String title = text(request.getPart("titel"));
            Map.of("kilde", source, "aar", year, "titel", title).forEach(redirect::addFlashAttribute);
            NewEvidence evidence = NewEvidence.of(source, year, title, file(request.getPart("fil")), today());
            String group = group(jobcentre, evidence.source(), sender);
            transaction.executeWithoutResult(status -> papers.add(jobcentre, evidence, sender.userId(), group));
            redirect.addFlashAttribute("titel", "");
            redirect.addFlashAttribute("done", "Dokumentet er modtaget.");
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
        } catch (IllegalStateException tooLarge) {
            redirect.addFlashAttribute("refused", NewEvidence.TOO_LARGE);
        } catch (ServletException noForm) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/resultater/" + jobcentre.id() + "/dokumenter";
    }

    @PostMapping(PATH + "/{paper}/traek-tilbage")
    String withdraw(
            @PathVariable String id,
            @PathVariable UUID paper,
            @RequestParam(name = "token", required = false) @Nullable String token,
            HttpSession session,
            RedirectAttributes redirect) {
        SignedIn person = signedIn();
        Jobcentre jobcentre = readers.jobcentre(person, id);
        EvidencePaper found = paper(person, jobcentre, paper);
        group(jobcentre, found.source(), person);
        checkToken(token, session);
        transaction.executeWithoutResult(status -> papers.withdraw(found, person.userId()));
        redirect.addFlashAttribute("done", "Dokumentet er trukket tilbage.");
        return "redirect:/resultater/" + jobcentre.id() + "/dokumenter";
    }

    private Row row(EvidencePaper paper, Jobcentre jobcentre, SignedIn reader) {
        return new Row(
                paper,
                authorities.roleName(paper.receivedGroup()),
                rights.sendingGroup(jobcentre, paper.source(), reader.groups()).isPresent());
    }

    private EvidencePaper paper(SignedIn reader, Jobcentre jobcentre, UUID id) {
        return readers.papers(reader, jobcentre).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String group(Jobcentre jobcentre, Source source, SignedIn person) {
        return rights.sendingGroup(jobcentre, source, person.groups())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Danish.ZONE));
    }

    private static void checkToken(@Nullable String token, HttpSession session) {
        if (token == null || !token.equals(session.getAttribute(TOKEN))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String text(@Nullable Part part) throws IOException {
        return part == null ? "" : new String(bytes(part, LONGEST_FIELD), StandardCharsets.UTF_8);
    }

    private static byte[] file(@Nullable Part part) throws IOException {
        return part == null ? new byte[0] : bytes(part, NewEvidence.LARGEST + 1);
    }

    private static byte[] bytes(Part part, int most) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            return bytes.readNBytes(most);
        }
    }

    private static SignedIn signedIn() {
        return SignedIn.inWebapps().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }
}
