"""Measures a run of the frozen sample beside pandoc, which makes HTML of one page of it.

    python3 Benchmarks/sample.py [--rounds N] [--beside BINARY] [BINARY]

Needs pandoc and nothing else. Each round starts every program once, one after the other, so that a slow moment of the
machine hits all; the first round warms up and is not counted.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "Benchmarks" / "sample"
BINARY = ROOT / ".build" / "release" / "scorecard"
PROJECT = Path("examples") / "tooloo"
# The sample's evidence ends on this evening.
AS_OF = "2026-08-31T23:59:00Z"
PAGE = Path("out") / "gate-07.md"
PANDOC = "pandoc"
# Of pandoc's seconds, by the clock.
TARGETS = {"run": 1.0, "evaluate": 0.35}


def command(binary, name):
    return [str(binary), name, "--project", str(PROJECT), "--as-of", AS_OF]


def measured(words, folder):
    """Seconds by the clock and on processors of a program that has to succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
    return wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def copied(folder):
    """The sample with today's templates, in a folder where its output and its ledger harm nobody."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    return folder


def rounds(binaries, count, folder):
    """Program → pairs of seconds, of each binary in a copy of its own."""
    folders = {label: copied(folder / label) for label in binaries}
    first = next(iter(folders.values()))
    taken = {}
    for number in range(count + 1):
        for label, binary in binaries.items():
            for name in TARGETS:
                # The first run of a ledger writes most; the report of the round before is there to be replaced.
                (folders[label] / PROJECT / "scorecard.sqlite").unlink(missing_ok=True)
                pair = measured(command(binary, name), folders[label])
                if number > 0:
                    taken.setdefault((label, name), []).append(pair)
        pair = measured([PANDOC, "--standalone", "--to", "html", "--metadata", "title=Gate 7", str(PAGE)], first)
        if number > 0:
            taken.setdefault((PANDOC, ""), []).append(pair)
    return taken


def table(taken):
    """Prints the medians, and what part of pandoc's they are in the same round."""
    pandoc = taken[(PANDOC, "")]
    print("| | ms | processor ms | of pandoc's | least | most | processor's | wanted |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for (label, name), pairs in taken.items():
        wall, spent = (statistics.median(column) * 1000 for column in zip(*pairs))
        ratios = [own[0] / other[0] for own, other in zip(pairs, pandoc)]
        processor = statistics.median(own[1] / other[1] for own, other in zip(pairs, pandoc))
        ratio = statistics.median(ratios)
        wanted = TARGETS.get(name) if label == "scorecard" else None
        mark = "" if wanted is None else f"≤ {wanted}" if ratio <= wanted else f"≤ {wanted}, missed"
        print(
            f"| {label} {name} | {wall:.1f} | {spent:.1f} | {ratio:.2f} | {min(ratios):.2f} | {max(ratios):.2f} "
            f"| {processor:.2f} | {mark} |"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=BINARY, type=Path)
    parser.add_argument("--beside", type=Path, help="another binary, measured in the same rounds")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    if shutil.which(PANDOC) is None:
        sys.exit("pandoc is not there: apt-get install pandoc")
    binaries = {"scorecard": options.binary.resolve()}
    if options.beside:
        binaries["beside"] = options.beside.resolve()
    with tempfile.TemporaryDirectory(prefix="scorecard-sample-") as folder:
        table(rounds(binaries, options.rounds, Path(folder)))


if __name__ == "__main__":
    main()
