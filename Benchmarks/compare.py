#!/usr/bin/env python3
"""Measures the tool beside DuckDB, Polars and awk in one run, in turn, and prints the medians with their targets."""

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from statistics import median

from bench import ROOT, evaluation, export, figures

Contender = namedtuple("Contender", "name command target", defaults=[None])
# `query` is what a peer says of its query alone, without starting and loading; of the tool and of awk it is `process`.
Run = namedtuple("Run", "query process processor mebibytes answers")
Target = namedtuple("Target", "most text")

WITH_DIGEST = Target(0.40, "<= 0.40")
WITHOUT_DIGEST = Target(0.25, "<= 0.25, aim 0.15")
NDJSON = Target(0.50, "<= 0.50")
MEMORY = Target(64, "<= 64 MiB")
# Of 20 million rows over 2 million; shorter exports do not fill what is bounded.
GROWTH = Target(1.10, "<= +10 %")

REFERENCE = "DuckDB"
HEADS = ["", "process", "query", "processor", "MiB", "ratio", "least", "most", "target", "", "to query", ""]
MEMORY_HEADS = ["", "process", "ns a row", "MiB", "target", "", "growth", "target", ""]


def run(command):
    """One process from its start to its end.

    Its peak memory is at least what this process had at its peak, since Linux counts a process from its fork: keep this
    one small.
    """
    environment = os.environ | {"LC_ALL": "C", "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)}: failed with {process.returncode}")
        output.seek(0)
        told = json.load(output)
    processor = usage.ru_utime + usage.ru_stime
    return Run(told.get("seconds", wall), wall, processor, usage.ru_maxrss / 1024, told)


def in_turn(contenders, times):
    """Name → runs. One round after the other, so that what else the machine does hits all; the first only warms up."""
    runs = {contender.name: [] for contender in contenders}
    for _ in range(times + 1):
        for contender in contenders:
            runs[contender.name].append(run(contender.command))
    compare_answers({name: of[0].answers for name, of in runs.items()})
    return {name: of[1:] for name, of in runs.items()}


def compare_answers(answers):
    """The same was asked of all: floats may be off in their last digits, and of p95 a peer tells both ends."""
    own = figures(next(told for told in answers.values() if "gates" in told))
    for name, told in answers.items():
        for metric, *rest in told.get("answers", []):
            for figure, value in zip(["count", "mean", "min", "max"], rest[:4], strict=True):
                expect(name, f"{metric.replace('_', '-')}-{figure}", own, [value])
            if rest[4:]:
                expect(name, f"{metric.replace('_', '-')}-p95", own, rest[4:])


def expect(name, figure, own, values):
    if not any(math.isclose(float(own[figure] or "nan"), value, rel_tol=1e-9) for value in values):
        sys.exit(f"{name} says of {figure} {values}, the tool {own[figure]}")


def tool(gate, path, with_digest, without_digest):
    return [
        Contender("scorecard", evaluation(gate, path), with_digest),
        Contender("scorecard --no-digest", evaluation(gate, path, "--no-digest"), without_digest),
    ]


def peer(name, script, path, *options):
    return Contender(name, [sys.executable, f"Benchmarks/peers/{script}.py", str(path), *options])


def awks(path):
    found = [name for name in ("mawk", "gawk") if shutil.which(name)]
    return [Contender(name, [name, "-f", "Benchmarks/peers/csv.awk", str(path)]) for name in found]


def verdict(value, target):
    """The columns of a target."""
    if target is None:
        return ["", ""]
    return [target.text, "met" if value <= target.most else "missed"]


def speed_rows(contenders, runs):
    reference = runs[REFERENCE]
    for contender in contenders:
        of = runs[contender.name]
        pairs = [one.process / other.process for one, other in zip(of, reference, strict=True)]
        own = {column: median(getattr(one, column) for one in of) for column in ("process", "query", "processor")}
        ratio = own["process"] / median(one.process for one in reference)
        to_query = own["query"] / median(one.query for one in reference)
        yield [
            contender.name,
            *(f"{seconds:.3f}" for seconds in own.values()),
            f"{max(one.mebibytes for one in of):.1f}",
            *(f"{figure:.3f}" for figure in (ratio, min(pairs), max(pairs))),
            *verdict(ratio, contender.target),
            f"{to_query:.3f}",
            verdict(to_query, contender.target)[1],
        ]


def memory_rows(sizes, contenders, runs):
    peaks = {contender.name: max(one.mebibytes for one in runs[contender.name]) for contender in contenders}
    least = peaks[contenders[0].name]
    for index, (rows, contender) in enumerate(zip(sizes, contenders, strict=True)):
        seconds = median(one.process for one in runs[contender.name])
        growth = peaks[contender.name] / least
        yield [
            contender.name,
            f"{seconds:.3f}",
            f"{seconds / rows * 1e9:.1f}",
            f"{peaks[contender.name]:.1f}",
            *verdict(peaks[contender.name], MEMORY),
            f"{growth - 1:+.1%}",
            *verdict(growth, GROWTH if index == len(sizes) - 1 and sizes[0] >= 2_000_000 else None),
        ]


def show(title, heads, rows):
    """Words to the left, figures to the right."""
    lines = [heads, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    print(f"\n{title}")
    for line in lines:
        cells = [
            cell.ljust(width) if column == 0 or heads[column] in ("target", "") else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def compare_speed(title, contenders, times):
    show(title, HEADS, list(speed_rows(contenders, in_turn(contenders, times))))


def compare_memory(rows, times):
    sizes = [rows // 5, rows, rows * 2]
    contenders = [Contender(f"{size:,} rows", evaluation("gate-basic", export(size))) for size in sizes]
    rows = memory_rows(sizes, contenders, in_turn(contenders, times))
    show("scorecard on longer and longer CSV", MEMORY_HEADS, list(rows))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=10_000_000)
    options.add_argument("--runs", type=int, default=5, help="after one to warm up")
    options.add_argument("--quick", action="store_true", help="1,000,000 rows, 1 run")
    asked = options.parse_args()
    rows, times = (1_000_000, 1) if asked.quick else (asked.rows, asked.runs)
    if rows < 5 or times < 1:
        options.error("at least 5 rows and 1 run")

    sys.stdout.reconfigure(line_buffering=True)
    csv, ndjson = export(rows), export(rows, "ndjson")
    pinned = (ROOT / "Benchmarks/requirements.txt").read_text(encoding="ascii").replace("==", " ").split("\n")
    print(f"{rows:,} rows, runs: {times}, processors: {os.cpu_count()}, load before: {os.getloadavg()[0]:.2f}")
    print(f"{', '.join(filter(None, pinned))}; ratios to DuckDB's whole process, and to its query alone")

    basic = [
        *tool("gate-basic", csv, WITH_DIGEST, WITHOUT_DIGEST),
        peer("DuckDB", "duckdb_csv", csv),
        peer("Polars", "polars_csv", csv),
        *awks(csv),
    ]
    compare_speed("CSV: count, mean, least, greatest", basic, times)
    percentiles = [
        *tool("gate-p95", csv, WITH_DIGEST, WITHOUT_DIGEST),
        peer("DuckDB", "duckdb_csv", csv, "--percentile"),
        peer("Polars", "polars_csv", csv, "--percentile"),
    ]
    compare_speed("CSV: the same and p95", percentiles, times)
    lines = [*tool("gate-basic", ndjson, NDJSON, NDJSON), peer("DuckDB", "duckdb_ndjson", ndjson)]
    compare_speed("NDJSON: count, mean, least, greatest", lines, times)
    compare_memory(rows, times)


if __name__ == "__main__":
    main()
