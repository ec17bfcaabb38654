package dk.raadslag.workplace;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.engine.access.SignedIn;
import dk.raadslag.evidence.EvidencePaper;
import dk.raadslag.evidence.EvidencePapers;
import dk.raadslag.refusal.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who reads what of a jobcentre's results. Everybody with a role reads the figures of all jobcentres, and what their parties have made for
 * the public; the rest only who reads the jobcentre's cases.
 */
@Component
class ResultReaders {

    private final CaseAccess access;
    private final Authorities authorities;
    private final EvidencePapers papers;

    ResultReaders(CaseAccess access, Authorities authorities, EvidencePapers papers) {
        this.access = access;
        this.authorities = authorities;
        this.papers = papers;
    }

    /** The overviews are for the authorities and councils of the register, and for who brings the measurements. */
    boolean isAllowed(SignedIn person) {
        return person.isAdministrator()
                || person.groups().stream()
                        .anyMatch(group -> authorities.roleGroup(group).isPresent());
    }

    /** What the person reads of all cases; not found for somebody without a role. */
    Readership readership(SignedIn person) {
        if (!isAllowed(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return access.readership(person);
    }

    /** The jobcentre; not found where there is none, or for somebody without a role. */
    Jobcentre jobcentre(SignedIn person, String id) {
        if (!isAllowed(person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return authorities.jobcentre(id);
        } catch (Refusal unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The papers about the jobcentre that the person reads. */
    List<EvidencePaper> papers(SignedIn person, Jobcentre jobcentre) {
        boolean all = readership(person).mayConcern(jobcentre);
        return papers.of(jobcentre.id()).stream()
                .filter(paper -> all || paper.isOfTheJobcentre())
                .toList();
    }
}
