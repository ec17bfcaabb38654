-- What a person has typed into a form and not sent yet: of a task, or of the start of a process. It goes with the task or the account;
-- that of a start, which has no task, when policy UNSENT_START has passed.

CREATE TABLE unsent_form (
    person text NOT NULL,
    task text,
    process text,
    version uuid NOT NULL,
    fields jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT unsent_form_of_a_person FOREIGN KEY (person) REFERENCES public.act_id_user (id_) ON DELETE CASCADE,
    CONSTRAINT unsent_form_of_an_open_task FOREIGN KEY (task) REFERENCES public.act_ru_task (id_) ON DELETE CASCADE,
    CONSTRAINT unsent_form_of_a_task_or_a_start CHECK (num_nonnulls(task, process) = 1),
    CONSTRAINT unsent_form_has_fields CHECK (jsonb_typeof(fields) = 'object'),
    CONSTRAINT one_unsent_form_for_each UNIQUE NULLS NOT DISTINCT (person, task, process)
);
CREATE INDEX unsent_form_by_task ON unsent_form (task);
