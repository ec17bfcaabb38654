-- Cockpit's list of running instances is read from this; the engine's own indexes lead to all of them, one by one.
CREATE INDEX IF NOT EXISTS raadslag_running ON act_hi_procinst (proc_def_id_, start_time_, id_) WHERE end_time_ IS NULL;
