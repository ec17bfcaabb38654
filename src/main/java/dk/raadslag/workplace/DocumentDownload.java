package dk.raadslag.workplace;

import dk.raadslag.document.Documents;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.Matters;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the documents of a case to those who may read them. */
@RestController
class DocumentDownload {

    private final Documents documents;
    private final Matters matters;
    private final ReadableParts parts;

    DocumentDownload(Documents documents, Matters matters, ReadableParts parts) {
        this.documents = documents;
        this.matters = matters;
        this.parts = parts;
    }

    @GetMapping("/dokumenter/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        SignedIn reader = SignedIn.inWebapps().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        return documents
                .find(id)
                .filter(pdf -> parts.documents(
                                reader, matters.matter(pdf.document().number()))
                        .contains(pdf.document()))
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(pdf.document().number() + "-"
                                                + pdf.document().type() + ".pdf")
                                        .build()
                                        .toString())
                        .body(pdf.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
