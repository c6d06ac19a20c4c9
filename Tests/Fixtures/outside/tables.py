"""Reads events, reports, figures and statements, and ACLED's and UCDP's columns, with pandas and DuckDB.

Both must find the same rows and columns in CSV and in JSON lines, and DuckDB's strict reader must refuse no line.
"""
import duckdb
import pandas


def one(query):
    return duckdb.sql(query).fetchall()[0][0]


for subject in ["events", "reports", "figures", "statements"]:
    csv, lines = f"{subject}.csv", f"{subject}.jsonl"
    frames = [pandas.read_csv(csv), pandas.read_json(lines, lines=True)]
    tables = [duckdb.sql(f"SELECT * FROM read_csv('{csv}')"), duckdb.sql(f"SELECT * FROM read_json('{lines}')")]
    columns = list(frames[0].columns)
    assert all(list(other.columns) == columns for other in frames[1:] + tables), subject
    rows = {len(frame) for frame in frames} | {len(table.fetchall()) for table in tables}
    assert len(rows) == 1 and rows != {0}, (subject, rows)
    strict = f"read_csv('{csv}', strict_mode = true, store_rejects = true, all_varchar = true)"
    assert one(f"SELECT count(*) FROM {strict}") == len(frames[0])
    assert one("SELECT count(*) FROM reject_errors") == 0
    print(subject, len(frames[0]), "rows,", len(columns), "columns")

events = pandas.read_csv("events.csv")
acled = pandas.read_csv("acled.csv")
assert acled.shape[1] == 31 and pandas.to_datetime(acled.event_date).notna().any()
assert acled.fatalities.sum() == events.killed_low.sum()
ucdp = pandas.read_csv("ucdp.csv")
assert ucdp.shape[1] == 49
parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]
assert (ucdp[parts].sum(axis=1) == ucdp.best).all()
assert ((ucdp.low <= ucdp.best) & (ucdp.best <= ucdp.high)).all()
assert ucdp.id.is_unique and ucdp.relid.is_unique and acled.event_id_cnty.is_unique
total = one("SELECT sum(killed_low) FROM read_csv('events.csv')")
assert total == events.killed_low.sum()
actors = duckdb.sql("SELECT DISTINCT actor.name FROM (SELECT unnest(actors) AS actor FROM read_json('events.jsonl'))")
assert len(actors.fetchall()) > 3
print("acled", len(acled), "ucdp", len(ucdp), "killed", int(total))
