package dk.raadslag.evidence;

import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.intervention.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who sends which papers about a jobcentre: its region all of them, its responsible parties what they have made themselves. */
@Component
public class EvidenceRights {

    private final Authorities authorities;

    EvidenceRights(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The sources from which a member of the groups may send papers; none for most people. */
    public List<Source> sources(Jobcentre jobcentre, Set<String> groups) {
        return Arrays.stream(Source.values())
                .filter(source -> source != Source.JOBINDSATS)
                .filter(source -> sendingGroups(jobcentre, source).anyMatch(groups::contains))
                .toList();
    }

    /** In which of the groups the person sends or withdraws a paper of the source, or empty where nobody of them may. */
    public Optional<String> sendingGroup(Jobcentre jobcentre, Source source, Set<String> groups) {
        return sendingGroups(jobcentre, source).filter(groups::contains).findFirst();
    }

    private Stream<String> sendingGroups(Jobcentre jobcentre, Source source) {
        Stream<String> region =
                Stream.of(Role.OFFICE.in(jobcentre.regionCode()), Role.DIRECTOR.in(jobcentre.regionCode()));
        return EvidencePaper.isOfTheJobcentre(source)
                ? Stream.concat(
                        region,
                        Arrays.stream(EffortKind.values())
                                .map(kind -> authorities.responsibleGroup(jobcentre.id(), kind)))
                : region;
    }
}
