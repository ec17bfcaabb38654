package dk.raadslag.grant.application;

import static dk.raadslag.engine.CaseProcess.CASE_NUMBER;
import static dk.raadslag.engine.CaseProcess.REGION_CODE;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.CurrentActor;
import dk.raadslag.grant.GrantType;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobcentres that apply for grants: who may do it for them, and whom the letters reach. */
@Component
class JobcentreApplicants {

    private final Authorities authorities;
    private final CurrentActor currentActor;

    JobcentreApplicants(Authorities authorities, CurrentActor currentActor) {
        this.authorities = authorities;
        this.currentActor = currentActor;
    }

    /** The jobcentre with the id. */
    Jobcentre jobcentre(@Nullable String id) {
        return authorities.jobcentre(id);
    }

    /** The person who applies for the jobcentre: of its parties or of its region's office. Refuses everybody else. */
    Actor applying(Jobcentre jobcentre) {
        List<String> mayApply = Stream.concat(
                        Stream.of(Role.OFFICE.in(jobcentre.regionCode())),
                        Stream.of(EffortKind.values())
                                .map(effort -> authorities.responsibleGroup(jobcentre.id(), effort)))
                .toList();
        return currentActor.startingAsOneOf(
                mayApply,
                "Kun jobcenterets egne ansvarlige og regionskontoret i jobcenterets region kan indgive ansøgningen. Vælg dit eget jobcenter.");
    }

    /** What the process knows of the application, by variable. */
    static Map<String, Object> known(CaseNumber number, Jobcentre jobcentre, GrantType type) {
        return Map.of(
                CASE_NUMBER,
                number.value(),
                REGION_CODE,
                jobcentre.regionCode().name(),
                GrantApplicationProcess.PARTY_KINDS,
                "STATE,MUNICIPAL",
                GrantApplicationProcess.GRANT_RECIPIENTS,
                "region,parties",
                GrantApplicationProcess.COUNCIL_REMINDER,
                type.reminder());
    }
}
