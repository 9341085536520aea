#!/usr/bin/env python3
"""Writes a project of many gates, criteria, days, series and entries, the same bytes for the same options.

Every third gate misses something, every third is partly met, every third is met; a quarter has passed its deadline and
has a follow-up to come. Each gate has metrics and checklist items of its own, and one count of incidents.
"""

import argparse
import os
import shutil
from datetime import date, timedelta
from pathlib import Path

AS_OF = date(2026, 2, 28)
# The gate numbers that the shipped documents speak of are among them from ten gates on.
MOST_GATES = 999
# Of so many criteria one is an item, and of so many gates one is waived, corrected or due.
EVERY = 4
ROLES = ["CEO", "CFO"]
DIGEST = "0" * 64
TRACKS = ["compliance", "series-b", "milestone"]


def is_item(criterion):
    return criterion % EVERY == EVERY - 1


def measured(shape):
    """The criteria with a metric of their own: the first of a gate counts incidents."""
    return [number for number in range(1, shape.criteria) if not is_item(number)]


def name(kind, gate, criterion):
    return f"{kind}-{gate:03}-{criterion:04}"


def deadline(gate):
    """A quarter lies in the last week, the others spread over the half year to come."""
    days = -1 - gate % 7 if gate % EVERY == 0 else 2 + gate * 7 % 170
    return AS_OF + timedelta(days=days)


def level(gate, criterion):
    """Where the figure begins: above its target of 100, in its partial band from 80 on, or below."""
    if gate % 3 == 2 or criterion % 5:
        return 110
    return 85 if gate % 3 == 1 else 60


def catalogue(shape):
    yield "version: 1\nmetrics:\n  p0: {title: P0, unit: count, kind: events, better: lower, severity: P0}\n"
    for gate in range(1, shape.gates + 1):
        for number in measured(shape):
            kind = "level" if number % 2 else "rate"
            yield (
                f"  {name('m', gate, number)}: "
                f"{{title: M {gate} {number}, unit: count, kind: {kind}, better: higher, across: mean}}\n"
            )


def criterion(gate, number):
    text = f"id: {name('c', gate, number)}, title: Criterion {gate}.{number}, category: Part {number % 4}"
    owner = f"owner: Lead {number % 9}, audience: {'public' if number % 2 else 'board'}"
    if number == 0:
        source = 'metric: p0, target: "= 0", irreversible: true'
    elif is_item(number):
        source = "checklist: [complete]"
    else:
        source = f"metric: {name('m', gate, number)}, target: \">= 100\", partial: \">= 80\""
    return f"  - {{{text}, {owner}, {source}}}\n"


def gate_file(shape, gate):
    end = deadline(gate)
    yield f"""version: 1
gate: {gate}
id: gate-{gate:03}
title: Growth {gate}
purpose: One of many gates that are alike.
phase: {{number: {1 + gate // 10}, title: Growth, begins: 2026-01-01}}
window: {{from: {AS_OF - timedelta(days=shape.days - 1)}, through: {AS_OF}}}
deadline: {end}T18:00:00Z
extension: {end + timedelta(days=14)}T18:00:00Z
accountable: [VP Engineering]
authority: {{approve: [CFO], final-call: [CEO], inform: [Board]}}
criteria:
"""
    yield from (criterion(gate, number) for number in range(shape.criteria))
    yield f"""rules:
  - {{verdict: GO, class: proceed, when: {{every: all, is: met}}, summary: all are met, headline: Go on, actions: [Go on]}}
  - verdict: CONDITIONAL GO
    class: conditional
    when: {{every: all, is: at least partial}}
    summary: all are at least partial
    actions: [Plan a sprint, Look again]
    dates: [{{day: {end + timedelta(days=14)}, title: The sprint ends}}]
  - verdict: HOLD
    class: stop
    when: otherwise
    summary: one is missed
    actions: [Find the cause, Plan again]
    dates: [{{day: {end + timedelta(days=30)}, title: The plan is made again}}]
escalation:
  - {{failure: A region is down, owner: Infra Lead, action: Fail over, within: 1 hour}}
"""


def export(shape):
    """A row for each day, metric and series."""
    yield "timestamp,metric,value,region\n"
    series = range(shape.series)
    for day in range(shape.days):
        time = f"{AS_OF - timedelta(days=shape.days - 1 - day)}T06:00:00Z"
        for gate in range(1, shape.gates + 1):
            for number in measured(shape):
                value = level(gate, number) + day % 5 + day / 10
                metric = name("m", gate, number)
                yield "".join(f"{time},{metric},{value + one % 7 / 8:.3f},r{one:04}\n" for one in series)


def checklist(shape):
    yield "id,state,owner,due,completed,evidence,note\n"
    for gate in range(1, shape.gates + 1):
        for number in filter(is_item, range(shape.criteria)):
            due = AS_OF + timedelta(days=(gate * 5 + number) % 150)
            is_open = gate % 3 != 2 and number % 8 == 7
            state = f"in-progress,Lead {number % 9},{due}," if is_open else f"complete,Lead {number % 9},,2026-02-01"
            yield f"{name('c', gate, number)},{state},https://evidence.example.org/{gate}/{number},\n"
    yield from (f"other-{number:06},complete,Lead 1,,2026-02-01,,\n" for number in range(shape.items))


def record(shape):
    yield "version: 1\nsign-offs:\n"
    for number in range(shape.signatures):
        for gate in range(1, shape.gates + 1):
            role, hour = ROLES[number % 2], number // 2
            time = f"2026-02-{1 + hour // 24:02}T{hour % 24:02}:00:00Z"
            yield (
                f"  - {{gate: {gate}, role: {role}, name: {role.title()} {gate}, time: {time}, vote: approve, "
                f"digest: {DIGEST}}}\n"
            )
    some = range(EVERY, shape.gates + 1, EVERY)
    yield "waivers:\n" if some else ""
    for gate in some:
        yield (
            f"  - {{gate: {gate}, criterion: {name('c', gate, 1)}, approver: CFO, reason: Seen, "
            "from: 2026-02-01, until: 2026-03-31}\n"
        )
    yield "corrections:\n" if some else ""
    for gate in some:
        yield (
            f"  - {{source: exports/metrics.csv, line: {2 + gate}, value: 111, approver: CFO, reason: Typed, "
            "time: 2026-02-20T00:00:00Z}\n"
        )


def roadmap(shape):
    yield "track,title,state,completed,item,owner,due,note\n"
    for gate in range(1, shape.gates + 1):
        due = AS_OF + timedelta(days=gate * 11 % 170)
        yield f"{TRACKS[gate % 3]},Step {gate},,,{name('c', gate, 2)},Lead {gate % 9},{due},\n"


def incidents():
    yield "id,severity,started,resolved,title\n"
    for number in range(30):
        day = AS_OF - timedelta(days=number)
        yield f"INC-{number:03},P{1 + number % 2},{day}T08:00:00Z,{day}T09:30:00Z,Slow {number}\n"


def people():
    """Of risks and team a handful, as a board reads them."""
    kinds = ["regulatory", "competitive", "operational", "financial"]
    yield "version: 1\nrisks:\n"
    for kind in kinds:
        yield (
            f"  - {{title: A {kind} risk, kind: {kind}, level: medium, movement: steady, mitigation: Watched, "
            "owner: Lead 1}\n"
        )


def project(shape):
    yield """version: 1
project: Growth
gates: gates
metrics: [{path: exports/metrics.csv, layout: long, labels: [region]}]
checklists: [items.csv]
incidents: [{path: incidents.csv, covers-until: 2026-12-31}]
record: record.yaml
roadmap: roadmap.csv
risks: risks.yaml
"""
    if shape.mail:
        yield "delivery:\n  mail:\n"
        for gate in range(1, shape.gates + 1):
            yield (
                f"    - {{document: board-memo-gate-{gate:02}, recipients: [board@growth.example], "
                "sender: gates@growth.example, when: always}\n"
            )


def write(shape, folder):
    """Under its own name only when it is whole."""
    unfinished = folder.with_name(folder.name + ".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
    files = {
        "scorecard.yaml": project(shape),
        "gates/metrics.yaml": catalogue(shape),
        "exports/metrics.csv": export(shape),
        "items.csv": checklist(shape),
        "incidents.csv": incidents(),
        "record.yaml": record(shape),
        "roadmap.csv": roadmap(shape),
        "risks.yaml": people(),
    } | {f"gates/gate-{gate:03}.yaml": gate_file(shape, gate) for gate in range(1, shape.gates + 1)}
    for file, texts in files.items():
        path = unfinished / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="ascii") as out:
            out.writelines(texts)
    os.replace(unfinished, folder)


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gates", type=int, default=50)
    parser.add_argument("--criteria", type=int, default=20, help="of each gate")
    parser.add_argument("--days", type=int, default=31)
    parser.add_argument("--series", type=int, default=1, help="of each metric")
    parser.add_argument("--items", type=int, default=0, help="of the checklist, besides those that gates ask for")
    parser.add_argument("--signatures", type=int, default=2, help="of each gate")
    parser.add_argument("--mail", action="store_true", help="each memo goes to somebody every night")
    return parser


def main():
    parser = options()
    parser.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    shape = parser.parse_args()
    if not 0 < shape.gates <= MOST_GATES or min(shape.criteria, shape.days, shape.series) < 1:
        parser.error(f"gates: from 1 to {MOST_GATES}; at least one criterion, day and series")
    write(shape, shape.out)


if __name__ == "__main__":
    main()
