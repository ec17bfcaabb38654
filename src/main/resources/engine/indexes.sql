-- What Cockpit lists of running instances is read from these; the engine's own indexes lead to all of them, one by one.

CREATE INDEX IF NOT EXISTS raadslag_instances ON act_ru_execution (proc_def_id_, tenant_id_) WHERE parent_id_ IS NULL;

CREATE INDEX IF NOT EXISTS raadslag_running ON act_hi_procinst (proc_def_id_, start_time_, id_) WHERE end_time_ IS NULL;
