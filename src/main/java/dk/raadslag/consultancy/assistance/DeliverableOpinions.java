package dk.raadslag.consultancy.assistance;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.consultancy.ConsultancyJournal;
import dk.raadslag.consultancy.ConsultantCommitment;
import dk.raadslag.consultancy.ConsultantCommitments;
import dk.raadslag.consultancy.Delivery;
import dk.raadslag.journal.MarkdownText;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the responsible parties say of a delivery before the region assesses it (§ 12). Their silence holds nothing up. */
@Repository
@PartOfAnAct
class DeliverableOpinions {

    private final JdbcClient jdbc;
    private final ConsultantCommitments commitments;
    private final Authorities authorities;
    private final ConsultancyJournal journal;
    private final Clock clock;

    DeliverableOpinions(
            JdbcClient jdbc,
            ConsultantCommitments commitments,
            Authorities authorities,
            ConsultancyJournal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.authorities = authorities;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a party can say. */
    enum Opinion {
        AS_AGREED("Leverancen er som aftalt."),
        NOT_AS_AGREED("Leverancen er ikke som aftalt.");

        private final String danish;

        Opinion(String danish) {
            this.danish = danish;
        }
    }

    /** Keeps what a responsible party says of what was delivered; what is not as agreed needs remarks. */
    void give(UUID id, Opinion opinion, @Nullable String typed, Actor party) {
        ConsultantCommitment commitment = commitments.locked(id);
        Delivery delivery = commitment.requireUnassessed();
        Require.that(
                isResponsible(commitment, party),
                "Kun de ansvarlige for det jobcenter, der får bistanden, kan udtale sig om leverancen.");
        String remarks = opinion == Opinion.AS_AGREED
                ? Require.optionalText("Bemærkninger", typed)
                : Require.text("Bemærkninger", typed);
        add(id, delivery, opinion, remarks, party);
        journal.note(commitment.caseNumber(), party, "commentDeliverable", inWords(opinion.danish, remarks));
    }

    /** What was said of the latest delivery, as Markdown for a form. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String summary(UUID id) {
        List<Given> given = jdbc.sql("""
                        SELECT o.given_by_group, o.opinion, o.remarks FROM raadslag.deliverable_opinion o
                        JOIN raadslag.consultant_commitment c ON c.id = o.commitment_id AND c.delivered_at = o.delivered_at
                        WHERE c.id = ? ORDER BY o.given_by_group DESC""").param(id).query(Given.class).list();
        return given.isEmpty()
                ? "Ingen har svaret."
                : given.stream().map(this::line).collect(Collectors.joining());
    }

    private void add(UUID id, Delivery delivery, Opinion opinion, @Nullable String remarks, Actor party) {
        jdbc.sql("""
                INSERT INTO raadslag.deliverable_opinion
                    (commitment_id, delivered_at, given_by_group, given_by, given_at, opinion, remarks)
                VALUES (:commitment, :delivered, :group, :person, :now, :opinion, :remarks)""")
                .param("commitment", id)
                .param("delivered", delivery.deliveredAt())
                .param("group", party.groupId())
                .param("person", party.userId())
                .param("now", OffsetDateTime.now(clock))
                .param("opinion", opinion.name())
                .param("remarks", remarks)
                .update();
    }

    private boolean isResponsible(ConsultantCommitment commitment, Actor party) {
        return Stream.of(EffortKind.values())
                .anyMatch(kind -> authorities
                        .responsibleGroup(commitment.jobcentreId(), kind)
                        .equals(party.groupId()));
    }

    private String line(Given given) {
        String said = inWords(given.opinion.danish, given.remarks);
        return "- %s: %s\n".formatted(authorities.roleName(given.givenByGroup), MarkdownText.escaped(said));
    }

    private static String inWords(String opinion, @Nullable String remarks) {
        return remarks == null ? opinion : opinion + " " + remarks;
    }

    private record Given(
            String givenByGroup, Opinion opinion, @Nullable String remarks) {}
}
