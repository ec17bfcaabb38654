package dk.raadslag.engine.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

/** The passwords of production. */
class PasswordLengthTest {

    private final PasswordLength production = new PasswordLength(12);

    @Test
    void aPasswordOfProductionFillsTwelveCharacters() {
        assertThat(production.policy().getRules()).containsExactly(production);
        PasswordPolicyRule rule = production.policy().getRules().get(0);

        assertThat(rule.execute("elleve tegn")).isFalse();
        assertThat(rule.execute("            ")).isFalse();
        assertThat(rule.execute("tolv af tegn")).isTrue();
    }

    @Test
    void whoChoosesAShorterOneReadsASentence() {
        SaveUserCmd saving = new SaveUserCmd(new UserEntity("somebody"));

        assertThat(production.translate(saving, new ProcessEngineException("Password does not match policy")))
                .hasValueSatisfying(refusal -> assertThat(refusal).hasMessageContaining("mindst 12 tegn"));
        assertThat(production.translate(saving, new ProcessEngineException("something else")))
                .isEmpty();
    }
}
