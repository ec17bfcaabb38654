package dk.raadslag.engine;

import dk.raadslag.journal.CaseNumber;
import java.util.List;

/** Answers from other matters that a process waits for in a message; nobody has a task in its own matter meanwhile. */
public interface AwaitedAnswers {

    /** The name of the message. */
    String message();

    /** What is waited for, as a reader sees it. */
    String answer();

    /** Who answers, in one word for all of them. */
    String givers();

    /** The names of those who have not answered yet in the matter. */
    List<String> missing(CaseNumber number);
}
