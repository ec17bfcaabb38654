package dk.raadslag.workplace;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom a case can wait for, as the list of cases is filtered by. */
enum AwaitedRole {
    OFFICE("kontor", "Regionskontoret", regional(Role.OFFICE)),
    DIRECTOR("direktoer", "Regionsdirektøren", regional(Role.DIRECTOR)),
    SECRETARIAT("sekretariat", "Rådssekretariatet", regional(Role.SECRETARIAT)),
    CHAIR("formand", "Formanden for rådet", regional(Role.COUNCIL_CHAIR)),
    STATE("stat", "Staten i jobcentret", local(Role.STATE_PARTY)),
    MUNICIPALITY("kommune", "Kommunen i jobcentret", local(Role.MUNICIPAL_PARTY)),
    AUTHORITY("ams", "Arbejdsmarkedsstyrelsen", jobcentres -> Stream.of("ams")),
    MINISTER("minister", "Ministrene", jobcentres -> Stream.of("minister", "minister-integration"));

    private final String value;
    private final String danish;
    private final Function<List<Jobcentre>, Stream<String>> groups;

    AwaitedRole(String value, String danish, Function<List<Jobcentre>, Stream<String>> groups) {
        this.value = value;
        this.danish = danish;
        this.groups = groups;
    }

    /** The role by its word in the page's address; refuses any other. */
    static AwaitedRole of(String value) {
        return Arrays.stream(values())
                .filter(role -> role.value.equals(value))
                .findFirst()
                .orElseThrow(Place::unknown);
    }

    /** The word in the page's address. */
    public String value() {
        return value;
    }

    public String danish() {
        return danish;
    }

    /** The groups of people who have the role. */
    String[] groups(List<Jobcentre> jobcentres) {
        return groups.apply(jobcentres).toArray(String[]::new);
    }

    private static Function<List<Jobcentre>, Stream<String>> regional(Role role) {
        return jobcentres -> Arrays.stream(RegionCode.values()).map(role::in);
    }

    private static Function<List<Jobcentre>, Stream<String>> local(Role role) {
        return jobcentres -> jobcentres.stream().map(Jobcentre::code).map(role::at);
    }
}
