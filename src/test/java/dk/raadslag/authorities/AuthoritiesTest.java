package dk.raadslag.authorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.raadslag.refusal.Refusal;
import dk.raadslag.support.RaadslagTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RaadslagTest
class AuthoritiesTest {

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theRegisterHoldsTheAuthoritiesOf2007() {
        assertThat(count("employment_region")).isEqualTo(4);
        assertThat(count("region")).isEqualTo(5);
        assertThat(count("municipality")).isEqualTo(98);
        assertThat(count("jobcentre")).isEqualTo(91);
        assertThat(count("responsible_party")).isEqualTo(182);
        assertThat(count("council")).isEqualTo(4);
    }

    @Test
    void aSharedJobcentreKnowsItsHostAndItsGuests() {
        assertThat(authorities.jobcentre("JC-0185").hostMunicipality()).isEqualTo("0185");
        assertThat(authorities.guestGroups("JC-0185")).containsExactly("guest-municipality-0155");
        assertThat(authorities.guestGroups("JC-0479"))
                .containsExactly("guest-municipality-0482", "guest-municipality-0492");
    }

    @Test
    void thePartiesHaveTheNamesOfTheLaw() {
        assertThat(authorities.responsibleName("JC-0851", EffortKind.STATE))
                .isEqualTo("Staten ved Arbejdsmarkedsstyrelsen, Jobcenter Aalborg");
        assertThat(List.of("JC-0851", "JC-0101", "JC-0400", "JC-0820"))
                .map(jobcentre -> authorities.responsibleName(jobcentre, EffortKind.MUNICIPAL))
                .containsExactly(
                        "Kommunalbestyrelsen i Aalborg Kommune",
                        "Kommunalbestyrelsen i Københavns Kommune",
                        "Kommunalbestyrelsen i Bornholms Regionskommune",
                        "Kommunalbestyrelsen i Vesthimmerlands Kommune");
    }

    @Test
    void anUnknownJobcentreIsRefused() {
        assertThatThrownBy(() -> authorities.jobcentre("JC-9999"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Vælg et jobcenter på listen");
    }

    @Test
    void everyPartyHasItsGroup() {
        assertThat(authorities.responsibleGroup("JC-0851", EffortKind.STATE)).isEqualTo("jc-state-0851");
        assertThat(authorities.responsibleGroup("JC-0851", EffortKind.MUNICIPAL))
                .isEqualTo("jc-municipal-0851");
        assertThat(authorities.roleName("rd-NJ")).isEqualTo("Regionsdirektøren, Beskæftigelsesregion Nordjylland");
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM raadslag." + table)
                .query(Integer.class)
                .single();
    }
}
