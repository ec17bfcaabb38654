package dk.raadslag.order;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.order.Recommendation.Status;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the responsible say about a recommendation. It is administrative practice, not statute, and never a veto. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Hearings {

    private static final String ACT = "hearing";
    private static final String PRACTICE = "forvaltningsskik";

    private final JdbcClient jdbc;
    private final OrderRecommendations recommendations;
    private final Authorities authorities;
    private final CaseRecord record;
    private final Clock clock;

    Hearings(
            JdbcClient jdbc,
            OrderRecommendations recommendations,
            Authorities authorities,
            CaseRecord record,
            Clock clock) {
        this.jdbc = jdbc;
        this.recommendations = recommendations;
        this.authorities = authorities;
        this.record = record;
        this.clock = clock;
    }

    /** One party's comment, with its role. */
    record Comment(String party, String text) {

        String danish() {
            return party + ": " + (text == null ? "Ingen bemærkninger." : text);
        }
    }

    void comment(String caseNumber, String typedComment, Actor actor) {
        String comment = Require.optionalText("Bemærkninger", typedComment);
        add(recommendation(caseNumber).id(), actor.groupId(), comment);
        String text = comment == null ? "Høringssvar uden bemærkninger." : "Høringssvar: " + comment;
        record.add(caseNumber, actor, ACT, PRACTICE, text);
    }

    /** Records that the parties that have not answered in time have no comment. */
    void close(String caseNumber, List<String> parties) {
        UUID id = recommendation(caseNumber).id();
        for (String party : parties) {
            if (add(id, party, null) > 0) {
                String text = "%s har ikke svaret i høringen i tide og har derfor ingen bemærkninger."
                        .formatted(authorities.roleName(party));
                record.add(caseNumber, Actor.SYSTEM, ACT, PRACTICE, text);
            }
        }
    }

    List<Comment> comments(UUID recommendationId) {
        return jdbc
                .sql(
                        "SELECT party_group AS party, comment AS text FROM raadslag.recommendation_hearing WHERE recommendation_id = ? ORDER BY party_group")
                .param(recommendationId)
                .query(Comment.class)
                .list()
                .stream()
                .map(comment -> new Comment(authorities.roleName(comment.party()), comment.text()))
                .toList();
    }

    private Recommendation recommendation(String caseNumber) {
        return recommendations.locked(caseNumber, "Der er ingen indstilling i høring.", Status.TO_SEND);
    }

    private int add(UUID recommendationId, String party, String comment) {
        return jdbc.sql(
                        "INSERT INTO raadslag.recommendation_hearing (recommendation_id, party_group, comment, answered_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(recommendationId, party, comment, OffsetDateTime.now(clock))
                .update();
    }
}
