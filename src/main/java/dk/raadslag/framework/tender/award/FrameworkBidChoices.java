package dk.raadslag.framework.tender.award;

import dk.raadslag.danish.Danish;
import dk.raadslag.engine.form.Options;
import dk.raadslag.engine.form.Options.Option;
import dk.raadslag.journal.CaseRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bids of a framework tender, as forms show them and let choose among them. */
@Component("frameworkBidChoices")
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class FrameworkBidChoices {

    private final JdbcClient jdbc;

    FrameworkBidChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bids of the latest round, each on a line of its own; null if there is none. */
    public @Nullable String list(String caseNumber) {
        String lines = bids(caseNumber).stream().map(NamedBid::danish).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : CaseRecord.cut(lines);
    }

    /** All of them, as choices. */
    public Object all(String caseNumber) {
        return choices(caseNumber, bid -> true);
    }

    /** Those that came in time, as choices. */
    public Object inTime(String caseNumber) {
        return choices(caseNumber, bid -> !bid.late());
    }

    /** Those that were found valid, as choices. */
    public Object valid(String caseNumber) {
        return choices(caseNumber, NamedBid::valid);
    }

    private Object choices(String caseNumber, Predicate<NamedBid> wanted) {
        return Options.of(bids(caseNumber).stream()
                .filter(wanted)
                .map(bid -> new Option(bid.id().toString(), bid.danish()))
                .toList());
    }

    private List<NamedBid> bids(String caseNumber) {
        return jdbc.sql("""
                        SELECT b.id, p.name, b.price, b.late_reason IS NOT NULL AS late, b.valid IS TRUE AS valid
                        FROM raadslag.framework_bid b JOIN raadslag.provider p ON p.id = b.provider_id
                        WHERE b.round_id = (SELECT id FROM raadslag.framework_tender_round
                            WHERE number = ? ORDER BY published_on DESC, round DESC LIMIT 1)
                            AND b.taken_back_reason IS NULL
                        ORDER BY b.price""").param(caseNumber).query(NamedBid.class).list();
    }

    private record NamedBid(UUID id, String name, BigDecimal price, boolean late, boolean valid) {

        private String danish() {
            return "%s, %s pr. person%s".formatted(name, Danish.amount(price), late ? " (kom for sent)" : "");
        }
    }
}
