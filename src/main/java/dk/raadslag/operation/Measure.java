package dk.raadslag.operation;

/** What waits, as those who run the program see it. */
enum Measure {
    TASKS_OVERDUE("raadslag.tasks.overdue", "Open tasks whose deadline is over"),
    JOBS_FAILED("raadslag.jobs.failed", "Background jobs that are not tried again by themselves"),
    LETTERS_WAITING("raadslag.letters.waiting", "Letters that have not been tried to send"),
    LETTERS_REFUSED("raadslag.letters.refused", "Letters that the mail server has not taken, and that are tried again");

    private final String metric;
    private final String description;

    Measure(String metric, String description) {
        this.metric = metric;
        this.description = description;
    }

    String metric() {
        return metric;
    }

    String description() {
        return description;
    }
}
