package dk.raadslag.unsent;

import org.jspecify.annotations.Nullable;

/**
 * A form that one person has before them: of a task, or of the start of a process.
 *
 * @param person the person's user id
 * @param task the task's id; none for a start
 * @param process the key of the process that would be started; none for a task
 */
public record OpenForm(
        String person, @Nullable String task, @Nullable String process) {

    public OpenForm {
        if ((task == null) == (process == null)) {
            throw new IllegalArgumentException("A form is of a task or of a start.");
        }
    }

    /** The form of a task. */
    public static OpenForm ofTask(String person, String task) {
        return new OpenForm(person, task, null);
    }

    /** The form that starts a process. */
    public static OpenForm ofStart(String person, String process) {
        return new OpenForm(person, null, process);
    }
}
