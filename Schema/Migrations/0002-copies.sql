-- Version 2: near-copies of articles (an agency's text that many papers print with small edits), summaries that stand for
-- articles, and an index for texts that were seen at very many addresses.

ALTER TABLE articles ADD COLUMN summary_only INTEGER NOT NULL DEFAULT 0 CHECK (summary_only IN (0, 1));

CREATE INDEX article_sources_address ON article_sources (article_id, url, publisher);

-- What near-copies are known by: 96 numbers of 16 bits.
CREATE TABLE article_signatures (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  signature BLOB NOT NULL CHECK (length(signature) = 192)
) STRICT;

-- Articles that nobody has compared with the rest yet; empty once an import is over.
CREATE TABLE uncompared_articles (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
) STRICT;

INSERT INTO uncompared_articles SELECT id FROM articles;

-- Only articles that have near-copies are in it.
CREATE TABLE article_families (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  family TEXT NOT NULL CHECK (length(family) = 64 AND family NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE INDEX article_families_family ON article_families (family);

CREATE VIEW near_copies AS
  SELECT a.article_id, b.article_id AS copy_id, a.family
  FROM article_families AS a JOIN article_families AS b ON b.family = a.family AND b.article_id <> a.article_id;
