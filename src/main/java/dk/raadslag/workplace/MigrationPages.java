package dk.raadslag.workplace;

import dk.raadslag.authorities.Actor;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.migration.Migrations;
import dk.raadslag.migration.Migrations.Move;
import dk.raadslag.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages where an administrator sees which running cases can be migrated to the newest version of their process, and migrates them. */
@Controller
class MigrationPages {

    private static final String TOKEN = "raadslag.moveToken";

    private final Migrations migrations;
    private final CaseRecord caseRecord;
    private final IdentityService identityService;

    MigrationPages(Migrations migrations, CaseRecord caseRecord, IdentityService identityService) {
        this.migrations = migrations;
        this.caseRecord = caseRecord;
        this.identityService = identityService;
    }

    @GetMapping("/flytning")
    String list(Model page) {
        administrator();
        page.addAttribute("processes", migrations.behind());
        return "flytning";
    }

    @GetMapping("/flytning/{key}")
    String preview(@PathVariable String key, HttpSession session, Model page) {
        SignedIn administrator = administrator();
        if (session.getAttribute(TOKEN) == null) {
            session.setAttribute(TOKEN, UUID.randomUUID().toString());
        }
        List<Move> moves = as(administrator, () -> migrations.preview(key));
        page.addAttribute("token", session.getAttribute(TOKEN));
        page.addAttribute("moves", moves);
        page.addAttribute("movable", moves.stream().filter(Move::isPossible).count());
        return "flytning-proces";
    }

    @PostMapping("/flytning/{key}")
    String move(
            @PathVariable String key, @RequestParam String token, HttpSession session, RedirectAttributes redirect) {
        SignedIn administrator = administrator();
        if (!token.equals(session.getAttribute(TOKEN))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<Move> moves = as(
                administrator,
                () -> migrations.preview(key).stream()
                        .filter(Move::isPossible)
                        .map(move -> migrations.move(move, moved -> record(moved, administrator)))
                        .toList());
        redirect.addFlashAttribute(
                "moved", moves.stream().filter(Move::isPossible).count());
        return "redirect:/flytning/" + key;
    }

    private void record(Move move, SignedIn administrator) {
        if (move.caseNumber() != null) {
            caseRecord.add(
                    CaseNumber.of(move.caseNumber()),
                    new Actor(administrator.userId(), SignedIn.ADMINISTRATORS),
                    "moveToVersion",
                    "§§ 7-13",
                    "Sagen følger nu version %d af »%s« i stedet for version %d."
                            .formatted(move.to(), move.process(), move.from()));
        }
    }

    /** Works in the name of the person, so that the engine's own log names them. */
    private <T> T as(SignedIn reader, Supplier<T> work) {
        identityService.setAuthentication(reader.userId(), List.copyOf(reader.groups()));
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    @ExceptionHandler(Refusal.class)
    void unknownProcess(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static SignedIn administrator() {
        return SignedIn.inWebapps()
                .filter(SignedIn::isAdministrator)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
