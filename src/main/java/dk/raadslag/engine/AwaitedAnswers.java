package dk.raadslag.engine;

/** Answers from other matters that a process waits for in a message; nobody has a task in its own matter meanwhile. */
public interface AwaitedAnswers {

    /** The name of the message. */
    String message();

    /** What is waited for, as a reader sees it. */
    String answer();

    /** Who answers, in one word for all of them. */
    String givers();

    /** The query for the names of those who have not answered yet in the matter with the {@code :number}. */
    String missing();
}
