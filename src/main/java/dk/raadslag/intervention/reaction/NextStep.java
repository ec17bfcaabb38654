package dk.raadslag.intervention.reaction;

import dk.raadslag.authorities.Actor;
import dk.raadslag.authorities.RegionCode;
import dk.raadslag.council.Stage;
import dk.raadslag.intervention.InterventionCase;
import dk.raadslag.journal.AppendOnly;
import dk.raadslag.journal.CaseNumber;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The director's choice where the problem remains (§ 11, stk. 1 and 2).
 *
 * @param councilNumber the case on which the council was involved: the case itself, or the one it was split from
 */
@Table(schema = "raadslag", name = "next_step")
record NextStep(
        @Id UUID id,
        CaseNumber caseNumber,
        RegionCode regionCode,
        UUID councilOpinionId,
        CaseNumber councilNumber,
        @Nullable CaseNumber splitFrom,
        Stage councilStage,
        Choice choice,
        String reason,
        String decidedBy,
        String decidedByGroup,
        OffsetDateTime decidedAt)
        implements AppendOnly {

    /** The possible steps. To close the case is not among them. */
    enum Choice {
        NEW_AGREEMENT("§ 11, stk. 1", "Der søges indgået en ny aftale."),
        /** The director thinks of following the development closely and asks the council first (§ 11, stk. 3). */
        HEAR_COUNCIL("§ 11, stk. 3", "Rådet inddrages i, om udviklingen skal følges tæt."),
        CLOSE_MONITORING("§ 11, stk. 1", "Udviklingen følges tæt."),
        RECOMMEND_ORDER("§ 11, stk. 2", "Der udarbejdes en indstilling til ministeren om pålæg.");

        private final String paragraph;
        private final String danish;

        Choice(String paragraph, String danish) {
            this.paragraph = paragraph;
            this.danish = danish;
        }

        /**
         * The case on which the council was involved in the choice: about close monitoring it is heard on the case itself, after the
         * agreement failed; every other step rests on what it said before the dialogue.
         */
        CaseNumber councilOn(InterventionCase of) {
            return this == CLOSE_MONITORING ? of.caseNumber() : of.origin();
        }
    }

    static NextStep of(
            InterventionCase of, UUID opinion, Choice choice, String reason, Actor director, OffsetDateTime now) {
        return new NextStep(
                UUID.randomUUID(),
                of.caseNumber(),
                of.regionCode(),
                opinion,
                choice.councilOn(of),
                of.splitFrom(),
                Stage.REACTION,
                choice,
                reason,
                director.userId(),
                director.groupId(),
                now);
    }

    String paragraph() {
        return choice.paragraph;
    }

    String danish() {
        return choice.danish + " Begrundelse: " + reason;
    }
}
