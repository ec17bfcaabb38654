package dk.raadslag.council;

import dk.raadslag.journal.CaseNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The council's latest lawful opinion on a stage of a case, as fields of forms show it to the director. Null where there is none. */
@Component("councilOpinion")
public class CouncilOpinion {

    /** The engine keeps no longer text in a variable. */
    private static final int LONGEST = 4_000;

    private static final String CUT = " … Resten står i udtalelsen.";

    private final Involvements involvements;

    CouncilOpinion(Involvements involvements) {
        this.involvements = involvements;
    }

    /** The council's position, for example {@code imod}. */
    public @Nullable String position(String caseNumber, String stage) {
        return statement(caseNumber, stage)
                .map(statement -> statement.position().danish())
                .orElse(null);
    }

    /** The council's own words, and what dissenting members say. */
    public @Nullable String words(String caseNumber, String stage) {
        return statement(caseNumber, stage).map(CouncilOpinion::all).orElse(null);
    }

    /** The decision that the council is involved in, for example {@code aftalen om forbedring af indsatsen}. */
    public String about(String stage) {
        return Stage.valueOf(stage).danish();
    }

    /** The provision that demands it, for example {@code § 11, stk. 3}. */
    public String paragraph(String stage) {
        return Stage.valueOf(stage).paragraph();
    }

    private Optional<Statement> statement(String caseNumber, String stage) {
        return involvements
                .latest(CaseNumber.of(caseNumber), Stage.valueOf(stage))
                .map(Involvement::opinionId)
                .map(involvements::statement);
    }

    private static String all(Statement statement) {
        String dissents = statement.dissents();
        String text = statement.text() + (dissents == null ? "" : "\n\nMindretalsudtalelser: " + dissents);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }
}
