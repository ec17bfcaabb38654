-- The meetings of the regional employment council, for which the regional director is the secretariat (§ 8, stk. 3). What the council says of a matter at a
-- meeting is the same row as what it says of it without one; a meeting only refers to it.

INSERT INTO policy_value (name, valid_from, value, danish) VALUES
    ('COUNCIL_NOTICE', '2007-01-01', 'P10D', 'Varsel for et ordinært rådsmøde, fra dagsordenen godkendes'),
    ('COUNCIL_NOTICE_SHORT', '2007-01-01', 'P2D', 'Varsel for et ekstraordinært rådsmøde, fra dagsordenen godkendes'),
    ('COUNCIL_WRITTEN', '2007-01-01', 'P5D', 'Medlemmernes svarfrist, når rådet behandler sager skriftligt'),
    ('COUNCIL_QUORUM', '2007-01-01', '5', 'Så mange medlemmer skal mindst deltage, for at rådet kan behandle sager på et møde'),
    ('AGENDA', '2007-01-01', 'P3D', 'Godkendelse af dagsordenen for et rådsmøde: formanden og sekretariatet mindes om den'),
    ('AGENDA_PAPER', '2007-01-01', 'P6M', 'Så længe tilbydes en rapport, en oversigt eller en analyse til dagsordenen for et rådsmøde'),
    ('MINUTES', '2007-01-01', 'P8W', 'Godkendelse af referatet af et rådsmøde: formanden og sekretariatet mindes om den');

CREATE TABLE council_meeting (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    region_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ORDINARY', 'EXTRAORDINARY', 'WRITTEN')),
    reason text CHECK (reason <> ''),
    meeting_on date NOT NULL,
    meeting_time text CHECK (meeting_time ~ '^([01][0-9]|2[0-3])\.[0-5][0-9]$'),
    place text CHECK (place <> ''),
    called_by_group text NOT NULL,
    status text NOT NULL CHECK (status IN ('CALLED', 'APPROVED', 'HELD', 'MINUTED', 'CLOSED', 'CANCELLED')),
    round integer NOT NULL DEFAULT 0 CHECK (round >= 0),
    agenda_approved_by_group text,
    agenda_document_id uuid,
    held_on date,
    members_present integer CHECK (members_present > 0),
    attendance text CHECK (attendance <> ''),
    minutes_document_id uuid,
    minutes_approved_by_group text,
    version integer NOT NULL DEFAULT 0,
    FOREIGN KEY (number, region_code) REFERENCES matter (number, region_code),
    FOREIGN KEY (agenda_document_id, number) REFERENCES document (id, number),
    FOREIGN KEY (minutes_document_id, number) REFERENCES document (id, number),
    CONSTRAINT short_notice_has_a_reason CHECK (kind = 'ORDINARY' OR reason IS NOT NULL),
    CONSTRAINT meeting_has_time_and_place CHECK (num_nonnulls(meeting_time, place) = CASE kind WHEN 'WRITTEN' THEN 0 ELSE 2 END),
    CONSTRAINT meeting_called_by_the_secretariat CHECK (called_by_group = 'secretariat-' || region_code),
    CONSTRAINT agenda_approved_by_the_chair CHECK (agenda_approved_by_group IS NOT DISTINCT FROM
        CASE WHEN status IN ('APPROVED', 'HELD', 'MINUTED', 'CLOSED') THEN 'council-chair-' || region_code END),
    CONSTRAINT held_meeting_names_who_took_part CHECK (num_nonnulls(held_on, members_present, attendance) =
        CASE WHEN status IN ('HELD', 'MINUTED', 'CLOSED') THEN 3 ELSE 0 END),
    CONSTRAINT minutes_of_a_held_meeting CHECK ((minutes_document_id IS NOT NULL) = (status IN ('MINUTED', 'CLOSED'))),
    CONSTRAINT minutes_approved_by_the_chair CHECK (minutes_approved_by_group IS NOT DISTINCT FROM
        CASE WHEN status = 'CLOSED' THEN 'council-chair-' || region_code END)
);

CREATE FUNCTION check_council_meeting() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'CALLED' THEN
            PERFORM refuse('meeting_goes_step_by_step', 'A meeting begins when it is called');
        END IF;
    ELSIF NEW.status <> OLD.status AND OLD.status || ' ' || NEW.status NOT IN (
        'CALLED APPROVED', 'CALLED CANCELLED', 'APPROVED CALLED', 'APPROVED HELD', 'HELD MINUTED', 'MINUTED CLOSED') THEN
        PERFORM refuse('meeting_goes_step_by_step', format('%s cannot become %s', OLD.status, NEW.status));
    ELSIF OLD.status NOT IN ('CALLED', 'APPROVED')
        AND (NEW.held_on, NEW.members_present, NEW.attendance) IS DISTINCT FROM (OLD.held_on, OLD.members_present, OLD.attendance) THEN
        PERFORM refuse('held_meeting_stands', 'What a meeting was is not rewritten');
    ELSIF OLD.status <> 'CALLED'
        AND (NEW.meeting_on, NEW.meeting_time, NEW.place, NEW.round) IS DISTINCT FROM (OLD.meeting_on, OLD.meeting_time, OLD.place, OLD.round) THEN
        PERFORM refuse('approved_agenda_stands', 'What the chair has approved is not changed');
    ELSIF NEW.status = 'HELD' AND NOT EXISTS (SELECT FROM document WHERE id = NEW.agenda_document_id
        AND (created_at AT TIME ZONE 'Europe/Copenhagen')::date <= NEW.held_on) THEN
        PERFORM refuse('meeting_held_after_its_agenda', 'The council does not treat an agenda before its members have it');
    ELSIF OLD.minutes_document_id IS NOT NULL AND NEW.minutes_document_id IS DISTINCT FROM OLD.minutes_document_id THEN
        PERFORM refuse('held_meeting_stands', 'The minutes are not exchanged');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_goes_step_by_step BEFORE INSERT OR UPDATE ON council_meeting
    FOR EACH ROW EXECUTE FUNCTION check_council_meeting();
CREATE TRIGGER meeting_stands BEFORE DELETE OR UPDATE OF id, number, region_code, kind, reason, called_by_group
    ON council_meeting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meeting_is_kept BEFORE TRUNCATE ON council_meeting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The items of the agendas; a changed agenda is a new round. An item that is about no matter of its own is a free one.
CREATE TABLE agenda_item (
    id uuid PRIMARY KEY,
    meeting_number text NOT NULL REFERENCES council_meeting (number),
    round integer NOT NULL CHECK (round > 0),
    position integer NOT NULL CHECK (position > 0),
    kind text NOT NULL CHECK (kind IN ('OPINION', 'GRANT', 'CRITERIA', 'CONTRACT', 'MINUTES', 'FREE')),
    number text REFERENCES matter,
    stage text,
    brief_id uuid,
    title text NOT NULL CHECK (title <> ''),
    text text CHECK (text <> ''),
    urgent boolean NOT NULL,
    brief_document_id uuid REFERENCES document,
    draft_document_id uuid,
    UNIQUE (meeting_number, round, position),
    UNIQUE (id, meeting_number, kind),
    UNIQUE (id, number),
    CONSTRAINT matter_once_on_an_agenda UNIQUE (meeting_number, round, number),
    CONSTRAINT only_a_free_item_has_no_matter CHECK ((kind = 'FREE') = (number IS NULL)),
    CONSTRAINT contract_item_has_its_draft CHECK (kind <> 'CONTRACT' OR draft_document_id IS NOT NULL),
    CONSTRAINT opinion_has_its_approved_brief CHECK (num_nonnulls(stage, brief_id) = CASE kind WHEN 'OPINION' THEN 2 ELSE 0 END),
    FOREIGN KEY (brief_id, number, stage) REFERENCES approved_brief (brief_id, number, stage),
    FOREIGN KEY (brief_document_id, number) REFERENCES document (id, number),
    FOREIGN KEY (draft_document_id, number) REFERENCES document (id, number)
);
-- The chair approves the whole agenda: nothing is put on it afterwards.
CREATE FUNCTION check_agenda_item() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM council_meeting WHERE number = NEW.meeting_number AND status = 'CALLED' AND round = NEW.round) THEN
        PERFORM refuse('agenda_of_a_called_meeting', format('The agenda of %s is not being drafted', NEW.meeting_number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER agenda_item_is_in_place BEFORE INSERT ON agenda_item FOR EACH ROW EXECUTE FUNCTION check_agenda_item();
CREATE INDEX ON agenda_item (brief_document_id) WHERE brief_document_id IS NOT NULL;
CREATE TRIGGER agenda_item_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON agenda_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the secretariat wrote of an item; a changed text is a new row.
CREATE TABLE item_result (
    id uuid PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    item_id uuid NOT NULL REFERENCES agenda_item,
    outcome text NOT NULL CHECK (outcome IN ('DISCUSSED', 'GRANT', 'REFUSE', 'ADOPT', 'ACCEPT', 'REJECT', 'APPROVE', 'NOTED', 'POSTPONED')),
    position text,
    amount numeric(14, 2),
    wording text CHECK (wording <> ''),
    dissents text,
    recused text,
    postponed_to date,
    written_by text NOT NULL,
    written_by_group text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (id, item_id, outcome),
    CONSTRAINT opinion_has_a_position CHECK ((outcome = 'DISCUSSED') = (position IS NOT NULL)),
    CONSTRAINT item_grant_has_an_amount CHECK ((outcome = 'GRANT') = (amount IS NOT NULL)),
    CONSTRAINT postponed_to_a_day CHECK ((outcome = 'POSTPONED') = (postponed_to IS NOT NULL))
);
CREATE INDEX ON item_result (item_id);
CREATE FUNCTION check_item_result() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE
    meeting council_meeting;
    item agenda_item;
BEGIN
    SELECT * INTO item FROM agenda_item WHERE id = NEW.item_id;
    SELECT * INTO meeting FROM council_meeting WHERE number = item.meeting_number;
    IF meeting.status <> 'HELD' OR item.round <> meeting.round THEN
        PERFORM refuse('item_written_of_a_held_meeting', 'Only what a meeting has treated is written');
    ELSIF NEW.written_by_group <> 'secretariat-' || meeting.region_code THEN
        PERFORM refuse('item_written_by_the_secretariat', 'The secretariat of the council writes its minutes');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER item_result_is_in_place BEFORE INSERT ON item_result FOR EACH ROW EXECUTE FUNCTION check_item_result();
CREATE TRIGGER item_result_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON item_result
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- INV-14: what the chair approved of an item, once. It refers to the very decision of the council in that matter, which is checked for legality as any other. An item
-- whose matter did not wait for the council any more is GONE and decides nothing.
CREATE TABLE treated_item (
    item_id uuid NOT NULL CONSTRAINT item_treated_once PRIMARY KEY REFERENCES agenda_item,
    meeting_number text NOT NULL,
    kind text NOT NULL,
    number text,
    outcome text NOT NULL,
    result_id uuid,
    decision_id uuid CONSTRAINT decision_of_one_item UNIQUE,
    approved_by_group text,
    treated_at timestamptz NOT NULL,
    sequence bigint NOT NULL DEFAULT nextval('act_sequence'),
    CONSTRAINT treated_as_on_the_agenda FOREIGN KEY (item_id, meeting_number, kind) REFERENCES agenda_item (id, meeting_number, kind),
    CONSTRAINT treated_matter_of_the_item FOREIGN KEY (item_id, number) REFERENCES agenda_item (id, number),
    CONSTRAINT treated_item_names_its_matter CHECK ((kind = 'FREE') = (number IS NULL)),
    CONSTRAINT treated_as_written FOREIGN KEY (result_id, item_id, outcome) REFERENCES item_result (id, item_id, outcome),
    CONSTRAINT only_a_gone_item_has_no_result CHECK ((outcome = 'GONE') = (result_id IS NULL)),
    CONSTRAINT item_approved_by_the_chair CHECK (approved_by_group IS NOT DISTINCT FROM
        CASE WHEN outcome <> 'GONE' THEN 'council-chair-' || split_part(meeting_number, '-', 2) END),
    CONSTRAINT outcome_of_its_kind CHECK (outcome IN ('POSTPONED', 'GONE') OR (kind, outcome) IN (
        ('OPINION', 'DISCUSSED'), ('GRANT', 'GRANT'), ('GRANT', 'REFUSE'), ('CRITERIA', 'ADOPT'), ('CONTRACT', 'ACCEPT'),
        ('CONTRACT', 'REJECT'), ('MINUTES', 'APPROVE'), ('FREE', 'NOTED'))),
    CONSTRAINT item_decides_its_own_matter FOREIGN KEY (decision_id, number) REFERENCES council_decision (id, number),
    CONSTRAINT decided_item_has_its_decision CHECK (
        (decision_id IS NOT NULL) = (outcome IN ('DISCUSSED', 'GRANT', 'REFUSE', 'ADOPT', 'ACCEPT', 'REJECT')))
);
CREATE INDEX ON treated_item (meeting_number);

-- The decision says what the item says: the brief or draft on the agenda, its words, the day of the meeting and who was there. Rules over several tables are no keys, hence a trigger.
CREATE FUNCTION check_treated_item() RETURNS trigger LANGUAGE plpgsql SET search_path = raadslag AS $$
DECLARE
    meeting council_meeting;
    item agenda_item;
    result item_result;
BEGIN
    SELECT * INTO meeting FROM council_meeting WHERE number = NEW.meeting_number;
    SELECT * INTO item FROM agenda_item WHERE id = NEW.item_id;
    SELECT * INTO result FROM item_result WHERE id = NEW.result_id;
    IF meeting.status <> 'HELD' OR item.round <> meeting.round THEN
        PERFORM refuse('item_of_a_held_meeting', 'Only an item on the approved agenda of a held meeting is treated');
    ELSIF NEW.decision_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM council_opinion o WHERE o.id = NEW.decision_id AND NEW.kind = 'OPINION'
            AND (o.brief_id, o.position, o.text, o.meeting_date, o.attendance, o.dissents, o.recused) IS NOT DISTINCT FROM
                (item.brief_id, result.position, result.wording, meeting.held_on, meeting.attendance, result.dissents, result.recused)
        UNION ALL
        SELECT FROM grant_decision g WHERE g.id = NEW.decision_id AND NEW.kind = 'GRANT'
            AND (g.outcome, g.amount, g.meeting_date, g.attendance, g.dissents, g.recused) IS NOT DISTINCT FROM
                (NEW.outcome, result.amount, meeting.held_on, meeting.attendance, result.dissents, result.recused)
            AND right(g.wording, length(result.wording)) = result.wording
        UNION ALL
        SELECT FROM grant_criteria c WHERE c.id = NEW.decision_id AND NEW.kind = 'CRITERIA'
            AND (c.wording, c.meeting_date, c.attendance, c.dissents, c.recused) IS NOT DISTINCT FROM
                (result.wording, meeting.held_on, meeting.attendance, result.dissents, result.recused)
        UNION ALL
        SELECT FROM contract_decision c JOIN contract_draft d ON d.id = c.draft_id
        WHERE c.id = NEW.decision_id AND NEW.kind = 'CONTRACT' AND d.document_id = item.draft_document_id AND (c.outcome, c.wording, c.meeting_date, c.attendance, c.dissents, c.recused) IS NOT DISTINCT FROM
                (CASE NEW.outcome WHEN 'ACCEPT' THEN 'APPROVE' ELSE NEW.outcome END, result.wording, meeting.held_on, meeting.attendance,
                    result.dissents, result.recused)) THEN
        PERFORM refuse('decision_says_what_the_item_says', format('The decision in %s is not what was approved of the item', NEW.number));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER treated_item_is_decided AFTER INSERT ON treated_item FOR EACH ROW EXECUTE FUNCTION check_treated_item();
CREATE TRIGGER treated_item_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON treated_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
