package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.document.Documents;
import dk.raadslag.document.StoredDocument;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.CaseRecord.Entry;
import dk.raadslag.journal.Matters.Matter;
import dk.raadslag.notification.Letter;
import dk.raadslag.notification.Letters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers, entries and letters of a matter that a person reads, by how much of the matter that person sees. */
@Component
class ReadableParts {

    private final CaseAccess access;
    private final Authorities authorities;
    private final Documents documents;
    private final CaseRecord caseRecord;
    private final Letters letters;

    ReadableParts(
            CaseAccess access, Authorities authorities, Documents documents, CaseRecord caseRecord, Letters letters) {
        this.access = access;
        this.authorities = authorities;
        this.documents = documents;
        this.caseRecord = caseRecord;
        this.letters = letters;
    }

    /** All letters, or those to one's own roles. */
    List<Letter> letters(SignedIn reader, Matter matter) {
        Sight sight = access.sight(reader, matter);
        return sight == Sight.NOTHING
                ? List.of()
                : letters.of(matter.number()).stream()
                        .filter(letter ->
                                sight == Sight.EVERYTHING || reader.groups().contains(letter.recipientGroup()))
                        .toList();
    }

    /** All papers, or those that a letter to one's own roles encloses and that are shared with the parties. */
    List<StoredDocument> documents(SignedIn reader, Matter matter) {
        Sight sight = access.sight(reader, matter);
        Set<UUID> enclosed = letters(reader, matter).stream()
                .flatMap(letter -> Stream.of(letter.documentId(), letter.annexId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> problem = access.problemPapers(matter.number());
        return documents.of(matter.number()).stream()
                .filter(paper -> sight == Sight.EVERYTHING
                        || enclosed.contains(paper.id())
                        || sight == Sight.SHARED
                                && (problem.contains(paper.id()) || SharedActs.includePaper(paper.type())))
                .toList();
    }

    /** The whole record, or what of it is shared with the parties. */
    List<Entry> entries(SignedIn reader, Matter matter) {
        return switch (access.sight(reader, matter)) {
            case EVERYTHING -> caseRecord.entries(matter.number());
            case SHARED -> {
                List<String> own = authorities.roleNames(reader.groups());
                yield caseRecord.entries(matter.number()).stream()
                        .filter(entry -> SharedActs.include(entry, own))
                        .toList();
            }
            case OWN_LETTERS, NOTHING -> List.of();
        };
    }
}
