#!/usr/bin/env python3
"""Make the data of the sample project TooLoo.

    python3 make-sample.py

rewrites exports/, checklists/ and incidents.csv beside this file. It needs
Python 3.8 or later and nothing else, takes no arguments and reads no clock,
no locale and no environment. scorecard.yaml and README.md are written by hand
and are left alone; files that an older version made are not removed.

The same bytes come out at each run, on every machine:

* Each series draws from its own generator, seeded with SEED and a CRC of the
  series' name, so that a change to one series leaves the others as they are.
* Only random() is drawn and only + - * / are used on it: no gauss, no exp, no
  sum() of floats, nothing that differs between C libraries or Python versions.
* Every order is that of a list or is sorted; lines end in LF, files are UTF-8.

What is made up, and where to change it:

    LEARNER_RATE    new learners a day; everything about growth follows from it
    REGIONS         when a region starts, its share of growth and its quality
    RATES           the slow course of each rate: (date, level) pairs
    FINANCE         the weekly finance export, likewise
    INCIDENTS       what happened, and the dent it left in the rates
    CHECKLISTS      the state of every ticked item at the end, 2026-08-31

All samples are stamped at the end of what they cover: four a day for rates,
the last of them (23:55) for learners, Fridays for finance and governance.
"""

import csv
import io
import json
import zlib
from datetime import date, timedelta
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
SEED = 20251101
FIRST, LAST = date(2025, 11, 1), date(2026, 8, 31)
SLOTS = ("05:55", "11:55", "17:55", "23:55")
SLOT_LOAD = (0.93, 1.01, 1.07, 0.99)
# Monday to Sunday; each averages 1.
WEEK_GROWTH = (1.06, 1.10, 1.09, 1.06, 0.98, 0.84, 0.87)
WEEK_LOAD = (1.02, 1.03, 1.03, 1.02, 1.00, 0.95, 0.95)
# One sample in so many is lost on its way; never a whole day.
LOST_ONE_IN = 250


def day(text):
    return date.fromisoformat(text)


# --- What is made up ---------------------------------------------------------

# Nov 1 is the canary; Nov 2 is the ramp from 5 to 50 thousand (Gate 2).
CANARY = {"na-w": 2104, "na-e": 1688, "eu-c": 1236}
LEARNER_RATE = [
    ("2025-11-02", 45000), ("2025-11-03", 2400), ("2025-11-05", 8000),
    ("2025-11-10", 15500), ("2025-11-16", 19500), ("2025-11-30", 23500),
    ("2025-12-15", 27500), ("2025-12-27", 30500), ("2026-01-08", 40500),
    ("2026-01-20", 48300), ("2026-02-05", 50600), ("2026-02-28", 49700),
    ("2026-03-05", 60500), ("2026-03-14", 61500), ("2026-03-31", 49000),
    ("2026-04-30", 41000), ("2026-06-30", 29500), ("2026-08-31", 18000),
]

# name, start, share of growth, factor of downtime and errors, latency in ms at the start
REGIONS = [
    ("na-w", "2025-11-01", 1.00, 0.92, 43.0),
    ("na-e", "2025-11-01", 1.10, 0.97, 43.8),
    ("eu-c", "2025-11-01", 1.00, 1.04, 45.1),
    ("eu-w", "2025-12-03", 0.95, 0.95, 46.0),
    ("apac-s", "2025-12-16", 1.30, 1.10, 69.5),
    ("apac-e", "2026-01-05", 1.05, 0.98, 64.0),
    ("latam", "2026-01-09", 0.80, 1.08, 76.5),
    ("mena", "2026-01-14", 0.60, 1.06, 80.0),
    ("latam-br", "2026-03-18", 0.90, 1.05, 74.0),
    ("latam-mx", "2026-03-24", 0.55, 1.06, 71.0),
    ("mena-ae", "2026-04-02", 0.50, 1.02, 77.0),
    ("sa-in", "2026-04-08", 1.90, 1.12, 72.0),
    ("sea-id", "2026-04-16", 1.20, 1.10, 75.0),
    ("af-ng", "2026-05-05", 0.70, 1.15, 92.0),
    ("af-ke", "2026-05-19", 0.45, 1.12, 89.0),
    ("sa-bd", "2026-06-09", 0.40, 1.14, 79.0),
    ("sea-ph", "2026-06-23", 0.60, 1.09, 76.0),
]
# The first eight report to the operations export, later ones to the expansion export.
CORE = [name for name, *_ in REGIONS[:8]]

RATES = {
    # percent of the time that was lost
    "downtime": [("2025-11-01", 0.0036), ("2025-11-30", 0.0030), ("2025-12-31", 0.0022),
                 ("2026-01-31", 0.00095), ("2026-02-28", 0.00078), ("2026-08-31", 0.00070)],
    # percent of requests
    "error_rate": [("2025-11-01", 0.079), ("2025-11-30", 0.068), ("2025-12-31", 0.058),
                   ("2026-01-31", 0.0450), ("2026-02-28", 0.0415), ("2026-08-31", 0.0310)],
    # factor on a region's latency
    "latency": [("2025-11-01", 1.00), ("2025-12-31", 1.03), ("2026-02-28", 1.00),
                ("2026-08-31", 0.93)],
    "coach_throughput": [("2025-11-01", 204), ("2025-11-15", 206), ("2025-11-30", 219),
                         ("2025-12-31", 335), ("2026-01-31", 455), ("2026-02-28", 540),
                         ("2026-05-31", 760), ("2026-08-31", 905)],
    # percent
    "roi": [("2025-11-01", 5.82), ("2025-11-30", 6.02), ("2026-02-28", 6.55),
            ("2026-08-31", 7.40)],
    # fraction
    "revenue_signal": [("2025-11-01", 0.0508), ("2025-11-15", 0.0584), ("2025-11-30", 0.0597),
                       ("2026-02-28", 0.0661), ("2026-08-31", 0.0752)],
}

# column: (decimals, relative noise, course)
FINANCE = {
    "arr": (0, 0.003, [
        ("2025-11-07", 38.2e6), ("2025-11-28", 46.9e6), ("2026-01-02", 81.5e6),
        ("2026-01-30", 121.4e6), ("2026-02-27", 156.8e6), ("2026-03-27", 187.0e6),
        ("2026-05-01", 221.5e6), ("2026-06-26", 268.9e6), ("2026-08-28", 314.6e6)]),
    "gross_margin": (4, 0.0006, [
        ("2025-11-07", 0.6410), ("2026-01-02", 0.6630), ("2026-02-27", 0.6840),
        ("2026-04-03", 0.6985), ("2026-06-26", 0.7090), ("2026-08-28", 0.7164)]),
    "ltv_cac": (2, 0.004, [
        ("2025-11-07", 9.62), ("2026-02-27", 11.24), ("2026-08-28", 12.46)]),
    "retention_12m": (4, 0.0008, [
        ("2025-11-07", 0.8431), ("2026-02-27", 0.8617), ("2026-08-28", 0.8794)]),
    "debt": (0, 0.0, [
        ("2025-11-07", 24.0e6), ("2026-08-28", 18.5e6)]),
    "runway_months": (1, 0.004, [
        ("2025-11-07", 13.4), ("2026-06-19", 10.1), ("2026-06-26", 14.8),
        ("2026-07-10", 21.6), ("2026-08-28", 20.4)]),
    "cost_per_learner": (4, 0.004, [
        ("2025-11-07", 0.0612), ("2026-01-30", 0.0464), ("2026-02-27", 0.0441),
        ("2026-08-28", 0.0372)]),
}
# The fiscal year began on Sep 1; this much gross profit was there before the export began.
GROSS_PROFIT_BEFORE = 3.41e6
# No range before the first estimate: the cells are empty until then.
SHARE_PRICES = [("2026-07-10", "17.50", "22.50"), ("2026-07-31", "18.00", "23.50"),
                ("2026-08-14", "18.00", "24.00")]

# Whole numbers that hold from their day on.
GOVERNANCE = [
    ("board", "members", [("2025-11-01", 3), ("2026-03-20", 4), ("2026-05-15", 5),
                          ("2026-07-10", 6)]),
    ("board", "independent", [("2025-11-01", 1), ("2026-03-20", 2), ("2026-07-10", 3)]),
    ("security", "breaches_total", [("2025-11-01", 0)]),
    ("people", "fte", [
        ("2025-11-01", 13), ("2025-11-21", 15), ("2025-12-05", 17), ("2025-12-19", 20),
        ("2026-01-16", 21), ("2026-02-13", 22), ("2026-03-13", 25), ("2026-04-10", 29),
        ("2026-05-08", 33), ("2026-06-05", 38), ("2026-06-26", 42), ("2026-07-17", 47),
        ("2026-08-07", 51), ("2026-08-21", 53)]),
    ("investor_relations", "meetings_planned", [
        ("2025-11-01", 0), ("2026-06-12", 6), ("2026-06-26", 14), ("2026-07-10", 23),
        ("2026-07-24", 35), ("2026-08-07", 46), ("2026-08-21", 54)]),
]

# id, severity, started, resolved, title,
# and the dent: region, slot, percent of downtime added, percent of errors added
INCIDENTS = [
    ("INC-2025-014", "P2", "2025-11-09T07:12:00Z", "2025-11-09T08:03:00Z",
     "Report exports late by 50 minutes", None),
    ("INC-2025-019", "P1", "2025-11-19T14:05:00Z", "2025-11-19T14:27:00Z",
     "Provider failover in eu-c slow, sign-in failed for some", ("eu-c", 2, 0.0610, 0.041)),
    ("INC-2025-023", "P2", "2025-11-25T02:40:00Z", "2025-11-25T04:10:00Z",
     "Fast-lane timers drifted after a restart", ("na-e", 0, 0.0020, 0.012)),
    ("INC-2025-031", "P2", "2025-12-11T16:31:00Z", "2025-12-11T17:20:00Z",
     "Onboarding mail delayed in eu-w", None),
    ("INC-2026-004", "P1", "2026-01-15T09:48:00Z", "2026-01-15T10:16:00Z",
     "Write path of apac-s saturated during the mena launch", ("apac-s", 1, 0.0540, 0.036)),
    ("INC-2026-007", "P2", "2026-01-27T20:02:00Z", "2026-01-27T21:15:00Z",
     "Training rounds queued, \"coach busy\" shown to learners", ("latam", 3, 0.0030, 0.010)),
    ("INC-2026-012", "P2", "2026-02-17T13:25:00Z", "2026-02-17T14:02:00Z",
     "Dashboard of the reports server stale", ("na-w", 2, 0.0060, 0.009)),
    ("INC-2026-018", "P2", "2026-03-26T12:10:00Z", "2026-03-26T13:44:00Z",
     "Lesson audio slow to start in latam", ("latam", 2, 0.0025, 0.008)),
    ("INC-2026-026", "P1", "2026-05-06T06:33:00Z", "2026-05-06T07:09:00Z",
     "Capacity of mena short for half an hour, new sessions refused", ("mena", 1, 0.0480, 0.030)),
    ("INC-2026-031", "P2", "2026-06-18T18:20:00Z", "2026-06-18T19:05:00Z",
     "Budget server counted one provider twice", None),
    ("INC-2026-037", "P2", "2026-08-04T08:55:00Z", "2026-08-04T09:40:00Z",
     "Search index of apac-e rebuilt late", ("apac-e", 1, 0.0020, 0.006)),
]

MARA, TOMAS, INES = "Mara Lindvall", "Tomas Okoro", "Ines Valdorra"
RAVI, JONNA, PIET = "Ravi Brandel", "Jonna Keswick", "Piet Almasi"
# file: id, text, state, owner, due, completed, evidence, note. Every other line of the
# framework's checklists is measured; lgpd and roadshow-materials nobody has written down.
CHECKLISTS = {
    "compliance.yaml": [
        ("soc2-type-2", "", "complete", INES, "", "2026-02-20", "soc2/type-2-report",
         "Observation window Aug 2025 to Jan 2026; queued for March, signed early"),
        ("gdpr", "", "complete", INES, "", "2026-03-24", "privacy/gdpr-audit", ""),
        ("ferpa", "", "complete", INES, "", "2026-03-27", "privacy/ferpa-statement", ""),
        ("appi", "", "complete", INES, "", "2026-05-22", "privacy/appi-opinion", ""),
        ("dpdp", "", "complete", INES, "", "2026-07-17", "privacy/dpdp-opinion", ""),
        ("security-audit", "", "complete", JONNA, "", "2026-03-13", "security/audit-2026",
         "Passed after the re-test of two findings from February"),
        ("audit-committee", "", "complete", INES, "", "2026-05-15", "board/audit-committee", ""),
        ("ceo-certification", "", "complete", INES, "", "2026-08-14", "sox/ceo-certification", ""),
        ("cfo-certification", "", "complete", INES, "", "2026-08-14", "sox/cfo-certification", ""),
        ("sox-readiness", "", "complete", INES, "", "2026-08-07", "sox/readiness", ""),
    ],
    "finance.csv": [
        ("arr-audited", "", "complete", MARA, "2026-08-15", "2026-08-12", "finance/arr-audit", ""),
        ("audited-fy1", "", "complete", MARA, "", "2026-04-17", "finance/fy2023", ""),
        ("audited-fy2", "", "complete", MARA, "", "2026-05-08", "finance/fy2024", ""),
        ("audited-fy3", "", "complete", MARA, "2026-07-31", "2026-07-24", "finance/fy2025",
         "Restated once, for \"other income\""),
        ("big4-auditor", "", "complete", MARA, "", "2026-01-23", "finance/auditor-letter", ""),
        ("projections-year1", "", "complete", MARA, "", "2026-07-10", "finance/fy2027-plan", ""),
        ("projections-year2", "", "complete", MARA, "", "2026-07-10", "finance/fy2028-plan", ""),
        ("projections-conservative", "", "complete", MARA, "", "2026-07-31",
         "finance/downside-case", "Downside case, growth halved"),
        ("projections-sec-review", "", "complete", INES, "", "2026-08-21",
         "finance/sec-review", ""),
    ],
    "readiness.md": [
        ("disaster-recovery", "Failover of two regions tested", "complete", TOMAS, "",
         "2026-02-12", "operations/dr-drill-february", ""),
        ("dr-tested", "Full recovery drill run", "complete", TOMAS, "", "2026-07-09",
         "operations/dr-drill-july", ""),
        ("dr-validated", "Drill validated by an outside reviewer", "complete", TOMAS, "",
         "2026-07-23", "operations/dr-validation", ""),
        ("ios-app", "iOS app in the store", "complete", RAVI, "", "2026-05-28",
         "product/ios-release", ""),
        ("android-app", "Android app in the store", "complete", RAVI, "", "2026-06-11",
         "product/android-release", ""),
        ("investor-analytics", "Investor-grade analytics dashboard", "delayed", RAVI,
         "2026-09-04", "", "", "figures still to be reconciled with the audited ARR"),
        ("counsel-davis-polk", "Engagement letter signed", "complete", INES, "", "2026-05-05",
         "s1/counsel-engagement-1", ""),
        ("counsel-wachtell-lipton", "Engagement letter signed", "complete", INES, "",
         "2026-05-12", "s1/counsel-engagement-2", ""),
        ("ir-consultant", "Investor relations consultant hired", "complete", PIET, "",
         "2026-06-02", "s1/ir-consultant", ""),
    ],
}
EVIDENCE = "https://evidence.example.org/tooloo/"

# The framework's own sample (Gate 2, metrics dashboard), as it stands there.
STATUS_SNAPSHOT = """\
{
  "timestamp": "2025-11-02T16:15:00Z",
  "learners": 10234,
  "error_rate": 0.084,
  "latency_p95": 47,
  "uptime": 99.994,
  "coach_status": {
    "throughput_rounds_per_min": 215,
    "meta_trigger_delay_ms": 42,
    "fast_lane_enabled": true
  },
  "alert_level": "normal",
  "recommendation": "continue_ramp"
}
"""


# --- Tools -------------------------------------------------------------------

def stream(*name):
    """A generator of its own for the series of this name."""
    return Random(SEED * 2**32 + zlib.crc32("/".join(name).encode()))


def bell(rng):
    """Noise between -1 and 1 with mean 0, most of it in the middle."""
    return (rng.random() + rng.random() + rng.random()) / 1.5 - 1


def at(course, when):
    """The course's level on a day: straight lines between its points."""
    points = [(day(text), level) for text, level in course]
    if when <= points[0][0]:
        return points[0][1]
    for (start, low), (end, high) in zip(points, points[1:]):
        if when <= end:
            return low + (high - low) * (when - start).days / (end - start).days
    return points[-1][1]


def step(course, when):
    """The last value of a course of steps, None before the first."""
    value = None
    for start, *levels in course:
        if day(start) <= when:
            value = levels[0] if len(levels) == 1 else levels
    return value


def days():
    return [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]


def fridays():
    return [when for when in days() if when.weekday() == 4]


def stamp(when, time):
    return f"{when.isoformat()}T{time}:00Z"


def write(path, text):
    target = HERE / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode("utf-8"))


def write_csv(path, header, rows):
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write(path, buffer.getvalue())


# --- Operations --------------------------------------------------------------

def learners():
    """{(day, region): learners at the end of the day}"""
    rng, total, result = stream("learners"), dict(CANARY), {}
    for when in days():
        if when > FIRST:
            growth = at(LEARNER_RATE, when)
            if when > day("2025-11-02"):
                growth *= WEEK_GROWTH[when.weekday()] * (1 + 0.07 * bell(rng))
            pulls = [(name, share * min(1, ((when - day(start)).days + 2) / 30)
                      * (1 + 0.08 * bell(rng)))
                     for name, start, share, *_ in REGIONS if day(start) <= when]
            whole = 0.0
            for _, pull in pulls:
                whole += pull
            for name, pull in pulls:
                total[name] = total.get(name, 0) + round(growth * pull / whole)
        for name, count in total.items():
            result[when, name] = count
    return result


def dents():
    """{(day, slot, region): (downtime added, errors added)}"""
    return {(day(started[:10]), dent[1], dent[0]): dent[2:]
            for _, _, started, _, _, dent in INCIDENTS if dent}


def regional_rates(name, start, quality, latency):
    """[(day, slot, metric, value)] of one region; uptime and errors in percent, latency in ms"""
    rng, harm, rows = stream("rates", name), dents(), []
    for when in days():
        if when < day(start):
            continue
        for slot in range(4):
            load = SLOT_LOAD[slot] * WEEK_LOAD[when.weekday()]
            down, errors = harm.get((when, slot, name), (0, 0))
            luck = rng.random()
            down += at(RATES["downtime"], when) * quality * (0.15 + 2.55 * luck * luck)
            errors += at(RATES["error_rate"], when) * quality * load * (1 + 0.12 * bell(rng))
            delay = latency * at(RATES["latency"], when) * (0.6 + 0.4 * load)
            delay *= 1 + 0.035 * bell(rng)
            for metric, value in (("uptime", 100 - down), ("error_rate", errors),
                                  ("latency_p95", delay)):
                if int(rng.random() * LOST_ONE_IN) != 0:
                    rows.append((when, slot, metric, value))
    return rows


def company_rates():
    """[(day, slot, metric, text, unit)] of the series without a region"""
    rng, rows = stream("company"), []
    for when in days():
        load = WEEK_LOAD[when.weekday()]
        for slot in range(4):
            rounds = at(RATES["coach_throughput"], when) * (0.7 + 0.3 * load)
            rounds *= 1 + 0.03 * bell(rng)
            rows.append((when, slot, "coach_throughput", f"{rounds:.1f}", "rounds/min"))
        roi = at(RATES["roi"], when) * (0.9 + 0.1 * load) * (1 + 0.012 * bell(rng))
        signal = at(RATES["revenue_signal"], when) * (1 + 0.010 * bell(rng))
        rows.append((when, 3, "roi", f"{roi:.2f}", "percent"))
        rows.append((when, 3, "revenue_signal", f"{signal:.4f}", "fraction"))
    return rows


def operations_cell(when, metric, value):
    """The core regions' exporter: errors were percent until it was replaced on Jan 1."""
    if metric == "uptime":
        return f"{value:.4f}", "percent"
    if metric == "latency_p95":
        return f"{value:.1f}", "ms"
    if when < day("2026-01-01"):
        return f"{value:.4f}", "percent"
    return f"{value / 100:.6f}", "fraction"


def expansion_cell(metric, value):
    """The expansion regions' exporter has no unit column: fractions and seconds."""
    return f"{value / 1000:.4f}" if metric == "latency_p95" else f"{value / 100:.6f}"


def make_operations():
    core, expansion = [], []
    for when, slot, metric, text, unit in company_rates():
        core.append((stamp(when, SLOTS[slot]), metric, text, unit, ""))
    for name, start, _, quality, latency in REGIONS:
        for when, slot, metric, value in regional_rates(name, start, quality, latency):
            time = stamp(when, SLOTS[slot])
            if name in CORE:
                core.append((time, metric, *operations_cell(when, metric, value), name))
            else:
                expansion.append((time, metric, expansion_cell(metric, value), name))
    for (when, name), count in learners().items():
        time = stamp(when, SLOTS[3])
        if name in CORE:
            core.append((time, "learners", str(count), "count", name))
        else:
            expansion.append((time, "active_learners", str(count), name))
    write_months("operations", ("timestamp", "metric", "value", "unit", "region"), core)
    write_months("expansion", ("time", "series", "reading", "region"), expansion)


def write_months(name, header, rows):
    """One file a month, in order of time, metric and region."""
    rows.sort(key=lambda row: (row[0], row[1], row[-1]))
    for month in sorted({row[0][:7] for row in rows}):
        write_csv(f"exports/{name}-{month}.csv", header,
                  [row for row in rows if row[0].startswith(month)])


# --- Finance and governance --------------------------------------------------

def make_finance():
    """Wide, weekly. Gross profit is the fiscal year's so far, in millions."""
    rng = stream("finance")
    profit, rows = GROSS_PROFIT_BEFORE, []
    for when in fridays():
        values = {}
        for column, (decimals, noise, course) in FINANCE.items():
            # A figure that closes a period stands as it is written above.
            pinned = when.isoformat() in [text for text, _ in course]
            wobble = 0 if pinned else noise * bell(rng)
            values[column] = at(course, when) * (1 + wobble)
        values["debt"] = round(values["debt"] / 50000) * 50000
        profit += values["arr"] / 52 * values["gross_margin"]
        cells = {column: f"{values[column]:.{FINANCE[column][0]}f}" for column in FINANCE}
        cells["gross_profit"] = f"{profit / 1e6:.3f}"
        cells["share_price_low"], cells["share_price_high"] = step(SHARE_PRICES, when) or ("", "")
        rows.append((stamp(when, "17:00"), cells))
    columns = ["arr", "gross_margin", "gross_profit", "ltv_cac", "retention_12m", "debt",
               "runway_months", "cost_per_learner", "share_price_low", "share_price_high"]
    write_csv("exports/finance.csv", ["timestamp", *columns],
              [[time, *(cells[column] for column in columns)] for time, cells in rows])


def make_governance():
    """A JSON array with one snapshot a week."""
    snapshots = []
    for when in fridays():
        snapshot = {"timestamp": stamp(when, "18:00")}
        for group, name, course in GOVERNANCE:
            snapshot.setdefault(group, {})[name] = step(course, when)
        snapshots.append(snapshot)
    lines = ",\n".join("  " + json.dumps(snapshot) for snapshot in snapshots)
    write("exports/governance.json", f"[\n{lines}\n]\n")


# --- Incidents and checklists ------------------------------------------------

def make_incidents():
    write_csv("incidents.csv", ("id", "severity", "started", "resolved", "title"),
              [row[:5] for row in INCIDENTS])


FIELDS = ("id", "state", "owner", "due", "completed", "evidence", "note")


def items_of(name):
    for ident, text, state, owner, due, completed, evidence, note in CHECKLISTS[name]:
        values = (ident, state, owner, due, completed,
                  evidence and EVIDENCE + evidence, note)
        yield text, dict(zip(FIELDS, values))


def make_compliance():
    lines = ["# Compliance and governance, kept by Legal. State of 2026-08-31.", "items:"]
    for _, item in items_of("compliance.yaml"):
        given = [(key, value) for key, value in item.items() if value]
        for key, value in given:
            shown = json.dumps(value, ensure_ascii=False) if key == "note" else value
            lines.append(f"{'  - ' if key == 'id' else '    '}{key}: {shown}")
    write("checklists/compliance.yaml", "\n".join(lines) + "\n")


def make_finance_checklist():
    write_csv("checklists/finance.csv", FIELDS,
              [[item[field] for field in FIELDS] for _, item in items_of("finance.csv")])


def make_readiness():
    lines = ["# Product, operations and filing", "", "State of 2026-08-31, kept by the leads.", ""]
    for text, item in items_of("readiness.md"):
        done = item["state"] == "complete"
        order = ("owner", "state", "due", "completed", "evidence", "note")
        given = [(key, item[key]) for key in order if item[key]]
        facts = ", ".join(f"{key}: {value}" for key, value in given
                          if not (done and key == "state"))
        lines.append(f"- [{'x' if done else ' '}] {item['id']}: {text} ({facts})")
    write("checklists/readiness.md", "\n".join(lines) + "\n")


def main():
    make_operations()
    make_finance()
    make_governance()
    write("exports/status-snapshot.json", STATUS_SNAPSHOT)
    make_incidents()
    make_compliance()
    make_finance_checklist()
    make_readiness()


if __name__ == "__main__":
    main()
