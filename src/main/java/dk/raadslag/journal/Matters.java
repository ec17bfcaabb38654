package dk.raadslag.journal;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.lookup.AskedOnce;
import dk.raadslag.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The matters of all regions. A matter's number is the business key of its process, for example {@code INT-HS-2007-0012}. */
@Repository
@PartOfAnAct
public class Matters {

    /** Stands in the number of a matter of the whole country where the others have their region. */
    static final String COUNTRY = "DK";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AskedOnce<CaseNumber, Optional<Matter>> matters = new AskedOnce<>(this::read);

    Matters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a matter and gives it the next number of its kind, region and year.
     *
     * @param prefix three capital letters, for example {@code INT}
     * @param jobcentreId the jobcentre it concerns, or null
     * @param title in Danish
     * @return its number
     */
    public CaseNumber open(String prefix, RegionCode region, @Nullable String jobcentreId, String title) {
        return open(prefix, region, region.name(), jobcentreId, title);
    }

    /** Opens a matter of the whole country, for example {@code MAL-DK-2007-0001}, and returns its number. */
    public CaseNumber openNational(String prefix, String title) {
        return open(prefix, null, COUNTRY, null, title);
    }

    private CaseNumber open(
            String prefix, @Nullable RegionCode region, String place, @Nullable String jobcentreId, String title) {
        CaseNumber number = next(prefix, place);
        jdbc.sql("""
                        INSERT INTO raadslag.matter (number, region_code, jobcentre_id, title, opened_at)
                        VALUES (:number, :region, :jobcentre, :title, :now)""")
                .param("number", number.value())
                .param("region", region == null ? null : region.name())
                .param("jobcentre", jobcentreId)
                .param("title", title)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return number;
    }

    private CaseNumber next(String prefix, String place) {
        int year = LocalDate.now(clock).getYear();
        int next =
                jdbc.sql("""
                        INSERT INTO raadslag.matter_counter AS c (prefix, place, year, last_number) VALUES (?, ?, ?, 1)
                        ON CONFLICT (prefix, place, year) DO UPDATE SET last_number = c.last_number + 1
                        RETURNING last_number""").params(prefix, place, year).query(Integer.class).single();
        return CaseNumber.of("%s-%s-%d-%04d".formatted(prefix, place, year, next));
    }

    /** The matter with the number, or a refusal where there is none. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Matter matter(CaseNumber number) {
        return find(number).orElseThrow(() -> new Refusal("Sagen findes ikke. Kontrollér sagsnummeret."));
    }

    /** The matter with the number, if there is one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Matter> find(CaseNumber number) {
        return matters.about(number);
    }

    private Optional<Matter> read(CaseNumber number) {
        return jdbc.sql(
                        "SELECT number, region_code AS region, jobcentre_id AS jobcentreId, title FROM raadslag.matter WHERE number = ?")
                .param(number.value())
                .query(Matter.class)
                .optional();
    }

    /** Keeps others from adding to the matter until the transaction ends. */
    public void lock(CaseNumber number) {
        jdbc.sql("SELECT number FROM raadslag.matter WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(String.class)
                .single();
    }

    /**
     * A numbered matter.
     *
     * @param region null where it is the whole country's
     * @param jobcentreId null where it concerns no single jobcentre
     */
    public record Matter(
            CaseNumber number,
            @Nullable RegionCode region,
            @Nullable String jobcentreId,
            String title) {

        /** The region of a matter that has one. */
        public RegionCode regionCode() {
            return Objects.requireNonNull(region, () -> number + " is the whole country's");
        }
    }
}
