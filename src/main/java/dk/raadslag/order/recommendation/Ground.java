package dk.raadslag.order.recommendation;

import dk.raadslag.agreement.AgreementFacts;
import dk.raadslag.refusal.Refusal;
import dk.raadslag.refusal.Require;
import java.util.Optional;

/** The two situations in which an order can be recommended (§ 11, stk. 2). There is no third. */
enum Ground {
    SITUATION_1("Der er tilbudt en skriftlig aftale, men der kan ikke opnås enighed om den."),
    SITUATION_2("Aftalen er udløbet, og indsatsen er ikke forbedret som aftalt.");

    private final String danish;

    Ground(String danish) {
        this.danish = danish;
    }

    String danish() {
        return danish;
    }

    /** The ground that the facts of the agreement give, if any; an undocumented failure never gives one. */
    static Optional<Ground> of(AgreementFacts facts) {
        if (facts.offered() && !facts.reached()) {
            return Optional.of(SITUATION_1);
        }
        boolean failed = facts.offered() && facts.expired() && facts.requirementsNotMet() > 0 && !facts.undocumented();
        return failed ? Optional.of(SITUATION_2) : Optional.empty();
    }

    /** The ground, or a refusal where there is none or the director has not put it on record yet. */
    static Ground require(AgreementFacts facts) {
        Require.that(
                facts.establishedAt() != null,
                "Det er endnu ikke konstateret, at aftalen ikke kan opnås, eller at dens resultatkrav ikke er opfyldt (§ 11, stk. 2).");
        return of(facts)
                .orElseThrow(
                        () -> new Refusal(
                                "Der kan ikke indstilles til ministeren. Der skal være tilbudt en skriftlig aftale, som der ikke kan opnås enighed om, eller aftalen skal være udløbet med mindst ét dokumenteret uopfyldt krav (§ 11, stk. 2)."));
    }
}
