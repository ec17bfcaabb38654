package dk.raadslag.intervention.reaction;

import dk.raadslag.council.Involvements;
import dk.raadslag.council.Stage;
import dk.raadslag.council.Statement;
import dk.raadslag.journal.CaseNumber;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the council last said about the reaction, for the form of the director who decides on it. Null where it has said nothing. */
@Component("reactionOpinion")
public class ReactionOpinion {

    private final Involvements involvements;

    ReactionOpinion(Involvements involvements) {
        this.involvements = involvements;
    }

    /** The council's position, for example {@code imod}. */
    public @Nullable String position(String caseNumber) {
        return last(caseNumber, statement -> statement.position().danish());
    }

    /** The council's opinion. */
    public @Nullable String text(String caseNumber) {
        return last(caseNumber, Statement::text);
    }

    /** What dissenting members say. */
    public @Nullable String dissents(String caseNumber) {
        return last(caseNumber, Statement::dissents);
    }

    private @Nullable String last(String caseNumber, Function<Statement, @Nullable String> word) {
        return involvements
                .latest(CaseNumber.of(caseNumber), Stage.REACTION)
                .map(involvement -> involvements.statement(involvement.opinionId()))
                .map(word)
                .orElse(null);
    }
}
