#!/usr/bin/env python3
"""Measures how the tool's work grows with the project, and prints processor time, memory and growth with their targets."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path
from statistics import median

from bench import ROOT, TOOL
from compare import Target, show, verdict

PROJECTS = Path(".build/growth")
GENERATOR = Path("Benchmarks/projects.py")

# Each size has four times as much as the one before: linear work grows fourfold, and a tenth is left for noise.
STEP = 4
LINEAR = Target(4.4, "<= 4.4")
# A night does not depend on how many there were before.
FLAT = Target(1.10, "<= 1.10")
WALL = Target(4.0, "<= 4 s")
EVALUATION = Target(0.35, "<= 0.35 s")
MEMORY = Target(160, "<= 160 MiB")

NIGHT = "2026-02-28T23:59:00Z"
NEXT_NIGHT = "2026-03-01T23:59:00Z"

# Command → what stands in the row. The first night begins a ledger, the second one adds to it.
COMMANDS = {"first": "run", "second": "run, the next night", "evaluate": "evaluate"}

# `option` of projects.py takes each of `sizes`; `fixed` stays; `limits` are targets by command and size.
Axis = namedtuple("Axis", "title option sizes quick fixed commands limits", defaults=[{}])

AXES = {
    "gates": Axis(
        "Gates of 20 criteria, 31 days, all documents, ledger", "gates", [50, 200, 800], [10, 40], {},
        ["first", "second", "evaluate"], {("first", 200): (WALL, MEMORY), ("evaluate", 200): (EVALUATION, None)},
    ),
    "criteria": Axis(
        "Criteria of one gate", "criteria", [250, 1000, 4000], [50, 200], {"gates": 1}, ["first", "evaluate"],
    ),
    "series": Axis(
        "Series of each of 14 metrics", "series", [40, 160, 640], [10, 40], {"gates": 1}, ["first", "evaluate"],
    ),
    "items": Axis(
        "Items of a checklist that no gate asks for", "items", [2000, 8000, 32000], [500, 2000], {"gates": 10},
        ["evaluate"],
    ),
    "signatures": Axis(
        "Sign-offs of each of 50 gates", "signatures", [4, 16, 64], [2, 8], {"gates": 50}, ["first", "evaluate"],
    ),
}  # fmt: skip
LEDGER = "runs"
LEDGER_SIZES, LEDGER_QUICK = [20, 80, 320], [4, 16]
LEDGER_SHAPE = {"gates": 10, "mail": True}

HEADS = ["", "wall", "processor", "MiB", "growth", "target", "", "wall", "", "MiB", ""]
BESIDE_HEADS = ["beside", "growth", "ratio"]

Run = namedtuple("Run", "wall processor mebibytes")


def run(command):
    """One process from its start to its end; see `run` in compare.py for what its peak memory is at least."""
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    with tempfile.TemporaryFile() as messages:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stderr=messages, **streams)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            messages.seek(0)
            said = messages.read().decode(errors="replace")
            sys.exit(f"{said}{' '.join(command)}: failed with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def project(shape):
    """The folder of a generated project; one that is there and no older than its generator is taken as it is."""
    options = [part for key, value in shape.items() for part in option(key, value)]
    path = PROJECTS / ("project" + "".join(options).replace("--", "-"))
    kept = ROOT / path / "scorecard.yaml"
    if not kept.exists() or kept.stat().st_mtime < (ROOT / GENERATOR).stat().st_mtime:
        kept.parent.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, str(GENERATOR), *options, "--out", str(path)], cwd=ROOT, check=True)
    return path


def option(key, value):
    return [f"--{key}"] if value is True else [f"--{key}", str(value)]


def clear(path):
    """What earlier runs left in a project."""
    shutil.rmtree(ROOT / path / "out", ignore_errors=True)
    for file in (ROOT / path).glob("scorecard.sqlite*"):
        file.unlink()


def measure(tool, commands, path):
    """Command → its run, one after the other, from a project without a ledger."""
    clear(path)
    project = ["--project", str(path)]
    lines = {
        "first": ["run", *project, "--as-of", NIGHT],
        "second": ["run", *project, "--as-of", NEXT_NIGHT],
        "evaluate": ["evaluate", *project, "--as-of", NIGHT, "--format", "json"],
    }
    return {command: run([str(tool), *lines[command]]) for command in commands}


def middle(runs):
    return Run(median(one.wall for one in runs), median(one.processor for one in runs), max(one.mebibytes for one in runs))


def in_turn(tools, times, measurement):
    """Of each tool, command → the median: one round after the other, so that what else the machine does hits all."""
    rounds = [[measurement(tool) for tool in tools] for _ in range(times)]
    return [
        {command: middle([one[index][command] for one in rounds]) for command in rounds[0][index]}
        for index in range(len(tools))
    ]


def table(title, sizes, found, commands, target, limits):
    """`found`: for each size, for each tool, command → run."""
    beside = len(found[0]) > 1
    rows = []
    for command in commands:
        for index, size in enumerate(sizes):
            own, earlier = (found[place][0][command] if place >= 0 else None for place in (index, index - 1))
            wall, memory = limits.get((command, size), (None, None))
            growth = own.processor / earlier.processor if earlier else None
            row = [
                f"{COMMANDS[command]}: {size:,}", f"{own.wall:.2f}", f"{own.processor:.2f}", f"{own.mebibytes:.0f}",
                f"{growth:.2f}" if earlier else "", *verdict(growth, target if earlier else None),
                *verdict(own.wall, wall), *verdict(own.mebibytes, memory),
            ]  # fmt: skip
            if beside:
                other = found[index][1][command].processor
                before = found[index - 1][1][command].processor if earlier else None
                row += [f"{other:.2f}", f"{other / before:.2f}" if before else "", f"{own.processor / other:.3f}"]
            rows.append(row)
    show(title, HEADS + (BESIDE_HEADS if beside else []), rows)


def measure_axis(axis, tools, times, quick):
    sizes = axis.quick if quick else axis.sizes
    found = []
    for size in sizes:
        path = project(axis.fixed | {axis.option: size})
        found.append(in_turn(tools, times, lambda tool, path=path: measure(tool, axis.commands, path)))
    table(axis.title, sizes, found, axis.commands, LINEAR, axis.limits)


def measure_ledger(tools, times, quick):
    """A night is measured after so many of them; each hands over a memo of each gate."""
    path, sizes = project(LEDGER_SHAPE), LEDGER_QUICK if quick else LEDGER_SIZES
    found = [[] for _ in sizes]
    for tool in tools:
        clear(path)
        nights, last = 0, max(sizes)
        while nights < last + times:
            of = nightly(tool, path, nights)
            nights += 1
            for place, size in enumerate(sizes):
                if size < nights <= size + times:
                    found[place].append((tool, of))
    medians = [
        [{"first": middle([of for by, of in runs if by == tool])} for tool in tools] for runs in found
    ]
    table("Runs in the ledger, a memo of each of 10 gates sent", sizes, medians, ["first"], FLAT, {})


def nightly(tool, path, number):
    """The day's number is its night, so that each has mail of its own."""
    month, day = divmod(number, 28)
    as_of = f"{2026 + (month + 2) // 12}-{1 + (month + 2) % 12:02}-{1 + day:02}T23:59:00Z"
    return run([str(tool), "run", "--project", str(path), "--as-of", as_of, "--send", "--sendmail", "/bin/true"])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--tool", type=Path, default=ROOT / TOOL, metavar="PATH")
    options.add_argument("--beside", type=Path, metavar="PATH", help="another binary, such as an older one, in turn")
    options.add_argument("--axes", default=",".join([*AXES, LEDGER]), help="of: %(default)s")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--quick", action="store_true", help="small projects, 1 run: a first look, no figure to quote")
    asked = options.parse_args()
    axes = asked.axes.split(",")
    unknown = set(axes) - {*AXES, LEDGER}
    if unknown or asked.runs < 1:
        options.error(f"no such axis: {', '.join(unknown)}" if unknown else "at least 1 run")

    sys.stdout.reconfigure(line_buffering=True)
    times = 1 if asked.quick else asked.runs
    tools = [path.resolve() for path in (asked.tool, asked.beside) if path]
    print(f"runs: {times}, processors: {os.cpu_count()}, load before: {os.getloadavg()[0]:.2f}")
    print("seconds; growth of processor time over the size before, which has a quarter")
    for name in axes:
        if name == LEDGER:
            measure_ledger(tools, times, asked.quick)
        else:
            measure_axis(AXES[name], tools, times, asked.quick)


if __name__ == "__main__":
    main()
