package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.document.Printouts;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.overview.Overview;
import dk.raadslag.overview.OverviewQuestion;
import dk.raadslag.overview.Overviews;
import dk.raadslag.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The result overviews of the jobcentres (§ 8, stk. 1 and 2). */
@Controller
class ResultPages {

    private final ResultReaders readers;
    private final Authorities authorities;
    private final Overviews overviews;
    private final Printouts printouts;

    ResultPages(ResultReaders readers, Authorities authorities, Overviews overviews, Printouts printouts) {
        this.readers = readers;
        this.authorities = authorities;
        this.overviews = overviews;
        this.printouts = printouts;
    }

    /** Jobcentres under a heading. */
    record Section(String heading, List<Jobcentre> jobcentres) {}

    @GetMapping("/resultater")
    String list(Model page) {
        return SignedIn.inWebapps().map(reader -> list(reader, page)).orElse(PageSecurity.SIGN_IN);
    }

    @GetMapping("/resultater/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(name = "ydelsesgruppe", required = false) @Nullable String group,
            @RequestParam(name = "periode", required = false) @Nullable String kind,
            @RequestParam(name = "aar", required = false) @Nullable String years,
            Model page) {
        return SignedIn.inWebapps()
                .map(reader -> show(reader, id, OverviewQuestion.of(group, kind, years), page))
                .orElse(PageSecurity.SIGN_IN);
    }

    @GetMapping("/resultater/{id}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @RequestParam(name = "ydelsesgruppe", required = false) @Nullable String group,
            @RequestParam(name = "periode", required = false) @Nullable String kind,
            @RequestParam(name = "aar", required = false) @Nullable String years) {
        SignedIn reader = SignedIn.inWebapps().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        Overview overview = overview(reader, id, OverviewQuestion.of(group, kind, years));
        byte[] pdf = printouts.print(
                "result-overview",
                "Resultatoversigt for " + overview.jobcentre().name(),
                overview.jobcentre(),
                Map.of("overview", overview));
        String name = "resultatoversigt-%s-%s.pdf"
                .formatted(overview.jobcentre().id(), overview.group().code());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf);
    }

    private String list(SignedIn reader, Model page) {
        Readership readership = readers.readership(reader);
        List<Jobcentre> all = authorities.jobcentres();
        page.addAttribute(
                "own",
                all.stream()
                        .filter(one -> readership.jobcentres().contains(one.id()))
                        .toList());
        page.addAttribute(
                "regions",
                authorities.regions(EnumSet.allOf(RegionCode.class)).entrySet().stream()
                        .sorted(Comparator.comparing(
                                region -> !readership.regions().contains(region.getKey())))
                        .map(region -> new Section(
                                region.getValue(),
                                all.stream()
                                        .filter(one -> one.regionCode() == region.getKey())
                                        .toList()))
                        .toList());
        return "resultater";
    }

    private String show(SignedIn reader, String id, OverviewQuestion question, Model page) {
        Overview overview = overview(reader, id, question);
        page.addAttribute("overview", overview);
        page.addAttribute("papers", readers.papers(reader, overview.jobcentre()));
        page.addAttribute("spans", OverviewQuestion.SPANS);
        page.addAttribute("measuring", MeasurementPages.isAllowed(reader));
        page.addAttribute("danish", new DanishInTemplates());
        return "resultatoversigt";
    }

    private Overview overview(SignedIn reader, String id, OverviewQuestion question) {
        Jobcentre jobcentre = readers.jobcentre(reader, id);
        return overviews.of(jobcentre, question, readers.readership(reader).mayConcern(jobcentre));
    }

    @ExceptionHandler(Refusal.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
