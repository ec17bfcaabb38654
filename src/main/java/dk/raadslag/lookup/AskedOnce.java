package dk.raadslag.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A question to a register that is asked once in a transaction for each key. The next transaction asks anew, so that a change counts at
 * once on every node. Without a transaction it is asked each time.
 */
public final class AskedOnce<K, V> {

    private final Function<K, V> question;

    public AskedOnce(Function<K, V> question) {
        this.question = question;
    }

    /** The answer for the key. A failure is not kept. */
    public V about(K key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return question.apply(key);
        }
        Map<K, V> kept = answers().kept;
        V answer = kept.get(key);
        if (answer == null) {
            answer = question.apply(key);
            kept.put(key, answer);
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private Answers<K, V> answers() {
        var bound = (Answers<K, V>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var answers = new Answers<K, V>();
        TransactionSynchronizationManager.bindResource(this, answers);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<Answers<K, V>, AskedOnce<K, V>>(answers, this) {});
        return answers;
    }

    private static final class Answers<K, V> extends ResourceHolderSupport {

        private final Map<K, V> kept = new HashMap<>();
    }
}
