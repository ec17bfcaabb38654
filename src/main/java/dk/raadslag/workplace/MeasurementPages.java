package dk.raadslag.workplace;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.danish.DanishInTemplates;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.measurement.Arrival;
import dk.raadslag.measurement.Arrivals;
import dk.raadslag.measurement.Arrivals.Receipt;
import dk.raadslag.measurement.Batch;
import dk.raadslag.measurement.Batches;
import dk.raadslag.measurement.Indicators;
import dk.raadslag.measurement.MeasurementSettings;
import dk.raadslag.measurement.Way;
import dk.raadslag.refusal.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages where the regions' offices and directors, and administrators, send files with measurements and see what became of them. */
@Controller
class MeasurementPages {

    private static final String TOKEN = "raadslag.measurementToken";
    private static final int LATEST = 50;

    private final Arrivals arrivals;
    private final Batches batches;
    private final Indicators indicators;
    private final MeasurementSettings settings;

    MeasurementPages(Arrivals arrivals, Batches batches, Indicators indicators, MeasurementSettings settings) {
        this.arrivals = arrivals;
        this.batches = batches;
        this.indicators = indicators;
        this.settings = settings;
    }

    @GetMapping("/maalinger")
    String list(HttpSession session, Model page) {
        allowed();
        if (session.getAttribute(TOKEN) == null) {
            session.setAttribute(TOKEN, UUID.randomUUID().toString());
        }
        page.addAttribute("token", session.getAttribute(TOKEN));
        page.addAttribute("batches", batches.latest(LATEST));
        page.addAttribute("indicators", indicators.names());
        page.addAttribute("groups", indicators.groupNames());
        page.addAttribute("largest", settings.largestFile().toMegabytes());
        page.addAttribute("danish", new DanishInTemplates());
        return "maalinger";
    }

    @GetMapping("/maalinger/{number}")
    String show(@PathVariable int number, Model page) {
        allowed();
        Batch batch = batches.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("batch", batch);
        page.addAttribute("faults", batches.faults(number));
        page.addAttribute("danish", new DanishInTemplates());
        return "maaling";
    }

    /** The body is not looked at before the rights of its sender. */
    @PostMapping("/maalinger")
    String send(HttpServletRequest request, HttpSession session, RedirectAttributes redirect) throws IOException {
        SignedIn sender = allowed();
        try {
            Part token = request.getPart("token");
            if (token == null || !text(token).equals(session.getAttribute(TOKEN))) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            Receipt receipt = take(request.getPart("fil"), sender);
            redirect.addFlashAttribute(
                    "done",
                    receipt.isNew()
                            ? "Filen er modtaget og bliver indlæst nu. Du kan forlade siden imens."
                            : "Den samme fil er modtaget før. Den bliver ikke indlæst igen.");
            return "redirect:/maalinger/" + receipt.number();
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", refusal.getMessage());
        } catch (IllegalStateException tooLarge) {
            redirect.addFlashAttribute(
                    "refused",
                    "Filen fylder mere end %d MB. Del den i flere filer, og send dem hver for sig."
                            .formatted(settings.largestFile().toMegabytes()));
        } catch (ServletException noForm) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return "redirect:/maalinger";
    }

    private Receipt take(@Nullable Part part, SignedIn sender) throws IOException {
        if (part == null || part.getSize() == 0) {
            throw new Refusal("Vælg en fil med målinger, og send den igen.");
        }
        Path copy = Files.createTempFile("maalinger", "");
        try (InputStream bytes = part.getInputStream()) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            String name = String.valueOf(part.getSubmittedFileName());
            return arrivals.take(copy, new Arrival(name, Way.UPLOAD, sender.userId()));
        } finally {
            Files.delete(copy);
        }
    }

    private static String text(Part part) throws IOException {
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readNBytes(100), StandardCharsets.UTF_8);
        }
    }

    private static SignedIn allowed() {
        return SignedIn.inWebapps()
                .filter(MeasurementPages::isAllowed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The figures are of the whole country, as those with which a jobcentre is compared; so every region may bring them. */
    static boolean isAllowed(SignedIn person) {
        return person.isAdministrator()
                || Arrays.stream(RegionCode.values())
                        .anyMatch(region -> person.groups().contains(Role.OFFICE.in(region))
                                || person.groups().contains(Role.DIRECTOR.in(region)));
    }
}
