"""Asks DuckDB what the gate without percentiles asks of an NDJSON export: FILE. The types are declared, as for CSV."""

import duckdb
from asked import FROM, METRICS, PATH, UNTIL, answer

COLUMNS = {"timestamp": "TIMESTAMP", "region": "VARCHAR"} | dict.fromkeys(METRICS, "DOUBLE")
FIGURES = ", ".join(f"count({metric}), avg({metric}), min({metric}), max({metric})" for metric in METRICS)
QUERY = f"""
  select {FIGURES}
  from read_json('{PATH}', format = 'newline_delimited', columns = {COLUMNS})
  where timestamp >= '{FROM}' and timestamp <= '{UNTIL}'
"""


def rows():
    figures = duckdb.execute(QUERY).fetchone()
    return [(metric, *figures[4 * index : 4 * index + 4]) for index, metric in enumerate(METRICS)]


answer(rows)
