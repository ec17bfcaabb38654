package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.workplace.RunningDeadlines.Deadline;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of the cases that a person reads, and the short one of the yearly budgets. */
@Controller
class CaseListPages {

    /** Rows on a page. */
    static final int PAGE = 50;

    private final CaseAccess access;
    private final CaseList list;
    private final RunningDeadlines deadlines;
    private final Authorities authorities;
    private final Clock clock;

    CaseListPages(CaseAccess access, CaseList list, RunningDeadlines deadlines, Authorities authorities, Clock clock) {
        this.access = access;
        this.list = list;
        this.deadlines = deadlines;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping("/sager")
    String cases(CaseQuestion question, Model page) {
        return SignedIn.inWebapps()
                .map(reader -> show(reader, question, false, page))
                .orElse(PageSecurity.SIGN_IN);
    }

    @GetMapping("/sager/budgetter")
    String budgets(CaseQuestion question, Model page) {
        return SignedIn.inWebapps()
                .map(reader -> show(reader, question, true, page))
                .orElse(PageSecurity.SIGN_IN);
    }

    private String show(SignedIn reader, CaseQuestion question, boolean budgets, Model page) {
        Readership readership = access.readership(reader);
        List<Jobcentre> jobcentres = authorities.jobcentres();
        CaseFilter filter = filter(question, budgets, jobcentres);
        boolean backwards = question.foer() != null;
        List<CaseList.Row> found = new ArrayList<>(list.rows(readership, filter, !backwards, PAGE + 1));
        boolean more = found.size() > PAGE;
        List<CaseList.Row> rows = found.subList(0, Math.min(PAGE, found.size()));
        if (backwards) {
            Collections.reverse(rows);
        }
        String path = budgets ? "/sager/budgetter" : "/sager";
        if (!rows.isEmpty() && (backwards ? more : question.efter() != null)) {
            page.addAttribute("newer", question.from(path, "foer", rows.get(0).place()));
        }
        if (!rows.isEmpty() && (backwards || more)) {
            page.addAttribute(
                    "older",
                    question.from(path, "efter", rows.get(rows.size() - 1).place()));
        }
        page.addAttribute("rows", described(reader, rows));
        page.addAttribute("question", question);
        page.addAttribute("path", path);
        page.addAttribute("budgets", budgets);
        page.addAttribute("regions", authorities.regions(readership.regions()));
        page.addAttribute(
                "jobcentres", jobcentres.stream().filter(readership::mayConcern).toList());
        page.addAttribute("roles", AwaitedRole.values());
        page.addAttribute("kinds", CaseKind.values());
        page.addAttribute("phases", CasePhase.values());
        page.addAttribute("danish", new DanishInTemplates());
        return "sager";
    }

    private List<CaseRow> described(SignedIn reader, List<CaseList.Row> rows) {
        Map<String, List<CaseList.Candidate>> tasks = list.tasks(rows);
        Map<String, List<Deadline>> running = deadlines.of(rows.stream()
                .map(row -> row.number().value())
                .filter(number -> !tasks.containsKey(number))
                .toList());
        return rows.stream()
                .map(row -> CaseRow.of(
                        row,
                        tasks.getOrDefault(row.number().value(), List.of()),
                        running.getOrDefault(row.number().value(), List.of()),
                        reader,
                        clock))
                .toList();
    }

    private CaseFilter filter(CaseQuestion question, boolean budgets, List<Jobcentre> jobcentres) {
        CaseFilter filter = new CaseFilter(budgets)
                .region(question.region())
                .jobcentre(question.jobcenter())
                .status(question.status());
        if (question.soeg() != null) {
            filter.words(SearchWord.in(question.soeg(), jobcentres, authorities.effortAreas()));
        }
        if (question.slags() != null) {
            filter.kind(CaseKind.of(question.slags()));
        }
        if (question.frist() != null) {
            filter.overdue(Timestamp.from(clock.instant()));
        }
        if ("mig".equals(question.venter())) {
            filter.waitingForReader();
        } else if (question.venter() != null) {
            filter.waitingFor(AwaitedRole.of(question.venter()).groups(jobcentres));
        }
        if (question.fase() != null) {
            CasePhase phase = CasePhase.of(question.fase());
            filter.phase(phase, list.definitions(phase.process()));
        }
        if (question.foer() != null) {
            filter.before(Place.of(question.foer()));
        } else if (question.efter() != null) {
            filter.after(Place.of(question.efter()));
        }
        return filter;
    }

    @ExceptionHandler(Refusal.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
