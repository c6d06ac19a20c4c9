-- A database of schema version 4, written by SnapshotTests.
PRAGMA application_id = 1667654754;
PRAGMA user_version = 4;
CREATE TABLE settings (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  title TEXT,
  byline TEXT,
  published TEXT
    CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  published_from_text INTEGER NOT NULL DEFAULT 0 CHECK (published_from_text IN (0, 1)),
  language TEXT NOT NULL,
  length INTEGER NOT NULL CHECK (length >= 0),
  extractor TEXT NOT NULL,
  imported_at TEXT NOT NULL
    CHECK (imported_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  read_at TEXT NOT NULL
    CHECK (read_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z')
, summary_only INTEGER NOT NULL DEFAULT 0 CHECK (summary_only IN (0, 1))) STRICT;
CREATE TABLE article_texts (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE article_sources (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  publisher TEXT,
  url TEXT,
  published TEXT
    CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  seen_at TEXT NOT NULL
    CHECK (seen_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT CHECK (country GLOB '[A-Z][A-Z][A-Z]'),
  admin1 TEXT,
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  gazetteer_id INTEGER,
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE UNIQUE INDEX places_identity ON places (
  name, ifnull(country, ''), ifnull(admin1, ''), ifnull(gazetteer_id, 0),
  ifnull(latitude, 999), ifnull(longitude, 999));
CREATE VIRTUAL TABLE place_positions USING rtree (id, min_longitude, max_longitude, min_latitude, max_latitude);
CREATE TRIGGER places_inserted AFTER INSERT ON places WHEN new.latitude IS NOT NULL BEGIN
  INSERT INTO place_positions VALUES (new.id, new.longitude, new.longitude, new.latitude, new.latitude);
END;
CREATE TRIGGER places_updated AFTER UPDATE OF id, latitude, longitude ON places BEGIN
  DELETE FROM place_positions WHERE id = old.id;
  INSERT INTO place_positions
    SELECT new.id, new.longitude, new.longitude, new.latitude, new.latitude WHERE new.latitude IS NOT NULL;
END;
CREATE TRIGGER places_deleted AFTER DELETE ON places BEGIN
  DELETE FROM place_positions WHERE id = old.id;
END;
CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'state forces' OR kind = 'rebel group' OR kind = 'political militia'
    OR kind = 'identity militia' OR kind = 'rioters' OR kind = 'protesters' OR kind = 'civilians'
    OR kind = 'external/other forces' OR kind = 'government' OR kind = 'organisation' OR kind = 'person'
    OR kind = 'media' OR kind = 'unknown'),
  country TEXT CHECK (country GLOB '[A-Z][A-Z][A-Z]')
) STRICT;
CREATE UNIQUE INDEX actors_identity ON actors (name, kind, ifnull(country, ''));
CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) = 16 AND key NOT GLOB '*[^0-9a-f]*'),
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  type TEXT NOT NULL,
  sub_type TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope = 'incident' OR scope = 'cumulative' OR scope = 'historical'
    OR scope = 'subset'),
  status TEXT NOT NULL CHECK (status = 'asserted' OR status = 'claimed' OR status = 'accused' OR status = 'denied'),
  attribution TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  date_start TEXT
    CHECK (date_start GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
      OR date_start GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR date_start GLOB '[0-9][0-9][0-9][0-9]'
      OR date_start GLOB '--[01][0-9]-[0-3][0-9]' OR date_start GLOB '--[01][0-9]'),
  date_end TEXT
    CHECK (date_end GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
      OR date_end GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR date_end GLOB '[0-9][0-9][0-9][0-9]'
      OR date_end GLOB '--[01][0-9]-[0-3][0-9]' OR date_end GLOB '--[01][0-9]'),
  start_day INTEGER,
  end_day INTEGER CHECK (end_day >= start_day),
  date_precision INTEGER CHECK (date_precision BETWEEN 1 AND 5),
  date_resolution TEXT CHECK (date_resolution = 'stated' OR date_resolution = 'relative to publication'
    OR date_resolution = 'inherited from context' OR date_resolution = 'publication'),
  date_text TEXT,
  date_span_start INTEGER CHECK (date_span_start >= 0),
  date_span_end INTEGER CHECK (date_span_end >= date_span_start),
  place_id INTEGER REFERENCES places (id),
  place_precision INTEGER CHECK (place_precision BETWEEN 1 AND 7),
  place_text TEXT,
  place_span_start INTEGER CHECK (place_span_start >= 0),
  place_span_end INTEGER CHECK (place_span_end >= place_span_start),
  span_start INTEGER CHECK (span_start >= 0),
  span_end INTEGER CHECK (span_end >= span_start),
  killed_low INTEGER CHECK (killed_low >= 0),
  killed_best INTEGER CHECK (killed_best >= killed_low),
  killed_high INTEGER CHECK (killed_high >= killed_low AND (killed_best IS NULL OR killed_high >= killed_best)),
  wounded_low INTEGER CHECK (wounded_low >= 0),
  wounded_best INTEGER CHECK (wounded_best >= wounded_low),
  wounded_high INTEGER CHECK (wounded_high >= wounded_low AND (wounded_best IS NULL OR wounded_high >= wounded_best)), partisan INTEGER NOT NULL DEFAULT 0 CHECK (partisan BETWEEN 0 AND 127),
  UNIQUE (article_id, ordinal),
  CHECK ((date_start IS NULL) = (date_end IS NULL)),
  CHECK ((start_day IS NULL) = (end_day IS NULL)),
  CHECK ((place_id IS NULL) = (place_precision IS NULL)),
  CHECK ((span_start IS NULL) = (span_end IS NULL)),
  CHECK (CASE type
    WHEN 'Battles' THEN
      sub_type = 'Armed clash' OR sub_type = 'Government regains territory'
      OR sub_type = 'Non-state actor overtakes territory'
    WHEN 'Explosions/Remote violence' THEN
      sub_type = 'Chemical weapon' OR sub_type = 'Air/drone strike' OR sub_type = 'Suicide bomb'
      OR sub_type = 'Shelling/artillery/missile attack' OR sub_type = 'Remote explosive/landmine/IED'
      OR sub_type = 'Grenade'
    WHEN 'Violence against civilians' THEN
      sub_type = 'Sexual violence' OR sub_type = 'Attack' OR sub_type = 'Abduction/forced disappearance'
    WHEN 'Protests' THEN
      sub_type = 'Peaceful protest' OR sub_type = 'Protest with intervention'
      OR sub_type = 'Excessive force against protesters'
    WHEN 'Riots' THEN
      sub_type = 'Violent demonstration' OR sub_type = 'Mob violence'
    WHEN 'Strategic developments' THEN
      sub_type = 'Agreement' OR sub_type = 'Arrests' OR sub_type = 'Change to group/activity'
      OR sub_type = 'Disrupted weapons use' OR sub_type = 'Headquarters or base established'
      OR sub_type = 'Looting/property destruction' OR sub_type = 'Non-violent transfer of territory'
      OR sub_type = 'Other'
    WHEN 'Diplomacy' THEN
      sub_type = 'Ceasefire call' OR sub_type = 'Negotiation' OR sub_type = 'Contact'
      OR sub_type = 'Diplomatic support' OR sub_type = 'Sanction' OR sub_type = 'Mediation'
    ELSE 0 END)
) STRICT;
CREATE INDEX reports_denied ON reports (id) WHERE status = 'denied';
CREATE TABLE report_mentions (
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_actors (
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  actor_id INTEGER NOT NULL REFERENCES actors (id),
  role TEXT NOT NULL CHECK (role = 'attacker' OR role = 'target' OR role = 'participant' OR role = 'accused'
    OR role = 'unknown'),
  text TEXT NOT NULL,
  span_start INTEGER CHECK (span_start >= 0),
  span_end INTEGER CHECK (span_end >= span_start),
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_reasons (
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  field TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  outcome TEXT NOT NULL CHECK (outcome = 'killed' OR outcome = 'wounded' OR outcome = 'missing'
    OR outcome = 'captured' OR outcome = 'abducted' OR outcome = 'detained' OR outcome = 'displaced'),
  side TEXT,
  scope TEXT NOT NULL CHECK (scope = 'incident' OR scope = 'cumulative' OR scope = 'historical'
    OR scope = 'subset'),
  low INTEGER NOT NULL CHECK (low >= 0),
  best INTEGER CHECK (best >= low),
  high INTEGER CHECK (high >= low AND (best IS NULL OR high >= best)),
  text TEXT NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  said_by TEXT,
  status TEXT NOT NULL CHECK (status = 'asserted' OR status = 'claimed' OR status = 'accused' OR status = 'denied'),
  since TEXT
    CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
      OR since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR since GLOB '[0-9][0-9][0-9][0-9]'
      OR since GLOB '--[01][0-9]-[0-3][0-9]' OR since GLOB '--[01][0-9]'),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  UNIQUE (report_id, ordinal),
  CHECK (counted = 0 OR (scope = 'incident' AND status <> 'denied'))
) STRICT;
CREATE INDEX figures_kept_out ON figures (scope, report_id) WHERE scope <> 'incident' AND scope <> 'subset';
CREATE INDEX figures_denied ON figures (report_id) WHERE status = 'denied';
CREATE TABLE figure_victims (
  figure_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
  victim TEXT NOT NULL CHECK (victim = 'civilian' OR victim = 'military' OR victim = 'militant'
    OR victim = 'police' OR victim = 'journalist' OR victim = 'aid worker' OR victim = 'medical'
    OR victim = 'child' OR victim = 'woman' OR victim = 'perpetrator'),
  PRIMARY KEY (figure_id, victim)
) STRICT, WITHOUT ROWID;
CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  report_id INTEGER REFERENCES reports (id) ON DELETE SET NULL,
  denies_id INTEGER REFERENCES statements (id) ON DELETE SET NULL,
  speaker TEXT NOT NULL,
  speaker_text TEXT NOT NULL,
  role TEXT,
  organisation TEXT,
  act TEXT NOT NULL CHECK (act = 'claim' OR act = 'denial' OR act = 'accusation' OR act = 'condemnation'
    OR act = 'appeal' OR act = 'demand' OR act = 'threat' OR act = 'warning' OR act = 'offer' OR act = 'promise'
    OR act = 'concern' OR act = 'no comment' OR act = 'other'),
  kind TEXT NOT NULL CHECK (kind = 'direct' OR kind = 'indirect'),
  quote TEXT NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  via TEXT,
  date TEXT
    CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (article_id, ordinal)
) STRICT;
CREATE INDEX statements_by_date ON statements (date);
CREATE INDEX statements_by_report ON statements (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX statements_by_denied ON statements (denies_id) WHERE denies_id IS NOT NULL;
CREATE TABLE statement_speakers (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  PRIMARY KEY (statement_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_speakers_by_name ON statement_speakers (name COLLATE NOCASE);
CREATE TABLE statement_repetitions (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  PRIMARY KEY (statement_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) = 16 AND key NOT GLOB '*[^0-9a-f]*'),
  lead_report_id INTEGER NOT NULL UNIQUE REFERENCES reports (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  sub_type TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope = 'incident' OR scope = 'cumulative' OR scope = 'historical'
    OR scope = 'subset'),
  status TEXT NOT NULL CHECK (status = 'asserted' OR status = 'claimed' OR status = 'accused' OR status = 'denied'),
  review TEXT NOT NULL DEFAULT 'machine' CHECK (review = 'machine' OR review = 'accepted' OR review = 'edited'
    OR review = 'rejected'),
  date_start TEXT
    CHECK (date_start GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
      OR date_start GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR date_start GLOB '[0-9][0-9][0-9][0-9]'
      OR date_start GLOB '--[01][0-9]-[0-3][0-9]' OR date_start GLOB '--[01][0-9]'),
  date_end TEXT
    CHECK (date_end GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'
      OR date_end GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR date_end GLOB '[0-9][0-9][0-9][0-9]'
      OR date_end GLOB '--[01][0-9]-[0-3][0-9]' OR date_end GLOB '--[01][0-9]'),
  start_day INTEGER,
  end_day INTEGER CHECK (end_day >= start_day),
  date_precision INTEGER CHECK (date_precision BETWEEN 1 AND 5),
  place_id INTEGER REFERENCES places (id),
  place_precision INTEGER CHECK (place_precision BETWEEN 1 AND 7),
  country TEXT CHECK (country GLOB '[A-Z][A-Z][A-Z]'),
  killed_low INTEGER CHECK (killed_low >= 0),
  killed_best INTEGER CHECK (killed_best >= killed_low),
  killed_high INTEGER CHECK (killed_high >= killed_low AND (killed_best IS NULL OR killed_high >= killed_best)),
  wounded_low INTEGER CHECK (wounded_low >= 0),
  wounded_best INTEGER CHECK (wounded_best >= wounded_low),
  wounded_high INTEGER CHECK (wounded_high >= wounded_low AND (wounded_best IS NULL OR wounded_high >= wounded_best)),
  report_count INTEGER NOT NULL CHECK (report_count >= 1),
  publisher_count INTEGER NOT NULL CHECK (publisher_count >= 0),
  CHECK ((date_start IS NULL) = (date_end IS NULL)),
  CHECK ((start_day IS NULL) = (end_day IS NULL)),
  CHECK ((place_id IS NULL) = (place_precision IS NULL)),
  CHECK (CASE type
    WHEN 'Battles' THEN
      sub_type = 'Armed clash' OR sub_type = 'Government regains territory'
      OR sub_type = 'Non-state actor overtakes territory'
    WHEN 'Explosions/Remote violence' THEN
      sub_type = 'Chemical weapon' OR sub_type = 'Air/drone strike' OR sub_type = 'Suicide bomb'
      OR sub_type = 'Shelling/artillery/missile attack' OR sub_type = 'Remote explosive/landmine/IED'
      OR sub_type = 'Grenade'
    WHEN 'Violence against civilians' THEN
      sub_type = 'Sexual violence' OR sub_type = 'Attack' OR sub_type = 'Abduction/forced disappearance'
    WHEN 'Protests' THEN
      sub_type = 'Peaceful protest' OR sub_type = 'Protest with intervention'
      OR sub_type = 'Excessive force against protesters'
    WHEN 'Riots' THEN
      sub_type = 'Violent demonstration' OR sub_type = 'Mob violence'
    WHEN 'Strategic developments' THEN
      sub_type = 'Agreement' OR sub_type = 'Arrests' OR sub_type = 'Change to group/activity'
      OR sub_type = 'Disrupted weapons use' OR sub_type = 'Headquarters or base established'
      OR sub_type = 'Looting/property destruction' OR sub_type = 'Non-violent transfer of territory'
      OR sub_type = 'Other'
    WHEN 'Diplomacy' THEN
      sub_type = 'Ceasefire call' OR sub_type = 'Negotiation' OR sub_type = 'Contact'
      OR sub_type = 'Diplomatic support' OR sub_type = 'Sanction' OR sub_type = 'Mediation'
    ELSE 0 END)
) STRICT;
CREATE INDEX events_by_day ON events (scope, start_day);
CREATE INDEX events_by_place ON events (place_id, start_day);
CREATE INDEX events_by_country ON events (country, start_day);
CREATE INDEX events_counted ON events (
  date_start, date_precision, start_day, end_day, killed_low, killed_best, killed_high, wounded_low, wounded_best,
  wounded_high, country, type, place_id, place_precision
) WHERE scope = 'incident' AND status <> 'denied' AND review <> 'rejected';
CREATE TABLE event_reports (
  report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  rule TEXT NOT NULL
) STRICT;
CREATE INDEX event_reports_by_event ON event_reports (event_id);
CREATE TABLE event_actors (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  actor_id INTEGER NOT NULL REFERENCES actors (id),
  role TEXT NOT NULL CHECK (role = 'attacker' OR role = 'target' OR role = 'participant' OR role = 'accused'
    OR role = 'unknown'),
  PRIMARY KEY (event_id, actor_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor_id, event_id);
CREATE TABLE event_totals (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome = 'killed' OR outcome = 'wounded' OR outcome = 'missing'
    OR outcome = 'captured' OR outcome = 'abducted' OR outcome = 'detained' OR outcome = 'displaced'),
  victims TEXT NOT NULL CHECK (victims = 'all' OR victims = 'civilian' OR victims = 'military'
    OR victims = 'militant' OR victims = 'police' OR victims = 'journalist' OR victims = 'aid worker'
    OR victims = 'medical' OR victims = 'child' OR victims = 'woman' OR victims = 'perpetrator'),
  low INTEGER NOT NULL CHECK (low >= 0),
  best INTEGER CHECK (best >= low),
  high INTEGER CHECK (high >= low AND (best IS NULL OR high >= best)),
  rule TEXT NOT NULL,
  PRIMARY KEY (event_id, outcome, victims)
) STRICT, WITHOUT ROWID;
CREATE VIEW counted_events AS
SELECT
  id,
  CASE WHEN start_day IS NULL THEN '' WHEN date_precision = 5 THEN substr(date_start, 1, 4)
    ELSE substr(date_start, 1, 7) END AS period,
  ifnull(country, '') AS country, type, 1 AS events,
  ifnull(killed_low, 0) AS killed_low, coalesce(killed_best, killed_low, 0) AS killed_best,
  coalesce(killed_high, killed_best, killed_low, 0) AS killed_high, killed_low IS NOT NULL AS killed_events,
  (killed_low IS NOT NULL AND killed_high IS NULL) AS killed_open,
  ifnull(wounded_low, 0) AS wounded_low, coalesce(wounded_best, wounded_low, 0) AS wounded_best,
  coalesce(wounded_high, wounded_best, wounded_low, 0) AS wounded_high, wounded_low IS NOT NULL AS wounded_events,
  (wounded_low IS NOT NULL AND wounded_high IS NULL) AS wounded_open
FROM events WHERE scope = 'incident' AND status <> 'denied' AND review <> 'rejected';
CREATE TABLE monthly_sums (
  period TEXT NOT NULL,
  country TEXT NOT NULL,
  type TEXT NOT NULL,
  events INTEGER NOT NULL,
  killed_low INTEGER NOT NULL,
  killed_best INTEGER NOT NULL,
  killed_high INTEGER NOT NULL,
  killed_events INTEGER NOT NULL,
  killed_open INTEGER NOT NULL,
  wounded_low INTEGER NOT NULL,
  wounded_best INTEGER NOT NULL,
  wounded_high INTEGER NOT NULL,
  wounded_events INTEGER NOT NULL,
  wounded_open INTEGER NOT NULL,
  PRIMARY KEY (period, country, type)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER events_inserted AFTER INSERT ON events
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
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  decided_at TEXT NOT NULL
    CHECK (decided_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  decided_by TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action = 'accept' OR action = 'reject' OR action = 'edit' OR action = 'merge'
    OR action = 'split' OR action = 'undo'),
  target TEXT NOT NULL CHECK (target = 'event' OR target = 'report' OR target = 'figure' OR target = 'statement'),
  target_key TEXT NOT NULL,
  field TEXT,
  before TEXT,
  after TEXT,
  note TEXT,
  undoes_id INTEGER REFERENCES decisions (id)
, snapshot TEXT) STRICT;
CREATE INDEX decisions_by_target ON decisions (target, target_key);
CREATE TABLE user_places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT CHECK (country GLOB '[A-Z][A-Z][A-Z]'),
  admin1 TEXT,
  latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  population INTEGER NOT NULL DEFAULT 0 CHECK (population >= 0),
  feature TEXT NOT NULL DEFAULT 'P/PPL' CHECK (feature GLOB '[A-Z]/*'),
  gazetteer_id INTEGER UNIQUE,
  source TEXT,
  added_at TEXT NOT NULL
    CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z')
) STRICT;
CREATE INDEX user_places_by_name ON user_places (name COLLATE NOCASE);
CREATE TABLE user_place_names (
  place_id INTEGER NOT NULL REFERENCES user_places (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (place_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE user_regions (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  geometry TEXT,
  source TEXT,
  added_at TEXT NOT NULL
    CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z')
) STRICT;
CREATE TABLE user_region_names (
  region_id INTEGER NOT NULL REFERENCES user_regions (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (region_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE user_region_members (
  region_id INTEGER NOT NULL REFERENCES user_regions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'country' OR kind = 'admin1' OR kind = 'place'),
  country TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  PRIMARY KEY (region_id, kind, country, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE user_actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  kind TEXT NOT NULL CHECK (kind = 'state forces' OR kind = 'rebel group' OR kind = 'political militia'
    OR kind = 'identity militia' OR kind = 'rioters' OR kind = 'protesters' OR kind = 'civilians'
    OR kind = 'external/other forces' OR kind = 'government' OR kind = 'organisation' OR kind = 'person'
    OR kind = 'media' OR kind = 'unknown'),
  country TEXT CHECK (country GLOB '[A-Z][A-Z][A-Z]'),
  source TEXT,
  added_at TEXT NOT NULL
    CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z')
) STRICT;
CREATE TABLE user_actor_names (
  actor_id INTEGER NOT NULL REFERENCES user_actors (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (actor_id, name)
) STRICT, WITHOUT ROWID;
CREATE VIEW article_contents AS
  SELECT articles.id, articles.title, article_texts.text
  FROM articles JOIN article_texts ON article_texts.article_id = articles.id;
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, text, content = 'article_contents', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER article_texts_inserted AFTER INSERT ON article_texts
WHEN NOT EXISTS (SELECT 1 FROM settings WHERE name = 'deferred') BEGIN
  INSERT INTO article_search (rowid, title, text)
    SELECT id, title, new.text FROM articles WHERE id = new.article_id;
END;
CREATE TRIGGER article_texts_updated AFTER UPDATE ON article_texts BEGIN
  INSERT INTO article_search (article_search, rowid, title, text)
    SELECT 'delete', id, title, old.text FROM articles WHERE id = old.article_id;
  INSERT INTO article_search (rowid, title, text)
    SELECT id, title, new.text FROM articles WHERE id = new.article_id;
END;
CREATE TRIGGER article_texts_deleted BEFORE DELETE ON article_texts BEGIN
  INSERT INTO article_search (article_search, rowid, title, text)
    SELECT 'delete', id, title, old.text FROM articles WHERE id = old.article_id;
END;
CREATE TRIGGER articles_deleted BEFORE DELETE ON articles BEGIN
  DELETE FROM article_texts WHERE article_id = old.id;
END;
CREATE TRIGGER articles_retitled AFTER UPDATE OF title ON articles BEGIN
  INSERT INTO article_search (article_search, rowid, title, text)
    SELECT 'delete', old.id, old.title, text FROM article_texts WHERE article_id = old.id;
  INSERT INTO article_search (rowid, title, text)
    SELECT new.id, new.title, text FROM article_texts WHERE article_id = new.id;
END;
CREATE VIRTUAL TABLE statement_search USING fts5 (
  quote, speaker, content = 'statements', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TRIGGER statements_inserted AFTER INSERT ON statements
WHEN NOT EXISTS (SELECT 1 FROM settings WHERE name = 'deferred') BEGIN
  INSERT INTO statement_search (rowid, quote, speaker) VALUES (new.id, new.quote, new.speaker);
END;
CREATE TRIGGER statements_updated AFTER UPDATE OF quote, speaker ON statements BEGIN
  INSERT INTO statement_search (statement_search, rowid, quote, speaker)
    VALUES ('delete', old.id, old.quote, old.speaker);
  INSERT INTO statement_search (rowid, quote, speaker) VALUES (new.id, new.quote, new.speaker);
END;
CREATE TRIGGER statements_deleted AFTER DELETE ON statements BEGIN
  INSERT INTO statement_search (statement_search, rowid, quote, speaker)
    VALUES ('delete', old.id, old.quote, old.speaker);
END;
CREATE VIEW timeline AS
SELECT
  CASE WHEN events.date_start = events.date_end THEN events.date_start
    ELSE events.date_start || '/' || events.date_end END AS date,
  places.name AS place,
  events.country,
  events.sub_type AS event,
  (SELECT group_concat(name || ' (' || role || ')', '; ')
    FROM (SELECT actors.name, event_actors.role FROM event_actors JOIN actors ON actors.id = event_actors.actor_id
      WHERE event_actors.event_id = events.id ORDER BY event_actors.role, actors.name)) AS actors,
  CASE WHEN events.killed_low IS NULL THEN '' WHEN events.killed_high IS NULL THEN events.killed_low || '+'
    WHEN events.killed_low = events.killed_high THEN CAST(events.killed_low AS TEXT)
    ELSE events.killed_low || '-' || events.killed_high END AS killed,
  CASE WHEN events.wounded_low IS NULL THEN '' WHEN events.wounded_high IS NULL THEN events.wounded_low || '+'
    WHEN events.wounded_low = events.wounded_high THEN CAST(events.wounded_low AS TEXT)
    ELSE events.wounded_low || '-' || events.wounded_high END AS wounded,
  events.status,
  reports.attribution,
  coalesce(article_sources.publisher, article_sources.name) AS source,
  substr(article_texts.text, reports.span_start + 1, reports.span_end - reports.span_start) AS sentence,
  article_sources.url,
  events.type,
  events.date_start, events.date_end, events.date_precision,
  places.admin1, places.latitude, places.longitude, events.place_precision,
  events.killed_low, events.killed_best, events.killed_high,
  events.wounded_low, events.wounded_best, events.wounded_high,
  events.review, events.report_count, events.publisher_count,
  events.key, reports.key AS report, articles.sha256 AS article
FROM events
  JOIN reports ON reports.id = events.lead_report_id
  JOIN articles ON articles.id = reports.article_id
  JOIN article_texts ON article_texts.article_id = articles.id
  JOIN article_sources ON article_sources.article_id = articles.id AND article_sources.ordinal = 0
  LEFT JOIN places ON places.id = events.place_id
WHERE events.scope = 'incident' AND events.review <> 'rejected'
ORDER BY events.start_day NULLS LAST, events.end_day, events.key;
CREATE VIEW casualties AS
SELECT
  events.date_start AS date,
  CASE WHEN events.start_day IS NOT NULL AND events.date_precision <= 4 AND length(events.date_start) >= 7
    THEN substr(events.date_start, 1, 7) END AS month,
  places.name AS place, places.admin1, events.country, events.type, events.sub_type,
  event_totals.outcome, event_totals.low, event_totals.best, event_totals.high, event_totals.rule,
  events.status, events.review, events.key
FROM event_totals
  JOIN events ON events.id = event_totals.event_id
  LEFT JOIN places ON places.id = events.place_id
WHERE event_totals.victims = 'all'
  AND events.scope = 'incident' AND events.status <> 'denied' AND events.review <> 'rejected';
CREATE VIEW tolls AS
SELECT
  coalesce(reports.date_end, articles.published) AS as_of, figures.since, places.name AS place, places.country,
  figures.outcome, figures.low, figures.best, figures.high, figures.said_by, figures.status, figures.text,
  coalesce(article_sources.publisher, article_sources.name) AS source, article_sources.url,
  reports.key AS report, articles.sha256 AS article
FROM figures
  JOIN reports ON reports.id = figures.report_id
  JOIN articles ON articles.id = reports.article_id
  JOIN article_sources ON article_sources.article_id = articles.id AND article_sources.ordinal = 0
  LEFT JOIN places ON places.id = reports.place_id
WHERE figures.scope = 'cumulative'
ORDER BY as_of NULLS LAST, reports.key, figures.ordinal;
CREATE VIEW claims AS
SELECT
  statements.date, statements.speaker, statements.role, statements.organisation, statements.act, statements.kind,
  statements.quote, statements.via, denied.quote AS denies,
  coalesce(article_sources.publisher, article_sources.name) AS source, article_sources.url,
  reports.key AS report, articles.sha256 AS article
FROM statements
  JOIN articles ON articles.id = statements.article_id
  JOIN article_sources ON article_sources.article_id = articles.id AND article_sources.ordinal = 0
  LEFT JOIN statements AS denied ON denied.id = statements.denies_id
  LEFT JOIN reports ON reports.id = statements.report_id
ORDER BY statements.date NULLS LAST, articles.sha256, statements.ordinal;
CREATE INDEX article_sources_address ON article_sources (article_id, url, publisher);
CREATE TABLE article_signatures (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  signature BLOB NOT NULL CHECK (length(signature) = 192)
) STRICT;
CREATE TABLE uncompared_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE article_families (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  family TEXT NOT NULL CHECK (length(family) = 64 AND family NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX article_families_family ON article_families (family);
CREATE VIEW near_copies AS
  SELECT a.article_id, b.article_id AS copy_id, a.family
  FROM article_families AS a JOIN article_families AS b ON b.family = a.family AND b.article_id <> a.article_id;
CREATE TABLE report_blocks (
  block INTEGER NOT NULL,
  day INTEGER NOT NULL,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  PRIMARY KEY (block, day, report_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_blocks_by_report ON report_blocks (report_id);
CREATE TABLE unfused_reports (
  report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE unfused_families (
  family TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER reports_unfused AFTER INSERT ON reports BEGIN
  INSERT OR IGNORE INTO unfused_reports VALUES (new.id);
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
CREATE TABLE coded_records (
  report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  dataset TEXT NOT NULL CHECK (dataset = 'ucdp' OR dataset = 'acled'),
  record TEXT NOT NULL,
  UNIQUE (dataset, record)
) STRICT;
CREATE TABLE superseded_rows (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  superseded_at TEXT NOT NULL
    CHECK (superseded_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z'),
  name TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT;
CREATE INDEX superseded_rows_by_article ON superseded_rows (article_id, superseded_at);
CREATE TABLE decision_reports (
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  side INTEGER NOT NULL CHECK (side = 0 OR side = 1),
  report_key TEXT NOT NULL,
  PRIMARY KEY (decision_id, side, report_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_reports_by_key ON decision_reports (report_key);
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
CREATE VIEW review_log AS
SELECT id, decided_at, decided_by, action, target_key AS event, field, before, after, note, undoes_id AS undoes,
  (SELECT max(later.id) FROM decisions AS later WHERE later.undoes_id = decisions.id) AS undone_by
FROM decisions ORDER BY id DESC;
CREATE TABLE family_sources (
  family TEXT PRIMARY KEY,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER article_families_unfused AFTER INSERT ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (new.family);
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = new.article_id;
END;
CREATE TRIGGER article_families_changed AFTER UPDATE ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (old.family), (new.family);
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = new.article_id;
END;
INSERT INTO articles VALUES (1, 'b11513fe224b5a2b3a585a9232fdea126a75067b1f71d480ffed928a819773c5', 'Shells on a town', 'A. Writer', '2020-10-02', 0, 'en', 284, 'conflictdb sample', '2020-10-01T12:00:00Z', '2020-10-01T12:00:00Z', 0);
INSERT INTO articles VALUES (2, 'aac95aff394acec9dcba62fd080618ba1b8cddbc3055b6e7b0a6fa4a6de96e18', NULL, NULL, NULL, 0, 'en', 33, 'conflictdb sample', '2020-10-01T12:00:00Z', '2020-10-01T12:00:00Z', 0);
INSERT INTO article_texts VALUES (1, 'Two reporters were wounded when shells fell on Martuni on October 1, the Defence Ministry said. Another outlet put the number at four. More than 100 people have been killed since September 27. The war of the 1990s took 30,000 lives. “Nobody shelled the town,” the government answered.');
INSERT INTO article_texts VALUES (2, 'A market opened. It sells apples.');
INSERT INTO article_sources VALUES (1, 0, 'sample.txt', 'One', 'https://one.example/1', '2020-10-02', '2020-10-01T12:00:00Z');
INSERT INTO article_sources VALUES (1, 1, 'copy.txt', 'Two', 'https://two.example/2', NULL, '2020-10-01T12:00:00Z');
INSERT INTO article_sources VALUES (2, 0, 'other.txt', NULL, NULL, NULL, '2020-10-01T12:00:00Z');
INSERT INTO places VALUES (1, 'Martuni', 'AZE', 'Khojavend', 39.795, 47.11, 586523);
INSERT INTO actors VALUES (1, 'Military Forces of Azerbaijan', 'state forces', 'AZE');
INSERT INTO reports VALUES (1, '5da510e7864eec4b', 1, 0, 'Explosions/Remote violence', 'Shelling/artillery/missile attack', 'incident', 'accused', 'Defence Ministry', 0.875, '2020-10-01', '2020-10-01', 18536, 18536, 1, 'stated', 'on October 1', 55, 67, 1, 1, 'Martuni', 47, 54, 0, 26, NULL, NULL, NULL, 2, 2, 4, 0);
INSERT INTO reports VALUES (2, 'ec57ad33e5abbcbb', 1, 1, 'Battles', 'Armed clash', 'cumulative', 'asserted', NULL, 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 135, 172, 100, 100, NULL, NULL, NULL, NULL, 0);
INSERT INTO reports VALUES (3, '986ae13a6478b966', 1, 2, 'Battles', 'Armed clash', 'historical', 'asserted', NULL, 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 193, 213, 30000, 30000, 30000, NULL, NULL, NULL, 0);
INSERT INTO reports VALUES (4, 'e1ebb9efa1eb4e9a', 1, 3, 'Diplomacy', 'Ceasefire call', 'incident', 'asserted', NULL, 0.25, '--10-02', '--10-02', NULL, NULL, 1, 'inherited from context', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);
INSERT INTO report_mentions VALUES (1, 0, 0, 26);
INSERT INTO report_mentions VALUES (2, 0, 135, 172);
INSERT INTO report_mentions VALUES (3, 0, 193, 213);
INSERT INTO report_actors VALUES (1, 0, 1, 'accused', 'the government', NULL, NULL);
INSERT INTO report_reasons VALUES (1, 0, 'date', 'a month and a day, with the year of publication');
INSERT INTO figures VALUES (1, 1, 0, 'wounded', NULL, 'incident', 2, 2, 2, 'Two reporters were wounded', 0, 26, 'Defence Ministry', 'asserted', NULL, 1);
INSERT INTO figures VALUES (2, 1, 1, 'wounded', NULL, 'incident', 4, 4, 4, 'the number at four', 115, 133, 'another outlet', 'asserted', NULL, 1);
INSERT INTO figures VALUES (3, 2, 0, 'killed', NULL, 'cumulative', 100, 100, NULL, 'More than 100 people', 135, 155, NULL, 'asserted', '--09-27', 0);
INSERT INTO figures VALUES (4, 3, 0, 'killed', NULL, 'historical', 30000, 30000, 30000, '30,000 lives', 219, 231, NULL, 'asserted', NULL, 0);
INSERT INTO figure_victims VALUES (1, 'civilian');
INSERT INTO figure_victims VALUES (1, 'journalist');
INSERT INTO figure_victims VALUES (2, 'journalist');
INSERT INTO statements VALUES (1, 1, 0, 1, NULL, 'Ministry of Defence', 'the Defence Ministry', NULL, 'Government of Armenia', 'claim', 'indirect', 'Two reporters were wounded', 0, 26, 'An agency', '2020-10-01');
INSERT INTO statements VALUES (2, 1, 1, NULL, 1, 'Government', 'the government', NULL, NULL, 'denial', 'direct', 'Nobody shelled the town,', 234, 258, NULL, '2020-10-02');
INSERT INTO statement_speakers VALUES (1, 0, 'Ministry of Defence');
INSERT INTO statement_speakers VALUES (2, 0, 'Government');
INSERT INTO statement_repetitions VALUES (2, 0, 0, 3);
INSERT INTO events VALUES (1, '5da510e7864eec4b', 1, 'Explosions/Remote violence', 'Shelling/artillery/missile attack', 'incident', 'accused', 'machine', '2020-10-01', '2020-10-01', 18536, 18536, 1, 1, 1, 'AZE', NULL, NULL, NULL, 2, 2, 4, 1, 1);
INSERT INTO events VALUES (2, '986ae13a6478b966', 3, 'Battles', 'Armed clash', 'historical', 'asserted', 'machine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 30000, 30000, 30000, NULL, NULL, NULL, 1, 1);
INSERT INTO events VALUES (3, 'e1ebb9efa1eb4e9a', 4, 'Diplomacy', 'Ceasefire call', 'incident', 'asserted', 'machine', '--10-02', '--10-02', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1);
INSERT INTO events VALUES (4, 'ec57ad33e5abbcbb', 2, 'Battles', 'Armed clash', 'cumulative', 'asserted', 'machine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 100, 100, NULL, NULL, NULL, NULL, 1, 1);
INSERT INTO event_reports VALUES (1, 1, 'its only report');
INSERT INTO event_reports VALUES (2, 4, 'its only report');
INSERT INTO event_reports VALUES (3, 2, 'its only report');
INSERT INTO event_reports VALUES (4, 3, 'its only report');
INSERT INTO event_actors VALUES (1, 1, 'accused');
INSERT INTO event_totals VALUES (1, 'wounded', 'all', 2, 2, 4, 'rival figures widen low and high');
INSERT INTO event_totals VALUES (1, 'wounded', 'civilian', 2, 2, 2, 'the only figure');
INSERT INTO event_totals VALUES (1, 'wounded', 'journalist', 2, 2, 4, 'rival figures widen low and high');
INSERT INTO event_totals VALUES (2, 'killed', 'all', 30000, 30000, 30000, 'the only figure');
INSERT INTO event_totals VALUES (4, 'killed', 'all', 100, 100, NULL, 'the only figure');
INSERT INTO article_signatures VALUES (1, X'CD120212EE5CA22CC1D7FE1744C1D80A0614C4486A5F8D96D7EA763CF5CC7131A04B823A0D403659CF90AB07BCF4D387C42D75B99893443DC721BB2A52993EEE0ABB0E58808FFF105A7C34E9D4C9AE7B10612776A127F7A7132318627BC2DC2BBBB390FEAEFC80CF437C111C4EAEC28769E425C8FA7C3F6C2F77A25404448F5E710586CD84E9C08CE4120E6D417567E55C6E48CC824896DDA92ABCFD45564CD4B36846697C1D338897C57FC984A5DCFAB8DBC9399C90B23C30590FCACB87C90B');
INSERT INTO uncompared_articles VALUES (1);
INSERT INTO report_blocks VALUES (11168, 18536, 1);
INSERT INTO report_blocks VALUES (1593384, 18536, 1);
