package dk.raadslag.intervention;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.refusal.Require;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the documentation of a result problem comes from (§ 8, stk. 2).
 *
 * @param analysis the analysis of the region's own that it rests on, where one is named; otherwise null
 */
public record Sources(List<Source> kinds, @Nullable CaseNumber analysis) {

    /** The sources as chosen and typed; refused where an analysis is named that is not chosen, or that is no case number. */
    public static Sources typed(List<String> chosen, @Nullable String typedAnalysis) {
        List<Source> kinds = chosen.stream()
                .map(kind -> Require.choice("Kilder", kind, Source.class))
                .distinct()
                .toList();
        if (typedAnalysis == null) {
            return new Sources(kinds, null);
        }
        Require.that(
                kinds.contains(Source.ANALYSIS),
                "Vælg også »%s« blandt kilderne, eller lad »Analysens sagsnummer« stå tomt."
                        .formatted(Source.ANALYSIS.danish()));
        List<CaseNumber> numbers = CaseNumber.in(typedAnalysis.toUpperCase(Locale.ROOT));
        Require.that(
                numbers.size() == 1, "Skriv ét sagsnummer i »Analysens sagsnummer«, for eksempel ANA-HS-2007-0001.");
        return new Sources(kinds, numbers.get(0));
    }

    /** Refuses an analysis that the region has not filed. */
    void requireAnalysisOf(RegionCode region, Predicate<CaseNumber> filed) {
        Require.that(
                analysis == null
                        || filed.test(analysis)
                                && CaseNumber.regionIn(analysis.value()).equals(Optional.of(region)),
                "Sagen %s er ikke en selvstændig analyse, som regionen har godkendt og lagt på sagen. Ret »Analysens sagsnummer«, eller lad det stå tomt."
                        .formatted(analysis));
    }

    /** In Danish, one by one. */
    List<String> danish() {
        return kinds.stream().map(this::danish).toList();
    }

    private String danish(Source kind) {
        return kind == Source.ANALYSIS && analysis != null
                ? "%s (sag %s)".formatted(kind.danish(), analysis)
                : kind.danish();
    }
}
