package dk.raadslag.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of inputs: what the server says of each. */
class FieldCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("{'type':'textfield','validate':{'required':true}}", null, "skal udfyldes"),
                Arguments.of("{'type':'textfield','validate':{'required':true}}", "", "skal udfyldes"),
                Arguments.of("{'type':'textarea','validate':{'maxLength':5}}", "123456", "højst fylde 5 tegn"),
                Arguments.of("{'type':'textfield','validate':{'minLength':3}}", "12", "mindst 3 tegn"),
                Arguments.of("{'type':'textfield','validate':{'pattern':'^[A-Z]+$'}}", "abc", "ikke skrevet rigtigt"),
                Arguments.of("{'type':'textfield'}", 17, "skal være tekst"),
                Arguments.of("{'type':'number','validate':{'required':true}}", null, "Angiv et tal"),
                Arguments.of("{'type':'number','validate':{'min':1}}", 0, "skal være mindst 1"),
                Arguments.of("{'type':'number','validate':{'min':2007}}", 0, "skal være mindst 2.007"),
                Arguments.of(
                        "{'type':'number','properties':{'format':'year'},'validate':{'min':2007}}",
                        0,
                        "skal være mindst 2007"),
                Arguments.of("{'type':'number','validate':{'max':10.5}}", 11.0, "højst være 10,5"),
                Arguments.of("{'type':'number'}", "ti", "skal være et tal"),
                Arguments.of("{'type':'number','decimalDigits':0}", 1.5, "helt tal"),
                Arguments.of("{'type':'number','decimalDigits':2}", 1.234, "højst have 2 decimaler"),
                Arguments.of("{'type':'number','increment':'0.5'}", 0.7, "gå op i 0,5"),
                Arguments.of("{'type':'number'}", "1e999999999", "skal være et tal"),
                Arguments.of("{'type':'number'}", "12.5", "skal være et tal"),
                Arguments.of("{'type':'number'}", Double.NaN, "skal være et tal"),
                Arguments.of("{'type':'textfield','validate':{'required':true}}", " \u00a0 ", "skal udfyldes"),
                Arguments.of(
                        "{'type':'textarea','validate':{'required':true}}", "\u200b\u2060 \u00ad", "skal udfyldes"),
                Arguments.of("{'type':'textfield','validate':{'minLength':3}}", "  1  ", "mindst 3 tegn"),
                Arguments.of("{'type':'textfield'}", "a\nb", "én linje"),
                Arguments.of("{'type':'textarea'}", "a\u0000b", "tegn, der ikke kan bruges"),
                Arguments.of("{'type':'textarea'}", "\ud83d", "tegn, der ikke kan bruges"),
                Arguments.of("{'type':'textarea'}", "Fint 😀", "tegnet »😀«"),
                Arguments.of("{'type':'textarea'}", "x".repeat(4001), "højst fylde 4000 tegn"),
                Arguments.of("{'type':'checkbox','validate':{'required':true}}", false, "Sæt kryds"),
                Arguments.of("{'type':'checkbox'}", "måske", "ja eller nej"),
                Arguments.of("{'type':'datetime','validate':{'required':true}}", null, "Angiv en dato"),
                Arguments.of("{'type':'datetime'}", "2007-02-30", "skal være en dato"),
                Arguments.of("{'type':'datetime'}", "1899-12-31", "skal være en dato"),
                Arguments.of("{'type':'datetime','subtype':'time'}", "24:00", "et klokkeslæt"),
                Arguments.of("{'type':'datetime','subtype':'datetime'}", "2007-01-01", "dato og et klokkeslæt"),
                Arguments.of("{'type':'checklist'}", Spin.JSON("[\"A\",\"A\"]"), "findes ikke"),
                Arguments.of("{'type':'radio','validate':{'required':true}}", null, "Vælg en mulighed"),
                Arguments.of("{'type':'radio'}", "C", "findes ikke"),
                Arguments.of("{'type':'select'}", "a", "findes ikke"),
                Arguments.of(
                        "{'type':'checklist','validate':{'required':true}}", Spin.JSON("[]"), "mindst én mulighed"),
                Arguments.of("{'type':'checklist'}", Spin.JSON("[\"A\",\"C\"]"), "findes ikke"),
                Arguments.of("{'type':'checklist'}", Spin.JSON("{\"A\":true}"), "findes ikke"),
                Arguments.of("{'type':'checklist'}", "A", "findes ikke"));
    }

    static Stream<Arguments> rightValues() {
        return Stream.of(
                Arguments.of("{'type':'textfield'}", null),
                Arguments.of("{'type':'textarea','validate':{'required':true,'maxLength':5}}", "12345"),
                Arguments.of("{'type':'textfield','validate':{'pattern':'^[A-Z]+$'}}", "ABC"),
                Arguments.of("{'type':'number','validate':{'min':1,'max':3}}", 2L),
                Arguments.of("{'type':'number'}", 12.5),
                Arguments.of("{'type':'number','decimalDigits':2,'increment':'0.01'}", 12.5),
                Arguments.of("{'type':'textarea'}", "a\n\nå\tb"),
                Arguments.of("{'type':'datetime','subtype':'time'}", "10:00+01:00"),
                Arguments.of("{'type':'datetime','subtype':'datetime'}", "2007-01-01T10:00Z"),
                Arguments.of("{'type':'checkbox'}", false),
                Arguments.of("{'type':'checkbox','validate':{'required':true}}", true),
                Arguments.of("{'type':'datetime','validate':{'required':true}}", "2007-01-31"),
                Arguments.of("{'type':'radio','validate':{'required':true}}", "A"),
                Arguments.of("{'type':'checklist','validate':{'required':true}}", Spin.JSON("[\"A\",\"B\"]")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongValueIsNamedInOneSentence(String field, Object value, String expected) {
        assertThat(fault(field, value))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains(expected)
                        .contains("»Navn«")
                        .endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("rightValues")
    void aRightValuePasses(String field, Object value) {
        assertThat(fault(field, value)).isEmpty();
    }

    private static java.util.Optional<String> fault(String field, Object value) {
        try {
            var component = JSON.readTree(
                    field.replace('\'', '"').replaceFirst("\\{", "{\"key\":\"name\",\"label\":\"Navn\","));
            return FieldCheck.fault(new FormField(component), value, List.of("A", "B"));
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
