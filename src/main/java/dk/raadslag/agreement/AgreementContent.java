package dk.raadslag.agreement;

import dk.raadslag.agreement.Requirement.Outcome;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.refusal.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The effort areas of an agreement and the result requirements for them, without those withdrawn (§ 11, stk. 1). */
public record AgreementContent(List<EffortArea> areas, List<Requirement> requirements) {

    /** Conclusions on the results of an agreement that has run out. */
    public enum Result {
        ALL_MET("Alle resultatkrav er opfyldt"),
        PARTLY("Resultatkravene er delvist opfyldt"),
        NOT_MET("Ingen resultatkrav er opfyldt");

        private final String danish;

        Result(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** The kinds of effort it concerns, whose parties answer and sign. */
    public List<EffortKind> kinds() {
        return areas.stream().map(EffortArea::kind).distinct().sorted().toList();
    }

    boolean covers(String area) {
        return areas.stream().anyMatch(covered -> covered.code().equals(area));
    }

    public String areaNames() {
        return areas.stream().map(EffortArea::name).collect(Collectors.joining(", "));
    }

    /** The Danish name of an area that it covers. */
    String areaName(String area) {
        return areas.stream()
                .filter(covered -> covered.code().equals(area))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Refuses unless each area has its requirement. */
    public void requireComplete() {
        List<String> covered =
                requirements.stream().map(Requirement::effortArea).toList();
        String missing = areas.stream()
                .filter(area -> !covered.contains(area.code()))
                .map(EffortArea::name)
                .collect(Collectors.joining(", "));
        Require.that(
                missing.isEmpty() && !covered.isEmpty(),
                "Der mangler resultatkrav for: %s. Fastsæt mindst ét krav for hvert indsatsområde, så det på et dokumenteret grundlag kan fastslås, om resultaterne er nået, jf. § 11, stk. 1."
                        .formatted(missing));
    }

    /** True if neither the period nor a requirement ends before the day on which the parties can have signed. */
    boolean isReachable(Draft draft, LocalDate signable) {
        return !draft.validTo().isBefore(signable)
                && requirements.stream()
                        .noneMatch(
                                requirement -> requirement.measure().dueDate().isBefore(signable));
    }

    /** The requirements whose result is not documented. */
    public List<Requirement> undocumented() {
        return requirements.stream()
                .filter(requirement -> !requirement.isDocumented())
                .toList();
    }

    /** The requirements whose result is not, or only partly, reached. */
    List<Requirement> failed() {
        return requirements.stream().filter(Requirement::hasFailed).toList();
    }

    /** The conclusion on results that are all documented. */
    Result result() {
        if (requirements.stream().allMatch(requirement -> requirement.outcome() == Outcome.MET)) {
            return Result.ALL_MET;
        }
        boolean none = requirements.stream().allMatch(requirement -> requirement.outcome() == Outcome.NOT_MET);
        return none ? Result.NOT_MET : Result.PARTLY;
    }
}
