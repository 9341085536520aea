"""The projects whose pages are looked at: the sample, one with hardly anything, and one with far too much."""

import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
RTL = "שלום עולם, مرحبا بالعالم"
EMOJI = "🚀👩‍👩‍👧‍👦🇩🇪"


def sample(folder):
    """The sample project as it is shipped, looked at on the evening of Gate 7 and of Gate 11."""
    shutil.copytree(ROOT / "examples/tooloo", folder / "examples/tooloo")
    for name in ("gates", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "examples/tooloo/scorecard.sqlite").unlink(missing_ok=True)
    return folder / "examples/tooloo", ["2026-02-27T23:59:00Z", "2026-03-01T06:00:00Z", "2026-08-31T23:59:00Z"]


def bare(folder):
    """No checklists, no incidents, no narrative: an export with one row."""
    (folder / "export.csv").write_text("timestamp,metric,value\n2026-02-20T06:00:00Z,learners,5100000\n")
    (folder / "scorecard.yaml").write_text(
        f"version: 1\nproject: Bare\ngates: {ROOT}/gates\ntemplates: {ROOT}/templates\nmetrics: export.csv\n"
    )
    return folder, ["2026-02-20T23:59:00Z"]


def crowded(folder):
    """300 criteria, names of 200 characters, text from right to left, emoji."""
    long = "Supercalifragilistic" * 10
    names = [long, RTL * 8, EMOJI * 20, ("a name of words " * 13)[:200], "<b>&amp;|`*_[x](y)"]
    title = lambda index: names[index % len(names)][:200].strip()
    metrics = ["version: 1", "metrics:"]
    gate = [
        "version: 1", "gate: 1", "id: crowded", f"title: \"{long}\"", f"purpose: \"{RTL} {EMOJI}\"",
        f"phase: {{number: 1, title: \"{RTL}\", begins: 2026-01-01}}", "deadline: 2026-02-28T23:59:00Z",
        "extension: 2026-03-15T23:59:00Z", f"accountable: [\"{long}\"]",
        f"authority: {{approve: [\"{long}\", CEO], final-call: [CEO]}}", "criteria:",
    ]
    rows = ["timestamp,metric,value"]
    for index in range(300):
        common = f"id: c{index}, title: '{title(index)}', category: '{names[index % 3][:60]}', owner: '{title(index + 1)}'"
        if index % 4 == 3:
            gate.append(f"  - {{{common}, checklist: complete}}")
            continue
        metrics.append(f"  m{index}: {{title: 'M{index}', unit: count, kind: level, better: higher}}")
        gate.append(f"  - {{{common}, metric: m{index}, target: \">= {index + 10}\", partial: \">= {index + 5}\"}}")
        for day in range(14, 29):
            if index % 5 != 4:
                rows.append(f"2026-02-{day}T06:00:00Z,m{index},{index + day - 14}")
    gate += [
        "rules:",
        "  - {verdict: GO, class: proceed, when: {every: all, is: met}, summary: all of it, actions: [Go]}",
        "  - {verdict: CONDITIONAL GO, class: conditional, when: {every: all, is: at least partial}, summary: most, actions: [Go on]}",
        f"  - {{verdict: HOLD, class: stop, when: otherwise, summary: '{RTL}', actions: ['{EMOJI} {long}']}}",
    ]
    (folder / "gates").mkdir()
    (folder / "gates/metrics.yaml").write_text("\n".join(metrics) + "\n")
    (folder / "gates/crowded.yaml").write_text("\n".join(gate) + "\n")
    (folder / "export.csv").write_text("\n".join(rows) + "\n")
    (folder / "scorecard.yaml").write_text(
        f"version: 1\nproject: \"{RTL} {EMOJI}\"\ngates: gates\ntemplates: {ROOT}/templates\nmetrics: export.csv\n"
    )
    return folder, ["2026-02-27T23:59:00Z"]


ALL = {"sample": sample, "bare": bare, "crowded": crowded}
