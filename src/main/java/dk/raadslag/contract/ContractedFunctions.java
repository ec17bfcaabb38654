package dk.raadslag.contract;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.PartOfAnAct;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The specialist functions in the signed contracts. */
@Repository
@PartOfAnAct
public class ContractedFunctions {

    private static final String SELECT = """
            SELECT i.id, s.number, s.year, i.position, i.area, i.title, i.amount
            FROM raadslag.contract_item i JOIN raadslag.signed_contract s USING (draft_id) WHERE i.type = 'SPECIALIST_FUNCTION' AND\s""";

    private final JdbcClient jdbc;

    ContractedFunctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a region and year, in their order, kept from others until the transaction ends: an amount is used once. */
    public List<ContractedFunction> signed(RegionCode region, int year) {
        return jdbc.sql(SELECT + "s.region_code = ? AND s.year = ? ORDER BY i.position FOR UPDATE OF i")
                .params(region.name(), year)
                .query(ContractedFunction.class)
                .list();
    }

    /** The function with the id. */
    public ContractedFunction item(UUID id) {
        return jdbc.sql(SELECT + "i.id = ?")
                .param(id)
                .query(ContractedFunction.class)
                .single();
    }
}
