package dk.raadslag.council.recommendation;

import static dk.raadslag.council.recommendation.RecommendationProcess.AREAS;
import static dk.raadslag.council.recommendation.RecommendationProcess.ATTENDANCE;
import static dk.raadslag.council.recommendation.RecommendationProcess.DISSENTS;
import static dk.raadslag.council.recommendation.RecommendationProcess.GROUNDS;
import static dk.raadslag.council.recommendation.RecommendationProcess.MEETING_DATE;
import static dk.raadslag.council.recommendation.RecommendationProcess.RECOMMENDATION_TYPE;

import dk.raadslag.engine.form.FormInput;
import dk.raadslag.refusal.Require;
import java.util.List;

/** Reads the council's recommendation from the form in which the chair gives or revises it. */
final class RecommendationForm {

    /** The fields that no gateway reads. */
    static final List<String> FIELDS = List.of(RECOMMENDATION_TYPE, AREAS, GROUNDS, MEETING_DATE, ATTENDANCE, DISSENTS);

    private RecommendationForm() {}

    static Recommendation.Draft read(FormInput form, String jobcentreId) {
        return Recommendation.Draft.of(
                Require.choice("Hvad indstiller rådet?", form.text(RECOMMENDATION_TYPE), RecommendationType.class),
                jobcentreId,
                form.choices(AREAS),
                form.text(GROUNDS),
                form.date(MEETING_DATE),
                form.text(ATTENDANCE),
                form.text(DISSENTS));
    }
}
