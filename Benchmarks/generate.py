#!/usr/bin/env python3
"""Writes a metric export as long as one likes, the same bytes for the same options.

One instant holds 64 values: 8 metrics in 8 regions. CSV has a row for each of them, NDJSON a line for each region. The
values, and their order, are the same in both.
"""

import argparse
import os
import random
from datetime import datetime, timedelta, timezone

REGIONS = ["us-east", "us-west", "eu-c", "eu-w", "apac-s", "apac-e", "latam", "mena"]

# Metric, how its values are written, where they begin, how far they rise until the end, how far they scatter.
METRICS = [
    ("learners", "%d", 600_000, 24_000, 900),
    ("uptime", "%.3f", 100, 0, -0.036),
    ("error_rate", "%.4f", 0.035, 0, 0.033),
    ("latency_p95", "%.1f", 41, 0, 19),
    ("latency_p99", "%.2f", 83, 0, 55),
    ("coach_throughput", "%.1f", 118, 6, 30),
    ("roi", "%.2f", 11.5, 0.8, 3.5),
    ("training_round_time", "%.3f", 27, -1, 6),
]
VALUES_AN_INSTANT = len(METRICS) * len(REGIONS)

START = datetime(2026, 2, 1, tzinfo=timezone.utc)
# The window of the gates, up to the minute of their deadline.
SPAN = 28 * 86_400 - 60

# Instants that are written at once.
BATCH = 500


def instants_of(rows):
    """Whole instants only: each series has as many values as any other."""
    return -(-rows // VALUES_AN_INSTANT)


def seconds_between(instants):
    """Whole seconds, as many as let the instants fill the window: 15 for 10,000,000 rows."""
    return max(1, SPAN // instants)


def template(form):
    """The text of one instant: `@` for the time, the formats of its values in their order."""
    if form == "csv":
        return "".join(f"@,{metric},{text},{region}\n" for region in REGIONS for metric, text, *_ in METRICS)
    members = ",".join(f'"{metric}":{text}' for metric, text, *_ in METRICS)
    return "".join(f'{{"timestamp":"@","region":"{region}",{members}}}\n' for region in REGIONS)


def texts(rows, seed, form):
    instants = instants_of(rows)
    step = timedelta(seconds=seconds_between(instants))
    text = template(form)
    draw = random.Random(seed).random
    # Regions differ a little from each other.
    series = [
        (low + scatter * number / 40, rise, scatter)
        for number in range(len(REGIONS))
        for _, _, low, rise, scatter in METRICS
    ]
    for index in range(instants):
        share = index / instants
        # Of two draws, so that most values are near the beginning of the scatter and few far from it.
        values = [low + rise * share + scatter * draw() * draw() for low, rise, scatter in series]
        yield text.replace("@", f"{START + step * index:%Y-%m-%dT%H:%M:%SZ}") % tuple(values)


def write(path, rows, seed, form):
    """Under its own name only when it is whole."""
    unfinished = f"{path}.unfinished"
    with open(unfinished, "w", encoding="ascii") as file:
        if form == "csv":
            file.write("timestamp,metric,value,region\n")
        batch = []
        for text in texts(rows, seed, form):
            batch.append(text)
            if len(batch) == BATCH:
                file.write("".join(batch))
                batch.clear()
        file.write("".join(batch))
    os.replace(unfinished, path)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=10_000_000, help="values; rounded up to whole instants of 64")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--format", choices=["csv", "ndjson"], default="csv")
    options.add_argument("--out", required=True, metavar="FILE")
    asked = options.parse_args()
    if not 0 < instants_of(asked.rows) <= SPAN:
        options.error(f"rows: from 1 to {SPAN * VALUES_AN_INSTANT}, an instant a second")
    write(asked.out, asked.rows, asked.seed, asked.format)


if __name__ == "__main__":
    main()
