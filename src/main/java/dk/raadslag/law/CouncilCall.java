package dk.raadslag.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The call by which a model involves the regional employment council (§ 11, stk. 3). It counts only with a literal stage and the
 * caller's own case.
 *
 * @param process key of the called process
 * @param stageVariable the variable that tells it the stage
 * @param caseVariable the variable that tells it the case
 * @param stages the stages, each in Danish words that follow "inddragelse af rådet"
 */
public record CouncilCall(
        @JsonProperty("proces") String process,
        @JsonProperty("fase") String stageVariable,
        @JsonProperty("sag") String caseVariable,
        @JsonProperty("faser") Map<String, String> stages) {

    /** The call in words that a process owner finds again in the model. */
    String inWords(String stage) {
        return "en gennemført inddragelse af rådet %s (kald af %s med %s = '%s')"
                .formatted(stages.getOrDefault(stage, ""), process, stageVariable, stage);
    }
}
