package dk.raadslag.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.raadslag.authorities.Authorities;
import dk.raadslag.authorities.EffortArea;
import dk.raadslag.authorities.EffortKind;
import dk.raadslag.authorities.Jobcentre;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.support.RaadslagTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A start form has no variables to take its options from, and lists the codes of the register by hand. Every list in a form with a code
 * of the register is compared with the register, so that a new form is included by itself.
 */
@RaadslagTest
class RegisterOptionsTest {

    private static final Map<EffortKind, String> KINDS =
            Map.of(EffortKind.STATE, " (statslig)", EffortKind.MUNICIPAL, " (kommunal)");

    @Autowired
    Authorities authorities;

    @Test
    void everyFormOffersTheJobcentresOfTheRegister() {
        assertOffered(List.of(authorities.jobcentres().stream().collect(toMap(Jobcentre::id, Jobcentre::name))));
    }

    @Test
    void everyFormOffersTheEffortAreasOfTheRegisterWithOrWithoutTheirKind() {
        List<EffortArea> areas = authorities.effortAreas();
        assertOffered(List.of(
                areas.stream().collect(toMap(EffortArea::code, EffortArea::name)),
                areas.stream().collect(toMap(EffortArea::code, area -> area.name() + KINDS.get(area.kind())))));
    }

    @Test
    void everyFormOffersTheRegionsOfTheRegister() {
        assertOffered(List.of(Arrays.stream(RegionCode.values())
                .collect(toMap(
                        RegionCode::name,
                        region -> authorities.regionName(region).replace("Beskæftigelsesregion ", "")))));
    }

    /** Asserts that every list with a code of the register has all its codes, in one of the spellings. */
    private static void assertOffered(List<Map<String, String>> spellings) {
        Map<String, Map<String, String>> lists = new TreeMap<>();
        for (JsonNode form : FormFiles.all()) {
            FormFiles.components(form)
                    .forEach(field -> lists.put(
                            form.get("id").asText() + " " + field.path("key").asText(), options(field)));
        }
        lists.values()
                .removeIf(options ->
                        Collections.disjoint(options.keySet(), spellings.get(0).keySet()));
        assertThat(lists)
                .isNotEmpty()
                .allSatisfy((field, options) -> assertThat(options).isIn(spellings));
    }

    private static Map<String, String> options(JsonNode field) {
        Map<String, String> options = new HashMap<>();
        field.path("values")
                .forEach(option -> options.put(
                        option.get("value").asText(), option.get("label").asText()));
        return options;
    }
}
