-- Cockpit's list of running instances is read from this; the engine's own indexes lead to all of them, one by one.
CREATE INDEX IF NOT EXISTS raadslag_running ON act_hi_procinst (proc_def_id_, start_time_, id_) WHERE end_time_ IS NULL;

-- Cockpit's numbers of tasks are counted from this; the engine's own index does not say whether a role or a person is linked.
CREATE INDEX IF NOT EXISTS raadslag_offered ON act_ru_identitylink (task_id_) WHERE type_ = 'candidate' AND group_id_ IS NOT NULL;

-- How many instances each process has in each region is counted from this, without the instances themselves.
CREATE INDEX IF NOT EXISTS raadslag_instances ON act_ru_execution (proc_def_id_, tenant_id_) WHERE parent_id_ IS NULL;
