package dk.raadslag.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final String ANALYSIS = "ANA-NJ-2007-0001";

    @Test
    void aNamedAnalysisIsOneOfTheSources() {
        assertThat(Sources.typed(List.of("ANALYSIS", "ANALYSIS"), null).danish())
                .containsExactly("Regionens selvstændige analyse");
        assertThat(Sources.typed(List.of("OTHER", "ANALYSIS"), " ana-nj-2007-0001 ")
                        .danish())
                .containsExactly("Anden kilde", "Regionens selvstændige analyse (sag ANA-NJ-2007-0001)");
        refused("Vælg også »Regionens selvstændige analyse«", () -> Sources.typed(List.of("OTHER"), ANALYSIS));
        refused("Skriv ét sagsnummer", () -> Sources.typed(List.of("ANALYSIS"), "den om unge"));
        refused("Skriv ét sagsnummer", () -> Sources.typed(List.of("ANALYSIS"), ANALYSIS + ", ANA-NJ-2007-0002"));
    }

    @Test
    void theAnalysisIsFiledByTheRegionItself() {
        Sources named = Sources.typed(List.of("ANALYSIS"), ANALYSIS);
        named.requireAnalysisOf(RegionCode.NJ, CaseNumber.of(ANALYSIS)::equals);
        Sources.typed(List.of("ANALYSIS"), null).requireAnalysisOf(RegionCode.NJ, number -> false);
        refused("Sagen ANA-NJ-2007-0001 er ikke", () -> named.requireAnalysisOf(RegionCode.NJ, number -> false));
        refused("Sagen ANA-NJ-2007-0001 er ikke", () -> named.requireAnalysisOf(RegionCode.HS, number -> true));
    }

    private static void refused(String sentence, ThrowingCallable act) {
        assertThatThrownBy(act).hasMessageContaining(sentence);
    }
}
