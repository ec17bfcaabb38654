package dk.raadslag.specialist.request;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.specialist.SpecialArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The specialist functions that jobcentres can draw on today: the predefined ones, and those of an agreement within its period. */
@Repository
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class FunctionsInForce {

    private final JdbcClient jdbc;
    private final Clock clock;

    FunctionsInForce(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The region's functions of the area for the party that asks, which is no function for itself. */
    List<FunctionInForce> of(RegionCode region, SpecialArea area, String askingGroup) {
        return jdbc.sql("""
                        SELECT function_id, title, provider_name, provider_group
                        FROM raadslag.specialist_functions_in_force(:region, :area, :today, :asking) ORDER BY title, function_id""")
                .param("region", region.name())
                .param("area", area.name())
                .param("today", LocalDate.now(clock))
                .param("asking", askingGroup)
                .query(FunctionInForce.class)
                .list();
    }
}
