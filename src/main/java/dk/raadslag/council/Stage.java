package dk.raadslag.council;

import dk.raadslag.journal.CaseNumber;
import java.util.Arrays;
import java.util.List;

/** The decisions in which the council must be involved (§ 9, stk. 1 and 4, § 10 and § 11, stk. 3), each with the kind of matters that have it. */
public enum Stage {
    REACTION("INT", "§ 11, stk. 3", "beslutningen om at reagere over for jobcenteret"),
    AGREEMENT("INT", "§ 11, stk. 3", "aftalen om forbedring af indsatsen"),
    RECOMMENDATION("INT", "§ 11, stk. 3", "indstillingen til beskæftigelsesministeren om pålæg"),
    EXEMPTION("FRI", "§ 9, stk. 4", "fritagelsen fra et rammeudbud"),
    SPECIALIST("SPE", "§ 10", "aftalen om en specialfunktion"),
    TENDER("RAM", "§ 9, stk. 1", "det statslige rammeudbud");

    private final String prefix;
    private final String paragraph;
    private final String danish;

    Stage(String prefix, String paragraph, String danish) {
        this.prefix = prefix;
        this.paragraph = paragraph;
        this.danish = danish;
    }

    /** The stages of the matter with the number, in their order. */
    public static List<Stage> of(CaseNumber number) {
        return Arrays.stream(values())
                .filter(stage -> number.value().startsWith(stage.prefix))
                .toList();
    }

    /** The provision that demands the involvement, for example {@code § 11, stk. 3}. */
    public String paragraph() {
        return paragraph;
    }

    /** That provision and the one on the secretariat and the legality of what the council decides. */
    String paragraphs() {
        return "§ 8, stk. 3, og " + paragraph;
    }

    /** The decision of the stage, for example {@code aftalen om forbedring af indsatsen}. */
    public String danish() {
        return danish;
    }
}
