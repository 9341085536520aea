"""What the measurements share: the generated exports and how the tool is called."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Paths are relative to ROOT, the working directory of everything that is run.
EXPORTS = Path(".build/bench")
GENERATOR = Path("Benchmarks/generate.py")
GATES = Path("Benchmarks/gates")
TOOL = Path(".build/release/scorecard")
AS_OF = "2026-02-28T23:59:00Z"


def export(rows, form="csv", seed=1):
    """The path of a generated export; one that is there and no older than its generator is taken as it is."""
    path = EXPORTS / f"rows-{rows}-seed-{seed}.{form}"
    kept = ROOT / path
    if not kept.exists() or kept.stat().st_mtime < (ROOT / GENERATOR).stat().st_mtime:
        print(f"Writing {path}", file=sys.stderr)
        kept.parent.mkdir(parents=True, exist_ok=True)
        # In a process of its own, so that its memory is not this one's: see `run` in compare.py.
        options = ["--rows", str(rows), "--seed", str(seed), "--format", form, "--out", str(path)]
        subprocess.run([sys.executable, str(GENERATOR), *options], cwd=ROOT, check=True)
    return path


def evaluation(gate, metrics, *options):
    """The tool's command line for one gate and one export."""
    gates = [part for name in (gate, "metrics") for part in ("--gates", str(GATES / f"{name}.yaml"))]
    command = [str(TOOL), "evaluate", *gates, "--metrics", str(metrics), "--as-of", AS_OF, "--format", "json"]
    return command + list(options)


def figures(results):
    """Criterion id → value, as text, of the only gate in the tool's results; `None` where there is no value."""
    return {criterion["id"]: criterion.get("value") for criterion in results["gates"][0]["criteria"]}
