-- Version 3: reports of one happening are one event. What fusion needs to find the neighbours of a report, what is still
-- to be fused, figures by other rules, records that people coded by hand, and what articles said before they were read
-- anew.

-- For which outcomes a report has nothing but the word of somebody who takes part: bit 0 killed, 1 wounded, 2 missing,
-- 3 captured, 4 abducted, 5 detained, 6 displaced.
ALTER TABLE reports ADD COLUMN partisan INTEGER NOT NULL DEFAULT 0 CHECK (partisan BETWEEN 0 AND 127);

UPDATE reports SET partisan = (
  SELECT ifnull(sum(bit), 0) FROM (
    SELECT CASE figures.outcome WHEN 'killed' THEN 1 WHEN 'wounded' THEN 2 WHEN 'missing' THEN 4 WHEN 'captured' THEN 8
      WHEN 'abducted' THEN 16 WHEN 'detained' THEN 32 ELSE 64 END AS bit
    FROM figures
    WHERE figures.report_id = reports.id AND figures.scope = reports.scope AND figures.status <> 'denied'
    GROUP BY figures.outcome
    HAVING min(figures.status = 'claimed' OR (reports.status = 'claimed' AND figures.said_by IS NULL)
      OR EXISTS (
        SELECT 1 FROM report_actors JOIN actors ON actors.id = report_actors.actor_id
        WHERE report_actors.report_id = reports.id
          AND actors.kind IN ('state forces', 'rebel group', 'political militia', 'identity militia',
            'external/other forces', 'government')
          AND (instr(lower(actors.name), lower(figures.said_by)) > 0
            OR instr(lower(figures.said_by), lower(actors.name)) > 0)))));

-- Where reports of a happening look for one another; see Sources/Fusion/Blocks.swift. Derived, like the events.
CREATE TABLE report_blocks (
  block INTEGER NOT NULL,
  day INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  PRIMARY KEY (block, day, report_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_blocks_by_report ON report_blocks (report_id);

-- Reports whose events are to be worked out anew; empty once a transaction is over.
CREATE TABLE unfused_reports (
  report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE
) STRICT;

-- Families of near-copies whose members go back to somebody else now: their reports are to be fused anew too.
CREATE TABLE unfused_families (
  family TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reports_unfused AFTER INSERT ON reports BEGIN
  INSERT OR IGNORE INTO unfused_reports VALUES (new.id);
END;

CREATE TRIGGER article_families_unfused AFTER INSERT ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (new.family);
END;

CREATE TRIGGER article_families_changed AFTER UPDATE ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (old.family), (new.family);
END;

CREATE TRIGGER article_families_gone AFTER DELETE ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (old.family);
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = old.article_id;
END;

CREATE TRIGGER article_sources_unfused AFTER INSERT ON article_sources WHEN new.ordinal = 0 BEGIN
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = new.article_id;
  INSERT OR IGNORE INTO unfused_families SELECT family FROM article_families WHERE article_id = new.article_id;
END;

CREATE TRIGGER article_sources_reordered AFTER UPDATE OF ordinal ON article_sources WHEN new.ordinal = 0 BEGIN
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = new.article_id;
  INSERT OR IGNORE INTO unfused_families SELECT family FROM article_families WHERE article_id = new.article_id;
END;

-- The events of an older version were single reports: they are fused when the program first writes to the file.
INSERT INTO settings (name, value) SELECT 'fusion', 'to be done' WHERE EXISTS (SELECT 1 FROM reports);

-- What the figures of an event come to by the rules that are not the database's own, where that is another number.
CREATE TABLE event_alternatives (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (rule = 'acled' OR rule = 'ucdp' OR rule = 'cautious' OR rule = 'median'),
  outcome TEXT NOT NULL CHECK (outcome = 'killed' OR outcome = 'wounded' OR outcome = 'missing'
    OR outcome = 'captured' OR outcome = 'abducted' OR outcome = 'detained' OR outcome = 'displaced'),
  low INTEGER NOT NULL CHECK (low >= 0),
  best INTEGER CHECK (best >= low),
  high INTEGER CHECK (high >= low AND (best IS NULL OR high >= best)),
  reason TEXT NOT NULL,
  PRIMARY KEY (event_id, rule, outcome)
) STRICT, WITHOUT ROWID;

-- Records of a data set that people coded by hand; each is a report of its own article, and its event is reviewed.
CREATE TABLE coded_records (
  report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  dataset TEXT NOT NULL CHECK (dataset = 'ucdp' OR dataset = 'acled'),
  record TEXT NOT NULL,
  UNIQUE (dataset, record)
) STRICT;

-- Rows of earlier readings, so that the database can answer as it stood on any day: the values of a row of `name`, in
-- the order of its columns, as JSON.
CREATE TABLE superseded_rows (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  superseded_at TEXT NOT NULL
    CHECK (superseded_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  name TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT;

CREATE INDEX superseded_rows_by_article ON superseded_rows (article_id, superseded_at);

-- What a decision rests on: the reports of the event as it was, side 0; those that were parted from it, side 1.
CREATE TABLE decision_reports (
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  side INTEGER NOT NULL CHECK (side = 0 OR side = 1),
  report_key TEXT NOT NULL,
  PRIMARY KEY (decision_id, side, report_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_reports_by_key ON decision_reports (report_key);

-- The event as the reviewer left it, as JSON: its values stay so whatever becomes of its reports.
ALTER TABLE decisions ADD COLUMN snapshot TEXT;

-- Everything at once is fused anew without telling the sums of each event that goes: they are added up at the end.
DROP TRIGGER events_deleted;

CREATE TRIGGER events_deleted BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM settings WHERE name = 'rebuilding') BEGIN
  INSERT INTO monthly_sums SELECT period, country, type,
    -events, -killed_low, -killed_best, -killed_high, -killed_events, -killed_open, -wounded_low, -wounded_best,
    -wounded_high, -wounded_events, -wounded_open
  FROM counted_events WHERE id = old.id
  ON CONFLICT DO UPDATE SET
    events = events + excluded.events, killed_low = killed_low + excluded.killed_low,
    killed_best = killed_best + excluded.killed_best, killed_high = killed_high + excluded.killed_high,
    killed_events = killed_events + excluded.killed_events, killed_open = killed_open + excluded.killed_open,
    wounded_low = wounded_low + excluded.wounded_low, wounded_best = wounded_best + excluded.wounded_best,
    wounded_high = wounded_high + excluded.wounded_high, wounded_events = wounded_events + excluded.wounded_events,
    wounded_open = wounded_open + excluded.wounded_open;
END;

-- A change is a removal and an addition, of which either may not count. Whoever leaves the adding to the end of a
-- transaction changes only events that he has put in himself.
DROP TRIGGER events_before_change;
DROP TRIGGER events_after_change;

CREATE TRIGGER events_before_change BEFORE UPDATE ON events
WHEN NOT EXISTS (SELECT 1 FROM settings WHERE name = 'deferred') BEGIN
  INSERT INTO monthly_sums SELECT period, country, type,
    -events, -killed_low, -killed_best, -killed_high, -killed_events, -killed_open, -wounded_low, -wounded_best,
    -wounded_high, -wounded_events, -wounded_open
  FROM counted_events WHERE id = old.id
  ON CONFLICT DO UPDATE SET
    events = events + excluded.events, killed_low = killed_low + excluded.killed_low,
    killed_best = killed_best + excluded.killed_best, killed_high = killed_high + excluded.killed_high,
    killed_events = killed_events + excluded.killed_events, killed_open = killed_open + excluded.killed_open,
    wounded_low = wounded_low + excluded.wounded_low, wounded_best = wounded_best + excluded.wounded_best,
    wounded_high = wounded_high + excluded.wounded_high, wounded_events = wounded_events + excluded.wounded_events,
    wounded_open = wounded_open + excluded.wounded_open;
END;

CREATE TRIGGER events_after_change AFTER UPDATE ON events
WHEN NOT EXISTS (SELECT 1 FROM settings WHERE name = 'deferred') BEGIN
  INSERT INTO monthly_sums SELECT period, country, type,
    events, killed_low, killed_best, killed_high, killed_events, killed_open, wounded_low, wounded_best,
    wounded_high, wounded_events, wounded_open
  FROM counted_events WHERE id = new.id
  ON CONFLICT DO UPDATE SET
    events = events + excluded.events, killed_low = killed_low + excluded.killed_low,
    killed_best = killed_best + excluded.killed_best, killed_high = killed_high + excluded.killed_high,
    killed_events = killed_events + excluded.killed_events, killed_open = killed_open + excluded.killed_open,
    wounded_low = wounded_low + excluded.wounded_low, wounded_best = wounded_best + excluded.wounded_best,
    wounded_high = wounded_high + excluded.wounded_high, wounded_events = wounded_events + excluded.wounded_events,
    wounded_open = wounded_open + excluded.wounded_open;
END;

-- ------------------------------------------------------ views for people

-- What a reviewer did, the latest first.
CREATE VIEW review_log AS
SELECT id, decided_at, decided_by, action, target_key AS event, field, before, after, note, undoes_id AS undoes,
  (SELECT max(later.id) FROM decisions AS later WHERE later.undoes_id = decisions.id) AS undone_by
FROM decisions ORDER BY id DESC;
