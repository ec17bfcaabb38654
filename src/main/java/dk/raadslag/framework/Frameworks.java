package dk.raadslag.framework;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.danish.Danish;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The state framework agreements and their providers, and which of them a jobcentre has the duty to use (§ 9). */
@Repository
@PartOfAnAct
public class Frameworks {

    private static final String PROVIDERS = """
            SELECT a.id AS framework_id, p.id AS provider_id, p.name, a.title AS framework_title, b.price
            FROM raadslag.framework_agreement a JOIN raadslag.framework_provider fp ON fp.framework_id = a.id
            JOIN raadslag.provider p ON p.id = fp.provider_id
            JOIN raadslag.framework_tender_round r ON r.tender_id = a.tender_id
            JOIN raadslag.framework_bid b ON b.round_id = r.id AND b.provider_id = p.id AND b.awarded
            """;

    private static final String REGISTERED = """
            SELECT a.id, a.title, a.target_group, a.effort_area, a.valid_from, a.valid_to,
                (SELECT t.number FROM raadslag.framework_tender t WHERE t.id = a.tender_id) AS tender
            FROM raadslag.framework_agreement a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Frameworks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts the framework agreement of an awarded tender into force with its providers (§ 9, stk. 1); returns its id. */
    public UUID awarded(UUID tenderId, FrameworkAgreement terms, Collection<UUID> providers) {
        UUID id = UUID.randomUUID();
        RegionCode region = terms.regionCode();
        jdbc.sql("""
                        INSERT INTO raadslag.framework_agreement
                            (id, title, target_group, effort_area, scope, region_code, valid_from, valid_to, tender_id, tender_status)
                        VALUES (:id, :title, :targetGroup, :area, :scope, :region, :from, :to, :tender, 'AWARDED')""")
                .param("id", id)
                .param("tender", tenderId)
                .param("title", terms.title())
                .param("targetGroup", terms.targetGroup())
                .param("area", terms.effortArea())
                .param("scope", terms.scope())
                .param("region", region == null ? null : region.name())
                .param("from", terms.validFrom())
                .param("to", terms.validTo())
                .update();
        providers.forEach(provider -> addProvider(id, provider));
        return id;
    }

    /** The other provider of the name, registered if it is new; capitals and blanks make no other one. */
    public UUID provider(String name) {
        String checked = Normalizer.normalize(Require.text("Anden aktør", name), Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        Require.that(checked.length() <= 200, "Navnet på den anden aktør må højst fylde 200 tegn.");
        jdbc.sql(
                        "INSERT INTO raadslag.provider (id, name) VALUES (?, ?) ON CONFLICT (raadslag.name_key(name)) DO NOTHING")
                .params(UUID.randomUUID(), checked)
                .update();
        return jdbc.sql("SELECT id FROM raadslag.provider WHERE raadslag.name_key(name) = raadslag.name_key(?)")
                .param(checked)
                .query(UUID.class)
                .single();
    }

    /** The names of the providers with the ids. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, String> providerNames(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT id, name FROM raadslag.provider WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Provider.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Provider::id, Provider::name));
    }

    private record Provider(UUID id, String name) {}

    /** The names of the providers with the ids, each once, as {@code Aktør Nord og Aktør Syd}; {@code ingen} if there are none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String providersInWords(Collection<UUID> ids) {
        List<String> names = providerNames(ids).values().stream().sorted().toList();
        return names.isEmpty() ? "ingen" : Danish.list(names);
    }

    /** Tells whether a framework agreement with the title is registered. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isRegistered(String title) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM raadslag.framework_agreement WHERE title = :title)")
                .param("title", title)
                .query(Boolean.class)
                .single();
    }

    /** The framework agreements in force today that cover the area of the jobcentre, by title, exempt or not. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Registered> covering(String jobcentreId, String areaCode) {
        return covering(jobcentreId, areaCode, LocalDate.now(clock));
    }

    /** Those in force on the day. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Registered> covering(String jobcentreId, String areaCode, LocalDate day) {
        return jdbc.sql(REGISTERED + """
                        JOIN raadslag.framework_in_force(:jobcentre, :area, :day) f ON f.framework_id = a.id ORDER BY a.title""")
                .param("jobcentre", jobcentreId)
                .param("area", areaCode)
                .param("day", day)
                .query(Registered.class)
                .list();
    }

    /** The framework agreement with the id, kept from everybody else's acts until the transaction ends. */
    public Registered locked(UUID id) {
        return jdbc.sql(REGISTERED + "WHERE a.id = ? FOR UPDATE")
                .param(id)
                .query(Registered.class)
                .single();
    }

    /** The framework agreement with the id. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Registered registered(UUID id) {
        return jdbc.sql(REGISTERED + "WHERE a.id = ?")
                .param(id)
                .query(Registered.class)
                .single();
    }

    /** The framework agreement that the tender brought. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Registered ofTender(UUID tenderId) {
        return jdbc.sql(REGISTERED + "WHERE a.tender_id = ?")
                .param(tenderId)
                .query(Registered.class)
                .single();
    }

    /**
     * A framework agreement of the register, with the delimited target group and the days on which it begins and ends.
     *
     * @param title several may have the same
     * @param tender the number of the tender that brought it
     */
    public record Registered(
            UUID id,
            String title,
            String targetGroup,
            String effortArea,
            LocalDate validFrom,
            LocalDate validTo,
            CaseNumber tender) {

        /** Tells whether the words are its title or the number of its tender. */
        boolean isCalled(String words) {
            return title.equalsIgnoreCase(words) || tender.value().equalsIgnoreCase(words);
        }
    }

    /** Tells whether a framework agreement in force today covers the area of the jobcentre. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isCovered(String jobcentreId, String areaCode) {
        return !providers(jobcentreId, areaCode, "").isEmpty();
    }

    /** The providers that the jobcentre can make sub-agreements with today: it is not exempt from their framework agreement. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<FrameworkProvider> open(String jobcentreId, String areaCode) {
        return providers(jobcentreId, areaCode, "WHERE NOT f.exempt ORDER BY p.name");
    }

    /** The provider in the framework agreement, in force or not. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public FrameworkProvider provider(UUID frameworkId, UUID providerId) {
        return jdbc.sql(PROVIDERS + "WHERE a.id = :framework AND p.id = :provider")
                .param("framework", frameworkId)
                .param("provider", providerId)
                .query(FrameworkProvider.class)
                .single();
    }

    /** The last day until which a framework agreement in force today binds the jobcentre without an exemption; empty if none does. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<LocalDate> openUntil(String jobcentreId, String areaCode) {
        return Optional.ofNullable(jdbc.sql("SELECT raadslag.framework_open_until(:jobcentre, :area, :day)")
                .param("jobcentre", jobcentreId)
                .param("area", areaCode)
                .param("day", LocalDate.now(clock))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0));
    }

    /** Tells whether the framework agreement is in force on the day, and the jobcentre not exempt from it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isOpen(UUID frameworkId, String jobcentreId, String areaCode, LocalDate day) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM raadslag.framework_in_force(:jobcentre, :area, :day) f
                            WHERE f.framework_id = :framework AND NOT f.exempt)""")
                .param("framework", frameworkId)
                .param("jobcentre", jobcentreId)
                .param("area", areaCode)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private List<FrameworkProvider> providers(String jobcentreId, String areaCode, String rest) {
        return jdbc.sql(PROVIDERS
                        + "JOIN raadslag.framework_in_force(:jobcentre, :area, :day) f ON f.framework_id = a.id "
                        + rest)
                .param("jobcentre", jobcentreId)
                .param("area", areaCode)
                .param("day", LocalDate.now(clock))
                .query(FrameworkProvider.class)
                .list();
    }

    private void addProvider(UUID frameworkId, UUID providerId) {
        jdbc.sql("INSERT INTO raadslag.framework_provider (framework_id, provider_id) VALUES (?, ?)")
                .params(frameworkId, providerId)
                .update();
    }
}
