#!/usr/bin/env python3
"""Compares the tool's figures to the last digit with fractions that are computed here. Exits with 1 on a difference."""

import csv
import json
import subprocess
import sys
from collections import defaultdict
from fractions import Fraction

from bench import ROOT, evaluation, export, figures

ROWS = 100_000
LOWER_IS_BETTER = {"error_rate", "latency_p95", "latency_p99", "training_round_time"}
# Digits after the point where a decimal does not end.
PLACES = 20


def series_of(path):
    """Metric → region → values."""
    series = defaultdict(lambda: defaultdict(list))
    with open(ROOT / path, newline="", encoding="ascii") as file:
        for row in csv.DictReader(file):
            series[row["metric"]][row["region"]].append(Fraction(row["value"]))
    return series


def percentile(values, percent):
    """Type 7: linear interpolation between closest ranks."""
    ordered = sorted(values)
    rank, rest = divmod(percent * (len(ordered) - 1), 100)
    if rest == 0:
        return ordered[rank]
    return ordered[rank] + (ordered[rank + 1] - ordered[rank]) * Fraction(rest, 100)


def text(value):
    """All digits where the decimal ends; else rounded half away from zero. No figure here is negative."""
    places, denominator = 0, value.denominator
    for prime in (2, 5):
        times = 0
        while denominator % prime == 0:
            denominator //= prime
            times += 1
        places = max(places, times)
    if denominator != 1:
        places = PLACES
    whole = (value.numerator * 10**places * 2 + value.denominator) // (value.denominator * 2)
    digits = str(whole).rjust(places + 1, "0")
    return (digits[: len(digits) - places] + "." + digits[len(digits) - places :]).rstrip("0").rstrip(".")


def expected(series):
    """What the gate with percentiles asks: criterion id → figure."""
    answers = {}
    for metric, regions in series.items():
        pooled = [value for values in regions.values() for value in values]
        worst = max if metric in LOWER_IS_BETTER else min
        asked = {
            "count": Fraction(len(pooled)),
            "mean": sum(pooled) / len(pooled),
            "min": min(pooled),
            "max": max(pooled),
            "p95": worst(percentile(values, 95) for values in regions.values()),
        }
        answers |= {f"{metric.replace('_', '-')}-{name}": text(value) for name, value in asked.items()}
    return answers


def main():
    wanted = expected(series_of(export(ROWS)))
    differences = 0
    for form in ("csv", "ndjson"):
        told = subprocess.run(evaluation("gate-p95", export(ROWS, form)), cwd=ROOT, check=True, stdout=subprocess.PIPE)
        found = figures(json.loads(told.stdout))
        for name in sorted(wanted.keys() | found.keys()):
            if wanted.get(name) != found.get(name):
                differences += 1
                print(f"{form}: {name} is {found.get(name)}, not {wanted.get(name)}", file=sys.stderr)
    print(f"Exact: {len(wanted)} figures of {ROWS:,} rows as CSV and as NDJSON, {differences} differ")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
