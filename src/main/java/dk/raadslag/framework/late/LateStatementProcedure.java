package dk.raadslag.framework.late;

import dk.raadslag.authorities.Actor;
import dk.raadslag.journal.CaseNumber;
import dk.raadslag.journal.CaseRecord;
import dk.raadslag.journal.Matters;
import dk.raadslag.journal.PartOfAnAct;
import dk.raadslag.refusal.Require;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How something is added to a closed matter: to its journal only, so that nothing in it is decided or changed. */
@Component
@PartOfAnAct
class LateStatementProcedure {

    private final LateStatements statements;
    private final Matters matters;
    private final CaseRecord record;
    private final Clock clock;

    LateStatementProcedure(LateStatements statements, Matters matters, CaseRecord record, Clock clock) {
        this.statements = statements;
        this.matters = matters;
        this.record = record;
        this.clock = clock;
    }

    /** Files what the writer has typed, unless the matter is open or has it already. */
    void file(CaseNumber number, @Nullable String typed, @Nullable LocalDate receivedOn, Actor writer) {
        matters.lock(number);
        FrameworkMatter matter = statements.matter(number);
        matter.requireClosed();
        String text = LateStatement.of(matter, writer.groupId(), typed, receivedOn, LocalDate.now(clock))
                .danish();
        Require.that(
                record.entries(number).stream()
                        .noneMatch(entry -> entry.act().equals(LateStatements.ACT)
                                && entry.text().equals(text)),
                "Oplysningerne ligger allerede på sagen. Send kun det, der er nyt.");
        record.add(number, writer, LateStatements.ACT, "god forvaltningsskik", text);
    }
}
