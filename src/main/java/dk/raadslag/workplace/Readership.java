package dk.raadslag.workplace;

import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import dk.raadslag.engine.access.SignedIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads of all matters, by roles. The region, its council and the authorities above (§ 7) read everything; the matters of the
 * whole country read also all regions and councils, Beskæftigelsesrådet and the integration minister. The jobcentre's
 * parties and municipalities read what is shared with them, once the director has confirmed the problem: good results are left alone
 * (§ 11, stk. 1, notes), and of every application for an exemption (§ 9, stk. 4). A party alone reads what it has called off (§ 9, stk. 3), contracted
 * outside a framework or asked the specialists (§ 10). Everybody else, the local council too, reads the letters to himself.
 *
 * @param regions whose matters the person reads completely
 * @param jobcentres whose responsible party or municipality the person is
 */
record Readership(Set<String> groups, Set<RegionCode> regions, List<String> jobcentres) {

    private static final List<String> NATIONAL = List.of("minister", "ams", "supervisor");

    /** Those who take part in the national goals (notes to the bill). */
    private static final List<String> ADVISED = List.of("ber", "minister-integration");

    private static final List<Role> REGIONAL =
            List.of(Role.DIRECTOR, Role.OFFICE, Role.SECRETARIAT, Role.COUNCIL, Role.COUNCIL_CHAIR);

    /** Asked for each matter: within an OR the planner would look through all cases for those that are confirmed. */
    private static final String CONFIRMED = """
            coalesce((SELECT c.status NOT IN ('FINDING', 'REJECTED') FROM raadslag.intervention_case c
                WHERE c.case_number = m.number), FALSE)""";

    private static final String EXEMPTION =
            "EXISTS (SELECT FROM raadslag.exemption_application x WHERE x.number = m.number)";

    /** What the party itself has begun, with prices and terms that the jobcentre's other party and the guests do not read. */
    private static final String OWN = """
            m.number IN (SELECT c.number FROM raadslag.call_off c WHERE c.called_by_group = ANY(:ownGroups)
                UNION ALL SELECT o.number FROM raadslag.own_contract o WHERE o.contract_party = ANY(:ownGroups)
                UNION ALL SELECT q.number FROM raadslag.specialist_request q WHERE q.asked_by_group = ANY(:ownGroups))""";

    private static final String ON_INTEGRATION = """
            EXISTS (SELECT FROM raadslag.failing_area f JOIN raadslag.effort_area a ON a.code = f.effort_area
                WHERE f.case_number = m.number AND a.integration)
            OR EXISTS (SELECT FROM raadslag.framework_tender t WHERE t.number = m.number AND t.integration)""";

    /**
     * The number tells the region; letters about what the person reads anyway are not looked through. First the letters, which an array
     * makes sure of: they are often none, and the planner would look through all matters for them.
     */
    private static final String WRITTEN_TO = """
            m.number = ANY(ARRAY(SELECT DISTINCT l.number FROM raadslag.letter l
                WHERE l.recipient_group = ANY(:ownGroups) AND split_part(l.number, '-', 2) = ANY(:otherRegions)))""";

    /** The regions whose matters the person reads completely. */
    static Set<RegionCode> regionsOf(SignedIn reader) {
        return Arrays.stream(RegionCode.values())
                .filter(region -> reader.isMemberOfOne(NATIONAL)
                        || REGIONAL.stream().anyMatch(role -> reader.groups().contains(role.in(region))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegionCode.class)));
    }

    /** The extents to which the person reads matters. A matter may be in several; the widest counts. */
    List<Reach> reaches() {
        if (regions.size() == RegionCode.values().length) {
            return List.of(new Reach(Sight.EVERYTHING, "TRUE", Map.of()));
        }
        List<Reach> reaches = new ArrayList<>();
        regions.forEach(region -> reaches.add(
                new Reach(Sight.EVERYTHING, "m.region_code = :own" + region, Map.of("own" + region, region.name()))));
        if (!regions.isEmpty() || !Collections.disjoint(groups, ADVISED)) {
            reaches.add(new Reach(Sight.EVERYTHING, "m.region_code IS NULL", Map.of()));
        }
        if (groups.contains("minister-integration")) {
            reaches.add(new Reach(Sight.EVERYTHING, ON_INTEGRATION, Map.of()));
        }
        for (int i = 0; i < jobcentres.size(); i++) {
            String own = "ownJobcentre" + i;
            reaches.add(new Reach(
                    Sight.SHARED,
                    "m.jobcentre_id = :" + own + " AND (" + CONFIRMED + " OR " + EXEMPTION + ")",
                    Map.of(own, jobcentres.get(i))));
        }
        if (!jobcentres.isEmpty()) {
            reaches.add(new Reach(Sight.SHARED, OWN, Map.of()));
        }
        reaches.add(new Reach(Sight.OWN_LETTERS, WRITTEN_TO, Map.of("otherRegions", otherRegions())));
        return reaches;
    }

    /** Tells whether the person reads matters of the jobcentre beyond single letters. */
    boolean mayConcern(Jobcentre jobcentre) {
        return regions.contains(jobcentre.regionCode()) || jobcentres.contains(jobcentre.id());
    }

    private String[] otherRegions() {
        return Stream.concat(
                        Stream.of("DK"),
                        Arrays.stream(RegionCode.values())
                                .filter(region -> !regions.contains(region))
                                .map(RegionCode::name))
                .toArray(String[]::new);
    }
}
