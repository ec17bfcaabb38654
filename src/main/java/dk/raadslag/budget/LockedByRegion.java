package dk.raadslag.budget;

import dk.raadslag.authorities.RegionCode;
import dk.raadslag.journal.PartOfAnAct;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/**
 * Rows that count against a region's budgets. There is one lock per region, taken before anything is read, to prevent double
 * commitment and deadlock.
 */
@NoRepositoryBean
@PartOfAnAct
public interface LockedByRegion<T, I> extends Repository<T, I> {

    @Query("SELECT code FROM raadslag.employment_region WHERE code = :region FOR NO KEY UPDATE")
    String lock(RegionCode region);
}
