package dk.raadslag.order.recommendation;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.order.recommendation.HearingAnswers.HearingAnswer;
import dk.raadslag.order.recommendation.OrderRecommendation.Status;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hearing of the responsible about a recommendation. It is administrative practice, not statute, and never a veto. */
@Component
@PartOfAnAct
class HearingProcedure {

    private static final String ACT = "hearing";
    private static final String PRACTICE = "god forvaltningsskik";

    private final OrderRecommendations recommendations;
    private final HearingAnswers answers;
    private final Authorities authorities;
    private final CaseRecord record;

    HearingProcedure(
            OrderRecommendations recommendations, HearingAnswers answers, Authorities authorities, CaseRecord record) {
        this.recommendations = recommendations;
        this.answers = answers;
        this.authorities = authorities;
        this.record = record;
    }

    /** Records a party's answer. */
    void comment(CaseNumber number, @Nullable String typedComment, Actor party) {
        String comment = Require.optionalText("Bemærkninger", typedComment);
        answers.add(inHearing(number), new HearingAnswer(party.groupId(), comment));
        String text = comment == null ? "Høringssvar uden bemærkninger." : "Høringssvar: " + comment;
        record.add(number, party, ACT, PRACTICE, text);
    }

    /** Records that the parties that have not answered in time have no comment. */
    void close(CaseNumber number, List<String> parties) {
        UUID id = inHearing(number);
        parties.stream()
                .filter(party -> answers.add(id, new HearingAnswer(party, null)))
                .forEach(party -> {
                    String text =
                            "%s har ikke afgivet høringssvar inden fristen.".formatted(authorities.roleName(party));
                    record.add(number, Actor.SYSTEM, ACT, PRACTICE, text);
                });
    }

    private UUID inHearing(CaseNumber number) {
        return recommendations
                .locked(number, Status.DRAFT, OrderRecommendation.NO_HEARING)
                .id();
    }
}
