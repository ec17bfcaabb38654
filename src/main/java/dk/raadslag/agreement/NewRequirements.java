package dk.raadslag.agreement;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The result requirements of a draft as they were typed, in one list. What is refused names the place in the list, counted from 1. */
public record NewRequirements(List<NewRequirement> typed) {

    private static final int MOST = 50;

    /**
     * The requirements for the draft. Refuses a list that is too long, one that has the same requirement twice, and whatever one
     * requirement is refused for.
     *
     * @param position the place of the first among all requirements that the draft has had
     */
    public List<Requirement> checkedFor(
            ImprovementAgreement agreement, AgreementContent content, int position, LocalDate today) {
        Require.that(
                typed.size() <= MOST, "En aftale kan højst have %d resultatkrav. Fjern nogle af dem.".formatted(MOST));
        List<Requirement> checked = new ArrayList<>();
        for (NewRequirement requirement : typed) {
            int place = checked.size() + 1;
            try {
                checked.add(
                        unlike(checked, requirement.checkedFor(agreement, content, position + checked.size(), today)));
            } catch (Refusal refusal) {
                throw new Refusal("Resultatkrav %d: %s".formatted(place, refusal.getMessage()));
            }
        }
        return checked;
    }

    private static Requirement unlike(List<Requirement> others, Requirement requirement) {
        for (int at = 0; at < others.size(); at++) {
            Require.that(
                    !others.get(at).demandsTheSameAs(requirement),
                    "»Indikator« og alle de andre felter er som i resultatkrav %d. Ret det ene, eller fjern det."
                            .formatted(at + 1));
        }
        return requirement;
    }
}
