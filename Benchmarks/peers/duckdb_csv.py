"""Asks DuckDB what the gates ask of a CSV export: FILE [--percentile].

The types are declared and nothing is sniffed. Values are DOUBLE: not exact, and no slower than DECIMAL. Times
are read as times: as text they would be faster, but no longer checked.
"""

import duckdb
from asked import FROM, METRICS, PATH, UNTIL, WITH_PERCENTILE, answer

SAMPLES = f"""
  from read_csv('{PATH}', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {{
    'timestamp': 'TIMESTAMP', 'metric': 'VARCHAR', 'value': 'DOUBLE', 'region': 'VARCHAR'
  }})
  where timestamp >= '{FROM}' and timestamp <= '{UNTIL}' and metric in {tuple(METRICS)}
"""
POOLED = f"select metric, count(value), avg(value), min(value), max(value) {SAMPLES} group by metric"
# A percentile is each series' own; the worst of them is one of these two.
BY_SERIES = f"""
  select metric, sum(number)::BIGINT, sum(total) / sum(number), min(least), max(greatest), min(p95), max(p95)
  from (
    select metric, count(value) as number, sum(value) as total, min(value) as least, max(value) as greatest,
      quantile_cont(value, 0.95) as p95 {SAMPLES} group by region, metric)
  group by metric
"""

answer(lambda: duckdb.execute(BY_SERIES if WITH_PERCENTILE else POOLED).fetchall())
