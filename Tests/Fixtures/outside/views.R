# What the guide's page on R shows, on a small database: the views read directly, and the files.
library(DBI)
db <- dbConnect(RSQLite::SQLite(), "conflict.db", flags = RSQLite::SQLITE_RO)
timeline <- dbGetQuery(db, "SELECT date_start, place, country, event, killed_low, killed_best, killed_high,
                                   source, sentence FROM timeline")
monthly <- dbGetQuery(db, "
  SELECT month, count(*) AS events, sum(low) AS low, sum(coalesce(best, low)) AS best,
         sum(coalesce(high, best, low)) AS high
  FROM casualties WHERE outcome = 'killed' AND month IS NOT NULL GROUP BY month ORDER BY month")
dbDisconnect(db)
events <- read.csv("events.csv")
acled <- read.csv("acled.csv")
ucdp <- read.csv("ucdp.csv")
stopifnot(
  nrow(timeline) == nrow(events), is.integer(timeline$killed_low), all(nchar(timeline$sentence) > 0),
  sum(monthly$low) == sum(timeline$killed_low, na.rm = TRUE), all(monthly$low <= monthly$best),
  all(monthly$best <= monthly$high), ncol(acled) == 31, ncol(ucdp) == 49,
  sum(acled$fatalities) == sum(events$killed_low, na.rm = TRUE),
  all(ucdp$deaths_a + ucdp$deaths_b + ucdp$deaths_civilians + ucdp$deaths_unknown == ucdp$best))
cat(nrow(events), "events,", sum(monthly$low), "killed\n")
