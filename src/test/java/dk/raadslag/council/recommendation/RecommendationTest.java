package dk.raadslag.council.recommendation;

import static dk.raadslag.support.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Answer;
import dk.raadslag.council.Decision;
import dk.raadslag.council.LegalityCheck;
import dk.raadslag.council.Verdict;
import dk.raadslag.journal.CaseNumber;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The steps of the council's own recommendation, without a database. */
class RecommendationTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2007-05-14T12:00:00Z");
    private static final CaseNumber CASE = CaseNumber.of("INT-NJ-2007-0002");
    private static final List<EffortArea> AREAS = List.of(
            new EffortArea("DAGPENGE", "Dagpenge", EffortKind.STATE, false),
            new EffortArea("FLEKSJOB", "Fleksjob", EffortKind.MUNICIPAL, false));
    private static final LocalDate MEETING = LocalDate.of(2007, 5, 14);
    private static final Actor DIRECTOR = new Actor("x", "rd-NJ");
    private static final Actor CHAIR = new Actor("y", "council-chair-NJ");
    private static final Decision DECISION = Decision.recommendation(CaseNumber.of("IND-NJ-2007-0001"), NOW);

    @Test
    void itHasAreasAndGroundsAndItsAnswerACheck() {
        Recommendation recommendation = recommendation(RecommendationType.AGREEMENT);
        LegalityCheck lawful = LegalityCheck.of(DECISION, Verdict.of("LAWFUL", null, null), DIRECTOR, NOW);

        assertThat(recommendation.grounds()).isEqualTo("Derfor.");
        assertThat(recommendation.kind()).isEqualTo(Decision.Kind.RECOMMENDATION);
        assertThat(recommendation
                        .answer(lawful, Answer.PARTLY, "Noget.", List.of(), UUID.randomUUID(), DIRECTOR, NOW)
                        .danish())
                .isEqualTo("Indstillingen følges delvist. Begrundelse: Noget.");
        refused("Vælg mindst én", () -> draft(List.of(), "x", "Alle."));
        refused("Feltet »Begrundelse«", () -> draft(List.of("DAGPENGE"), "", "Alle."));
    }

    @Test
    void theCouncilRecommendsAtAMeeting() {
        refused("Feltet »Fremmøde«", () -> draft(List.of("DAGPENGE"), "x", " "));
        Recommendation.Draft draft = draft(List.of("DAGPENGE"), "x", "Alle.");
        refused("Mødedato", () -> draft.meeting(MEETING.minusDays(1)));
        Meeting meeting = draft.meeting(MEETING);

        assertThat(meeting.meetingDate()).isEqualTo(MEETING);
        assertThat(meeting.requireAfterTheCheckOf(MEETING, MEETING)).isEqualTo(meeting);
        refused(
                "rådet derefter behandlede den",
                () -> meeting.requireAfterTheCheckOf(MEETING.plusDays(1), MEETING.plusDays(1)));
    }

    @Test
    void anOrderIsOnlyFollowedWhereAnAgreementHasFailedInEachArea() {
        OpenArea failed = new OpenArea("DAGPENGE", CASE, true);
        OpenArea negotiated = new OpenArea("FLEKSJOB", CASE, false);

        for (List<OpenArea> open : List.of(List.<OpenArea>of(), List.of(failed), List.of(failed, negotiated))) {
            Standing standing = new Standing(RecommendationType.ORDER, AREAS, open);
            refused("§ 11, stk. 2", () -> standing.requireAllows(Answer.FOLLOWED));
            standing.requireAllows(Answer.PARTLY);
            standing.requireAllows(Answer.NOT_FOLLOWED);
            new Standing(RecommendationType.AGREEMENT, AREAS, open).requireAllows(Answer.FOLLOWED);
        }
        new Standing(RecommendationType.ORDER, AREAS, List.of(failed, new OpenArea("FLEKSJOB", CASE, true)))
                .requireAllows(Answer.FOLLOWED);
    }

    @Test
    void aCaseIsRaisedWhereTheCouncilIsFollowedAndAnAreaHasNone() {
        Standing part =
                new Standing(RecommendationType.AGREEMENT, AREAS, List.of(new OpenArea("DAGPENGE", CASE, false)));
        Standing all = new Standing(
                RecommendationType.AGREEMENT,
                AREAS,
                List.of(new OpenArea("DAGPENGE", CASE, false), new OpenArea("FLEKSJOB", CASE, false)));

        assertThat(part.raisesCase(Answer.FOLLOWED)).isTrue();
        assertThat(part.raisesCase(Answer.PARTLY)).isTrue();
        assertThat(part.raisesCase(Answer.NOT_FOLLOWED)).isFalse();
        assertThat(all.raisesCase(Answer.FOLLOWED)).isFalse();
        assertThat(all.cases()).containsExactly(CASE);
        assertThat(part.markdown(number -> "venter"))
                .isEqualTo(
                        "- Dagpenge: Sag [INT-NJ-2007-0002](/sager/INT-NJ-2007-0002) venter.\n- Fleksjob: Ingen åben sag.");
    }

    private static Recommendation recommendation(RecommendationType type) {
        Recommendation.Draft draft =
                Recommendation.Draft.of(type, "JC-0851", List.of("DAGPENGE"), " Derfor. ", MEETING, "Alle.", null);
        return Recommendation.of(DECISION, draft, draft.meeting(MEETING), RegionCode.NJ, List.of(), CHAIR);
    }

    private static Recommendation.Draft draft(List<String> areas, String grounds, String attendance) {
        return Recommendation.Draft.of(RecommendationType.ORDER, "JC-0851", areas, grounds, MEETING, attendance, null);
    }
}
