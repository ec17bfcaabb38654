package dk.raadslag.engine.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.authorities.Role;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the four regions do together can be tried out in the demo. */
class DemoPeopleTest {

    @ParameterizedTest
    @EnumSource
    void eachRegionHasWhoCarriesANationalTender(RegionCode region) {
        assertThat(DemoPeople.PEOPLE.values())
                .containsAll(Stream.of(Role.OFFICE, Role.DIRECTOR, Role.SECRETARIAT, Role.COUNCIL_CHAIR, Role.COUNCIL)
                        .map(role -> role.in(region))
                        .toList());
    }
}
