// SPDX-License-Identifier: MIT
// The tables and views of the database.
#pragma once

namespace zhibiao::sqlite {

inline constexpr const char* tables = R"sql(
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  doc TEXT NOT NULL,            -- the report's name or id
  path TEXT NOT NULL,           -- '' for one that came from a stream
  status TEXT NOT NULL,         -- ok, empty, error
  n INTEGER NOT NULL,           -- its observations
  region TEXT, region_source TEXT,
  date TEXT, date_source TEXT,  -- day of delivery, or its year
  error TEXT,
  tool_version TEXT NOT NULL,
  UNIQUE (doc, path)
);

CREATE TABLE observations (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  n INTEGER NOT NULL,           -- place in the report, from 1
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  sentence_begin INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  heading TEXT, text TEXT NOT NULL, name TEXT NOT NULL, indicator TEXT, scope TEXT, price TEXT,
  measure TEXT NOT NULL,
  value TEXT NOT NULL,          -- exact decimal, in unit; number is its nearest REAL
  upper TEXT,
  unit TEXT,
  printed TEXT NOT NULL, multiplier INTEGER NOT NULL, bound TEXT NOT NULL, step TEXT NOT NULL,
  role TEXT NOT NULL, stance TEXT, tier TEXT, status TEXT NOT NULL,
  period TEXT, basis TEXT, region TEXT, area TEXT, rule TEXT,
  number REAL NOT NULL, upper_number REAL,
  frequency TEXT,               -- A, S, Q, M as in SDMX
  first_day TEXT, last_day TEXT,
  PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE INDEX observations_by_series ON observations (indicator, measure, region, period);

CREATE TABLE indicators (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, synonyms TEXT, unit TEXT NOT NULL, growth_basis TEXT,
  direction TEXT, flow TEXT NOT NULL, english TEXT
) WITHOUT ROWID;

CREATE TABLE regions (
  code TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT NOT NULL, full_name TEXT NOT NULL, parent TEXT,
  level TEXT NOT NULL,
  from_year INTEGER NOT NULL, until_year INTEGER,  -- NULL: in use
  PRIMARY KEY (code, from_year)
) WITHOUT ROWID;

-- Every region once, under its latest name.
CREATE VIEW places AS
SELECT code, name, full_name, parent, level, max(from_year) AS from_year, until_year FROM regions GROUP BY code;

-- What belongs to a series of a region: catalogued, with region and period, no development zones. `release`
-- numbers the statements of one series and period by day of delivery and, in a report, exact ones first: 1 is the
-- first release.
CREATE VIEW series AS
SELECT o.*, d.doc, d.path, d.date,
  row_number() OVER (
    PARTITION BY o.indicator, o.region, o.measure, o.unit, o.scope, o.price, o.basis, o.role, o.tier, o.period
    ORDER BY d.date IS NULL, d.date, d.id, o.bound <> 'eq', o.n) AS release
FROM observations o JOIN documents d ON d.id = o.document
WHERE o.indicator IS NOT NULL AND o.region IS NOT NULL AND o.period IS NOT NULL AND o.area IS NULL;

-- Each target beside the first outcome that a report states for the same region, indicator, measure, unit, scope
-- and year. verdict: met, missed, undecided (左右 and what has no direction), or no outcome.
CREATE VIEW targets_and_outcomes AS
WITH pairs AS (
  SELECT t.region, t.period, t.indicator, t.measure, t.unit, t.scope, coalesce(t.tier, 'base') AS tier, t.stance,
    t.bound AS target_bound, t.number AS target, t.upper_number AS target_upper, t.text AS target_text,
    o.number AS outcome, o.bound AS outcome_bound, o.text AS outcome_text,
    t.doc AS target_doc, o.doc AS outcome_doc, i.direction,
    row_number() OVER (PARTITION BY t.document, t.n ORDER BY o.date IS NULL, o.date, o.document, o.bound <> 'eq', o.n) AS choice
  FROM series t
  JOIN indicators i ON i.id = t.indicator
  LEFT JOIN series o ON o.role = 'actual' AND o.region = t.region AND o.indicator = t.indicator
    AND o.measure = t.measure AND o.unit IS t.unit AND o.period = t.period AND o.scope IS t.scope
  WHERE t.role = 'target' AND t.release = 1
)
SELECT region, period, indicator, measure, unit, scope, tier, stance, target_bound, target, target_upper,
  outcome, outcome_bound, round(outcome - target, 6) AS margin,
  CASE
    WHEN outcome IS NULL THEN 'no outcome'
    WHEN outcome_bound NOT IN ('eq', 'approx') THEN 'undecided'
    WHEN target_bound = 'ge' THEN iif(outcome >= target, 'met', 'missed')
    WHEN target_bound = 'gt' THEN iif(outcome > target, 'met', 'missed')
    WHEN target_bound = 'le' THEN iif(outcome <= target, 'met', 'missed')
    WHEN target_bound = 'lt' THEN iif(outcome < target, 'met', 'missed')
    WHEN direction = 'up' THEN
      CASE WHEN outcome >= target THEN 'met' WHEN target_bound = 'approx' THEN 'undecided' ELSE 'missed' END
    WHEN direction = 'down' THEN
      CASE WHEN outcome <= coalesce(target_upper, target) THEN 'met'
           WHEN target_bound = 'approx' THEN 'undecided' ELSE 'missed' END
    WHEN target_bound = 'range' THEN iif(outcome BETWEEN target AND target_upper, 'met', 'missed')
    ELSE 'undecided'
  END AS verdict,
  target_text, outcome_text, target_doc, outcome_doc
FROM pairs WHERE choice = 1;

-- The figures that every report has, one row a region and year; levels in yuan, growth in per cent.
CREATE VIEW headline AS
SELECT s.region, p.full_name AS name, s.period AS year,
  max(CASE WHEN indicator = 'gdp' AND measure = 'level' THEN number END) AS gdp,
  max(CASE WHEN indicator = 'gdp' AND measure = 'growth' THEN number END) AS gdp_growth,
  max(CASE WHEN indicator = 'revenue_public' AND measure = 'level' THEN number END) AS revenue,
  max(CASE WHEN indicator = 'revenue_public' AND measure = 'growth' THEN number END) AS revenue_growth,
  max(CASE WHEN indicator = 'va_industry' AND measure = 'growth' THEN number END) AS industry_growth,
  max(CASE WHEN indicator = 'investment_fixed' AND measure = 'growth' THEN number END) AS investment_growth,
  max(CASE WHEN indicator = 'retail_sales' AND measure = 'growth' THEN number END) AS retail_growth,
  max(CASE WHEN indicator = 'income_urban' AND measure = 'level' THEN number END) AS income_urban,
  max(CASE WHEN indicator = 'income_rural' AND measure = 'level' THEN number END) AS income_rural
FROM series s LEFT JOIN places p ON p.code = s.region
WHERE s.role = 'actual' AND s.release = 1 AND s.scope IS NULL AND s.frequency = 'A' AND length(s.period) = 4
  AND (s.measure = 'level' OR s.basis IS NULL OR s.basis = 'yoy') AND (s.unit IN ('CNY', '%'))
GROUP BY s.region, s.period;
)sql";

}  // namespace zhibiao::sqlite
