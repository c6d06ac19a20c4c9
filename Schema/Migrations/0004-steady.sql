-- Version 4: one more article costs the same, however many there are and however many are copies of one another.

-- The search index used to merge its parts by itself, whenever it had written so much. A word that stands in every
-- article is merged at one go, however long its list of articles is, and whoever happened to add the next article waited
-- for seconds. Now they are merged by whoever adds many articles at once, and by a vacuum; up to 512 parts wait for that.
INSERT INTO article_search (article_search, rank) VALUES ('automerge', 0), ('usermerge', 8), ('crisismerge', 512);
INSERT INTO statement_search (statement_search, rank) VALUES ('automerge', 0), ('usermerge', 8), ('crisismerge', 512);

-- Whom a family of near-copies goes back to: the publisher of the article that was printed first, else its SHA-256. Derived.
CREATE TABLE family_sources (
  family TEXT PRIMARY KEY,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO family_sources
SELECT family, source FROM (
  SELECT f.family, ifnull(s.publisher, a.sha256) AS source,
    row_number() OVER (PARTITION BY f.family ORDER BY s.published NULLS LAST, a.sha256) AS place
  FROM article_families AS f JOIN articles AS a ON a.id = f.article_id
    JOIN article_sources AS s ON s.article_id = a.id AND s.ordinal = 0)
WHERE place = 1;

-- An article that joins a family is fused anew, and the whole family only where it goes back to somebody else by then:
-- whoever works off `unfused_families` compares it with `family_sources`.
DROP TRIGGER article_families_unfused;
DROP TRIGGER article_families_changed;

CREATE TRIGGER article_families_unfused AFTER INSERT ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (new.family);
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = new.article_id;
END;

CREATE TRIGGER article_families_changed AFTER UPDATE ON article_families BEGIN
  INSERT OR IGNORE INTO unfused_families VALUES (old.family), (new.family);
  INSERT OR IGNORE INTO unfused_reports SELECT id FROM reports WHERE article_id = new.article_id;
END;
