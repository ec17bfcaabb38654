package dk.raadslag.contract;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.PartOfAnAct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which matter carries out which item of a signed contract. It only grows. */
@Repository
@PartOfAnAct
public class TakenUpItems {

    private static final DataClassRowMapper<ContractItem> ITEM = DataClassRowMapper.newInstance(ContractItem.class);
    private static final String SELECT = """
            SELECT s.number AS contract, s.year, i.*, a.name AS area_name FROM raadslag.contract_item i JOIN raadslag.signed_contract s USING (draft_id)
            LEFT JOIN raadslag.specialist_area a ON a.code = i.area
            LEFT JOIN raadslag.contract_item_matter t ON t.item_id = i.id
            WHERE i.type IN ('NEED_FRAMEWORK_TENDER', 'SPECIALIST_FUNCTION', 'GRANT') AND\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenUpItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The items of the contract that no matter carries out yet, in their order. */
    List<ContractedItem> waiting(CaseNumber contract) {
        return jdbc.sql(SELECT + "s.number = ? AND t.item_id IS NULL ORDER BY i.position")
                .param(contract.value())
                .query(TakenUpItems::read)
                .list();
    }

    /** The item, if it waits in a signed contract of the region. */
    Optional<ContractedItem> waiting(UUID item, RegionCode region) {
        return jdbc.sql(SELECT + "i.id = ? AND s.region_code = ? AND t.item_id IS NULL")
                .params(item, region.name())
                .query(TakenUpItems::read)
                .optional();
    }

    /** The item that the matter carries out, if it carries out one. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<ContractedItem> of(CaseNumber matter) {
        return jdbc.sql(SELECT + "t.matter_number = ?")
                .param(matter.value())
                .query(TakenUpItems::read)
                .optional();
    }

    /** The matter in which the region had begun the specialist function by itself, for the contract's year, and has not given it up. */
    Optional<CaseNumber> begunBefore(ContractedItem contracted) {
        return jdbc.sql("""
                        SELECT p.number FROM raadslag.specialist_proposal p JOIN raadslag.contract_item i ON i.id = ?
                        JOIN raadslag.signed_contract s USING (draft_id)
                        WHERE split_part(p.number, '-', 2) = s.region_code AND extract(year FROM p.valid_from) = s.year AND p.area = i.area
                            AND (i.area <> 'OTHER' OR raadslag.name_key(i.title) = raadslag.name_key(p.title)) AND p.status NOT IN ('DROPPED', 'REJECTED')
                            AND NOT EXISTS (SELECT FROM raadslag.specialist_proposal later WHERE later.number = p.number AND later.revision > p.revision)
                            AND p.number NOT IN (SELECT matter_number FROM raadslag.contract_item_matter)
                        ORDER BY p.sequence LIMIT 1""")
                .param(contracted.item().id())
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    void add(ContractedItem contracted, CaseNumber matter) {
        jdbc.sql("""
                        INSERT INTO raadslag.contract_item_matter (item_id, draft_id, contract_number, region_code, matter_number, taken_up_at)
                        SELECT i.id, s.draft_id, s.number, s.region_code, ?, ? FROM raadslag.contract_item i
                        JOIN raadslag.signed_contract s USING (draft_id) WHERE i.id = ?""")
                .params(
                        matter.value(),
                        OffsetDateTime.now(clock),
                        contracted.item().id())
                .update();
    }

    private static ContractedItem read(ResultSet row, int index) throws SQLException {
        return new ContractedItem(
                CaseNumber.of(row.getString("contract")), row.getInt("year"), ITEM.mapRow(row, index));
    }
}
