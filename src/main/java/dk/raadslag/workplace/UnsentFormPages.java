package dk.raadslag.workplace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import dk.raadslag.unsent.OpenForm;
import dk.raadslag.unsent.UnsentForm;
import dk.raadslag.unsent.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps for Tasklist what a person has typed into a form and not sent: of an open task of the person's role ({@code opgave}), or of a
 * process that the person may start ({@code forloeb}). It is shown to the same person in the same form, and goes nowhere else.
 */
@RestController
@RequestMapping("/kladder/{kind}/{id}")
class UnsentFormPages {

    private static final int MOST_BYTES = 200_000;

    /** A null character as JSON escapes it, not after a backslash that was typed; or one half of a sign that takes two characters. */
    private static final Pattern UNSTORABLE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\u0000|\\p{Cs}");

    private final ProcessEngineConfigurationImpl engine;
    private final FormAccess access;
    private final UnsentForms forms;
    private final ObjectMapper json;

    UnsentFormPages(ProcessEngineConfigurationImpl engine, FormAccess access, UnsentForms forms, ObjectMapper json) {
        this.engine = engine;
        this.access = access;
        this.forms = forms;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<?> read(@PathVariable String kind, @PathVariable String id, @RequestParam String person) {
        return with(
                kind,
                id,
                person,
                form -> true,
                form -> forms.find(form)
                        .<ResponseEntity<?>>map(kept -> ResponseEntity.ok(Kept.of(kept)))
                        .orElse(ResponseEntity.noContent().build()));
    }

    /** Conflict, and what is kept now, if that is another version than the one before the typing. */
    @PutMapping
    ResponseEntity<?> save(
            @PathVariable String kind, @PathVariable String id, @RequestParam String person, HttpServletRequest request)
            throws IOException {
        requireToken(request);
        Typed typed = typed(request.getInputStream());
        return with(
                kind,
                id,
                person,
                forms::holds,
                form -> forms.save(form, typed.version(), typed.fields().toString())
                        .<ResponseEntity<?>>map(kept -> ResponseEntity.ok(Kept.of(kept)))
                        .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT)
                                .body(forms.find(form).map(Kept::of).orElse(null))));
    }

    @DeleteMapping
    ResponseEntity<?> remove(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam String person,
            HttpServletRequest request) {
        requireToken(request);
        return with(kind, id, person, form -> true, form -> {
            forms.remove(form);
            return ResponseEntity.noContent().build();
        });
    }

    /** A page that is still open from another person's session gets and saves nothing. */
    private ResponseEntity<?> with(
            String kind,
            String id,
            String person,
            Predicate<OpenForm> isStillThere,
            Function<OpenForm, ResponseEntity<?>> work) {
        SignedIn reader = SignedIn.inWebapps()
                .filter(signedIn -> signedIn.userId().equals(person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        Optional<ResponseEntity<?>> answer = engine.getCommandExecutorTxRequired()
                .execute(command ->
                        access.open(reader, kind, id).filter(isStillThere).map(work));
        return answer.orElseGet(
                () -> ResponseEntity.status(HttpStatus.NOT_FOUND).body(Map.of("message", access.whyNotOpen(kind, id))));
    }

    private Typed typed(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        try {
            Typed typed = json.readValue(bytes, Typed.class);
            Require.that(
                    typed != null
                            && typed.fields() != null
                            && typed.fields().isObject()
                            && !UNSTORABLE.matcher(typed.fields().toString()).find(),
                    "Kladden kan ikke læses.");
            return typed;
        } catch (IOException unreadable) {
            throw new Refusal("Kladden kan ikke læses.");
        }
    }

    private static void requireToken(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        boolean isSignedIn = SignedIn.inWebapps().isPresent();
        if (isSignedIn && (token == null || !token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME)))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<?> refused(Refusal refusal) {
        return ResponseEntity.badRequest().body(Map.of("message", refusal.getMessage()));
    }

    /** What a page sends: the fields, and the version that it had before, if there was one. */
    record Typed(@Nullable UUID version, JsonNode fields) {}

    /** What a page gets. */
    record Kept(UUID version, @JsonRawValue String fields, OffsetDateTime savedAt) {

        static Kept of(UnsentForm form) {
            return new Kept(form.version(), form.fields(), form.savedAt());
        }
    }
}
