package dk.raadslag.authorities;

import dk.raadslag.lookup.AskedOnce;
import dk.raadslag.refusal.Refusal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The register of regions, jobcentres, their parties and the councils. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Authorities {

    private static final String JOBCENTRE =
            "SELECT id, name, host_municipality AS hostMunicipality, region_code AS regionCode, kind FROM raadslag.jobcentre";

    private final JdbcClient jdbc;
    private final AskedOnce<String, Optional<Jobcentre>> jobcentres = new AskedOnce<>(this::findJobcentre);
    private final AskedOnce<Part, Responsible> responsible = new AskedOnce<>(this::findResponsible);
    private final AskedOnce<String, List<String>> guestGroups = new AskedOnce<>(this::listGuestGroups);

    // written by migrations only, and so read once
    private final Supplier<Map<RegionCode, String>> regions = SingletonSupplier.of(this::readRegions);
    private final Supplier<List<EffortArea>> effortAreas = SingletonSupplier.of(this::readEffortAreas);
    private final Supplier<Map<String, RoleGroup>> roleGroups = SingletonSupplier.of(this::readRoleGroups);

    Authorities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The jobcentre with the id, or a refusal where there is none. */
    public Jobcentre jobcentre(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(jobcentres::about)
                .orElseThrow(() -> new Refusal("Jobcenteret findes ikke. Vælg et jobcenter på listen."));
    }

    private Optional<Jobcentre> findJobcentre(String id) {
        return jdbc.sql(JOBCENTRE + " WHERE id = ?")
                .param(id)
                .query(Jobcentre.class)
                .optional();
    }

    /** All 91 jobcentres by name. */
    public List<Jobcentre> jobcentres() {
        return jdbc.sql(JOBCENTRE + " ORDER BY name").query(Jobcentre.class).list();
    }

    /** The name of an employment region, for example {@code Beskæftigelsesregion Nordjylland}. */
    public String regionName(RegionCode region) {
        return Objects.requireNonNull(regions.get().get(region));
    }

    /** Who writes in a matter of the region, or of the whole country where it is null: the minister heads the authorities (§ 7, stk. 1). */
    public String sender(@Nullable RegionCode region) {
        return region == null ? roleName("minister") : regionName(region);
    }

    /** The names of the employment regions, by code. */
    public Map<RegionCode, String> regions(Set<RegionCode> codes) {
        Map<RegionCode, String> names = new EnumMap<>(regions.get());
        names.keySet().retainAll(codes);
        return names;
    }

    private Map<RegionCode, String> readRegions() {
        Map<RegionCode, String> names = new EnumMap<>(RegionCode.class);
        jdbc.sql("SELECT code, name FROM raadslag.employment_region").query(row -> {
            names.put(RegionCode.valueOf(row.getString("code")), row.getString("name"));
        });
        return names;
    }

    /** The area with the code, or a refusal where there is none. */
    public EffortArea effortArea(String code) {
        return effortAreas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow(Authorities::unknownArea);
    }

    /** The areas with the codes, in the register's order, or a refusal where one is unknown. */
    public List<EffortArea> effortAreas(Collection<String> codes) {
        List<EffortArea> areas = effortAreas().stream()
                .filter(area -> codes.contains(area.code()))
                .toList();
        if (areas.size() < Set.copyOf(codes).size()) {
            throw unknownArea();
        }
        return areas;
    }

    private static Refusal unknownArea() {
        return new Refusal("Indsatsområdet findes ikke. Vælg et område på listen.");
    }

    /** Every effort area of the register. */
    public List<EffortArea> effortAreas() {
        return effortAreas.get();
    }

    private List<EffortArea> readEffortAreas() {
        return List.copyOf(jdbc.sql("SELECT code, name, kind, integration FROM raadslag.effort_area ORDER BY position")
                .query(EffortArea.class)
                .list());
    }

    /**
     * The group that answers for an effort kind in the jobcentre, for example {@code jc-municipal-0751} (§ 11, stk. 1). In a pilot
     * jobcentre the municipality answers for the state effort, too.
     */
    public String responsibleGroup(String jobcentreId, EffortKind kind) {
        return responsible.about(new Part(jobcentreId, kind)).groupId();
    }

    /** The same party by its name in law, for example {@code Kommunalbestyrelsen i Aarhus Kommune}. */
    public String responsibleName(String jobcentreId, EffortKind kind) {
        return responsible.about(new Part(jobcentreId, kind)).name();
    }

    /** The groups that answer for an effort kind in one of the region's jobcentres. */
    public List<String> responsibleGroups(RegionCode region) {
        return jdbc.sql("""
                        SELECT DISTINCT r.group_id FROM raadslag.responsible r JOIN raadslag.jobcentre j ON j.id = r.jobcentre_id
                        WHERE j.region_code = ? ORDER BY 1""").param(region.name()).query(String.class).list();
    }

    /** The groups of the local councils of the region's jobcentres. */
    public List<String> localCouncilGroups(RegionCode region) {
        return jobcentres().stream()
                .filter(jobcentre -> jobcentre.regionCode() == region)
                .map(jobcentre -> Role.LOCAL_COUNCIL.at(jobcentre.code()))
                .toList();
    }

    private record Part(String jobcentreId, EffortKind kind) {}

    private record Responsible(String groupId, String name) {}

    private Responsible findResponsible(Part part) {
        return jdbc.sql(
                        "SELECT group_id AS groupId, name FROM raadslag.responsible WHERE jobcentre_id = ? AND effort_kind = ?")
                .params(part.jobcentreId(), part.kind().name())
                .query(Responsible.class)
                .single();
    }

    /** The groups of the municipalities that a shared jobcentre serves without being its host. */
    public List<String> guestGroups(String jobcentreId) {
        return guestGroups.about(jobcentreId);
    }

    private List<String> listGuestGroups(String jobcentreId) {
        return jdbc.sql(
                        "SELECT 'guest-municipality-' || code FROM raadslag.municipality WHERE jobcentre_id = ? AND cooperation_role = 'GUEST' ORDER BY code")
                .param(jobcentreId)
                .query(String.class)
                .list();
    }

    /** The Danish name of a role group, for example {@code Regionsdirektøren, Beskæftigelsesregion Nordjylland}. */
    public String roleName(String groupId) {
        return roleGroup(groupId).map(RoleGroup::name).orElse(groupId);
    }

    /** The Danish names of those of the groups that are role groups. */
    public List<String> roleNames(Collection<String> groupIds) {
        return groupIds.stream()
                .flatMap(id -> roleGroup(id).stream())
                .map(RoleGroup::name)
                .toList();
    }

    /** Every role group with its Danish name and its tenant regions. */
    public List<RoleGroup> roleGroups() {
        return List.copyOf(roleGroups.get().values());
    }

    /** Looks up one role group. */
    public Optional<RoleGroup> roleGroup(String id) {
        return Optional.ofNullable(roleGroups.get().get(id));
    }

    private Map<String, RoleGroup> readRoleGroups() {
        Map<String, RoleGroup> groups = new LinkedHashMap<>();
        jdbc.sql("SELECT id, name, region_code AS regionCode FROM raadslag.role_group ORDER BY id")
                .query(RoleGroup.class)
                .list()
                .forEach(group -> groups.put(group.id(), group));
        return groups;
    }

    /**
     * A role with its scope, as a group of people.
     *
     * @param regionCode the region it belongs to, or null for national roles
     */
    public record RoleGroup(
            String id, String name, @Nullable RegionCode regionCode) {}
}
