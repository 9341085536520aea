"""Makes a nightly run fail at every call of the system in turn, and looks what is left.

    faults.py BINARY [--every N] [--calls read,write] [--from DAY]

A project that archives, publishes, sends mail and collects metrics has a report of one night. The next night's run then
gets EIO, ENOSPC, EINTR or a short transfer at one call; fault.c says how. After each: the report, what is published and
the collected metrics are the old ones or the new ones, byte for byte, or a new report that names the input that could not
be read and says no GO; `verify` finds report and ledger whole; the message names the file; and the run once more ends
well, with the bytes of a night without faults, nobody having the memo twice.
"""

import argparse
import errno
import gzip
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHORT = -1
# In the order of fault.c.
CALLS = (
    "read pread write pwrite open openat close stat lstat fstat fstatat fsync fdatasync syncfs rename renameat renameat2 "
    "unlink unlinkat rmdir mkdir mkdirat symlinkat readlink readlinkat realpath fdopendir readdir fchmod futimens "
    "ftruncate mkstemp mkdtemp flock fcntl poll waitid waitpid spawn"
).split()
KINDS = {call: [errno.EIO] for call in CALLS} | {
    "read": [errno.EIO, errno.EINTR, SHORT],
    "pread": [errno.EIO, errno.EINTR, SHORT],
    "write": [errno.EIO, errno.ENOSPC, errno.EINTR, SHORT],
    "pwrite": [errno.EIO, errno.ENOSPC, errno.EINTR, SHORT],
    "open": [errno.EIO, errno.EMFILE],
    "openat": [errno.EACCES, errno.EMFILE],
    "fsync": [errno.EIO, errno.ENOSPC],
    "mkdir": [errno.ENOSPC],
    "mkdirat": [errno.ENOSPC],
    "symlinkat": [errno.ENOSPC],
    "mkstemp": [errno.ENOSPC],
    "mkdtemp": [errno.ENOSPC],
    "ftruncate": [errno.EIO, errno.EINTR],
    "flock": [errno.EINTR, errno.ENOLCK],
    "poll": [errno.EINTR],
    "waitid": [errno.EINTR],
    "waitpid": [errno.EINTR],
    "spawn": [errno.EAGAIN],
}
NIGHTS = ["2026-05-10T23:00:00Z", "2026-05-11T23:00:00Z"]
# Its work was done; the input was bad, absent; our fault is none of them; can't write; not delivered.
ENDS = {0, 65, 66, 73, 74}
TEXTS = {
    "scorecard.yaml": """version: 1
project: Trial
metrics: [export.csv, more.csv.gz]
checklists: [list.md]
record: record.yaml
archive: kept
delivery:
  sendmail: ./sendmail
  time-limit: 20 s
  metrics: collected/scorecard.prom
  publish: {to: www, keep: 3}
  mail:
    - {document: board-memo-gate-01, recipients: [ada@example.org], sender: gates@example.org, when: always}
""",
    "gates/metrics.yaml": """version: 1
metrics:
  sign_ups: {title: Sign-ups, unit: count, kind: level, better: higher}
  visits: {title: Visits, unit: count, kind: level, better: higher}
""",
    "gates/launch.yaml": """version: 1
gate: 1
id: public-launch
title: Public launch
purpose: Decide whether the beta opens to everyone.
phase: {number: 1, title: Beta, begins: 2026-05-01}
deadline: 2026-05-31T23:59:00Z
accountable: [CEO]
authority: {approve: [CEO], final-call: [CEO]}
criteria:
  - {id: sign-ups, title: Sign-ups, category: Demand, owner: Growth, metric: sign_ups, target: ">= 4K"}
  - {id: visits, title: Visits, category: Demand, owner: Growth, metric: visits, target: ">= 10"}
  - {id: privacy-review, title: Privacy review, category: Legal, owner: Counsel, checklist: complete}
rules:
  - {verdict: GO, class: proceed, when: {every: [sign-ups, visits, privacy-review], is: met}, summary: everything is met, actions: [Open]}
  - {verdict: HOLD, class: stop, when: otherwise, summary: something is missed, actions: [Meet again]}
""",
    "list.md": "- [x] privacy-review: done (owner: Counsel, completed: 2026-05-08, evidence: a.pdf)\n",
    # Long enough for several reads; the last entry is what turns the verdict.
    "record.yaml": "version: 1\n" + "# a line that says nothing, as people write them\n" * 400
    + "overrides:\n  - {gate: 1, decision: HOLD, role: CEO, name: Ada, time: 2026-05-09T10:00:00Z, reason: The counsel asked for it}\n",
    "narrative/lessons-learned.md": "We go on.\n",
    "sendmail": '#!/bin/sh\nwhile read -r line; do :; done\necho "$5" >> "${0%/*}/arrived"\n',
}


class Trial:
    """The project in a folder of its own, and the tool run in it."""

    def __init__(self, binary, base):
        self.binary, self.base = binary, base
        self.folder, self.before = base / "project", base / "before"
        self.library = base / "fault.so"
        compiler = os.environ.get("CC", "cc")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", self.library, HERE / "fault.c"], check=True)
        for name, text in TEXTS.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        (self.folder / "sendmail").chmod(0o755)
        for folder in ["collected", "temporary"]:
            (self.folder / folder).mkdir()
        rows = "".join(f"2026-05-{day:02}T06:00:00Z,sign_ups,4200\n" for day in (9, 10, 11))
        (self.folder / "export.csv").write_text("timestamp,metric,value\n" + rows)
        more = "timestamp,metric,value\n" + "".join(
            f"2026-05-{1 + minute // 1440:02}T{minute // 60 % 24:02}:{minute % 60:02}:00Z,visits,{20 + minute * 7919 % 97}\n"
            for minute in range(11 * 1440))
        (self.folder / "more.csv.gz").write_bytes(gzip.compress(more.encode(), mtime=0))
        shutil.copytree(ROOT / "templates", self.folder / "templates")
        public = self.folder / "templates/phase-4-completion-report.md"
        public.write_text(re.sub("(?m)^gates: .*$", "gates: all", public.read_text()))

    def run(self, *words, **fault):
        variables = os.environ | {"TMPDIR": str(self.folder / "temporary")}
        if fault:
            variables |= {"LD_PRELOAD": str(self.library)} | {f"FAULT_{key.upper()}": str(fault[key]) for key in fault}
        return subprocess.run(
            [self.binary, *words], cwd=self.folder, env=variables, capture_output=True, text=True, timeout=120)

    def night(self, index, **fault):
        return self.run("run", "--send", "--publish", "--as-of", NIGHTS[index], **fault)

    def keep(self):
        shutil.copytree(self.folder, self.before, symlinks=True)

    def restore(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.before, self.folder, symlinks=True)

    def tree(self, name):
        """Every file with its bytes, every link with where it leads."""
        top = self.folder / name
        if top.is_file():
            return {"": top.read_bytes()}
        found = {}
        for path in sorted(top.rglob("*")):
            inner = str(path.relative_to(top))
            if path.is_symlink():
                found[inner] = os.readlink(path)
            elif path.is_file():
                found[inner] = path.read_bytes()
        return found

    def shown(self):
        """What readers of the published folder get to see."""
        return {name: self.tree(f"www/{name}") for name in self.dates()} | {"": os.readlink(self.folder / "www/latest")}

    def dates(self):
        return sorted(path.name for path in (self.folder / "www").iterdir() if not path.name.startswith("."))

    def state(self):
        return {"out": self.tree("out"), "www": self.shown(), "collected": self.metrics()}

    def metrics(self):
        return self.tree("collected/scorecard.prom")

    def arrivals(self):
        path = self.folder / "arrived"
        return path.read_text().count("\n") if path.exists() else 0

    def verdict(self):
        dashboard = json.loads((self.folder / "out/gates.json").read_text())
        return [gate["verdict"] for gate in dashboard["gates"]]

    def decided(self):
        return (self.folder / "out/gate-01.md").read_text().count("HOLD") > 0


class Night:
    """What is expected, and what each fault left otherwise."""

    def __init__(self, trial):
        self.trial, self.faults = trial, []
        self.needs(trial.night(0), 0, "the first night")
        self.old = trial.state()
        trial.keep()
        counts = trial.base / "counts"
        self.needs(trial.night(1, counts=counts), 0, "a night that is counted")
        self.counts = dict(zip(CALLS, struct.unpack(f"{len(CALLS)}Q", counts.read_bytes())))
        self.counted = trial.state()
        trial.restore()
        self.needs(trial.night(1), 0, "a night without faults")
        self.new = trial.state()
        if self.new != self.counted:
            sys.exit("two nights without faults differ: nothing can be compared")
        if not trial.decided():
            sys.exit("the record does not count in the report: its loss would not be seen")

    @staticmethod
    def needs(done, status, what):
        if done.returncode != status:
            sys.exit(f"{what} ended with {done.returncode}:\n{done.stderr}")

    def attempt(self, call, number, kind):
        trial = self.trial
        trial.restore()
        journal = trial.base / "journal"
        journal.unlink(missing_ok=True)
        name = "short" if kind == SHORT else errno.errorcode[kind]
        try:
            done = trial.night(1, call=CALLS.index(call), number=number, kind=kind, journal=journal)
        except subprocess.TimeoutExpired:
            self.tell(f"{call} {number} {name}: the run never ends")
            return
        if not journal.exists():
            return
        path = journal.read_text().split("\n")[0]
        place = path.removeprefix(str(trial.folder) + "/")
        wrong = list(self.wrong(done, place, kind))
        if wrong:
            said = done.stderr.strip().replace("\n", "\n    ")
            self.tell(f"{call} {number} {name} of `{place}`: exit {done.returncode}: {'; '.join(wrong)}\n    {said}")

    def tell(self, fault):
        self.faults.append(fault)
        print(fault, flush=True)

    def wrong(self, done, place, kind):
        trial, state = self.trial, self.trial.state()
        if done.returncode not in ENDS:
            yield f"exit {done.returncode}"
        is_other = done.returncode in (65, 66) and state["out"] not in (self.old["out"], self.new["out"])
        for part in ("out", "www", "collected"):
            if is_other or state[part] in (self.old[part], self.new[part]):
                continue
            # A date may be there to which `latest` does not lead yet.
            if part == "www" and all(shown in (self.old[part].get(name), self.new[part].get(name))
                                     for name, shown in state[part].items()):
                continue
            # The old metrics, but for their success.
            if part == "collected" and done.returncode != 0:
                continue
            yield f"{part} is neither old nor new"
        if is_other and "GO" in self.trial.verdict():
            yield "a GO of inputs that could not be read"
        if done.returncode == 0 and state != self.new:
            yield "exit 0, and not the new state"
        if done.returncode == 0 and trial.arrivals() != 2:
            yield f"exit 0, and {trial.arrivals()} copies"
        if kind in (errno.EINTR, SHORT) and done.returncode != 0:
            yield "what is to be done again was an error"
        if done.returncode != 0 and not self.names(done.stderr, place):
            yield "the message does not name the file"
        check = trial.run("verify", "out", "--project", ".")
        if check.returncode != 0:
            yield f"verify ends with {check.returncode}: {check.stderr.strip()}"
        yield from self.wrong_next(is_other, done)

    def wrong_next(self, is_other, done):
        trial = self.trial
        again = trial.night(1)
        # What was handed over without its being noted is told once, and not sent again.
        if again.returncode == 74 and "counts as sent" in again.stderr:
            again = trial.night(1)
            done = subprocess.CompletedProcess(done.args, done.returncode, "", done.stderr + "counts as sent")
        if again.returncode != 0:
            yield f"the next run ends with {again.returncode}: {again.stderr.strip()}"
            return
        if is_other:
            if trial.verdict() != ["HOLD"] and trial.tree("out")["gates.json"] != self.new["out"]["gates.json"]:
                yield "the next run's results are not those of a night without faults"
        else:
            state = trial.state()
            for part in ("out", "www", "collected"):
                if state[part] != self.new[part]:
                    yield f"after the next run {part} is not that of a night without faults"
        if trial.run("verify", "out", "--project", ".").returncode != 0:
            yield "after the next run `verify` complains"
        most = 3 if is_other else 2
        if not 2 <= trial.arrivals() <= most and "counts as sent" not in again.stderr + done.stderr:
            yield f"after the next run {trial.arrivals()} copies of two nights"
        left = [name for name in os.listdir(trial.folder) if name.startswith(".") or name.endswith("-journal")]
        left += os.listdir(trial.folder / "temporary")
        if left:
            yield f"left behind: {', '.join(sorted(left))}"

    def names(self, said, place):
        """The file itself, or a folder of the project in which it is; what lies elsewhere has no name for people."""
        if not place or place.startswith("/"):
            return bool(said)
        parts = [part.strip(".").split(".scorecard")[0].removesuffix("-journal") for part in place.split("/")]
        return any(part and part in said for part in parts)


def main():
    options = argparse.ArgumentParser(description="Faults at each call of a nightly run")
    options.add_argument("binary", type=pathlib.Path)
    options.add_argument("--every", type=int, default=1, help="only one in so many calls of each kind")
    options.add_argument("--calls", default=",".join(CALLS), help="these alone")
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="scorecard-faults-") as base:
        night = Night(Trial(options.binary.resolve(), pathlib.Path(base).resolve()))
        tried = 0
        for call in options.calls.split(","):
            for kind in KINDS[call]:
                # 0: every other one, where the call is to be repeated.
                numbers = list(range(1, night.counts[call] + 1, options.every))
                for number in ([0] if kind in (errno.EINTR, SHORT) else []) + numbers:
                    night.attempt(call, number, kind)
                    tried += 1
    print(f"{tried} faults at {sum(night.counts.values())} calls tried, {len(night.faults)} left something behind or untold")
    sys.exit(1 if night.faults or not tried else 0)


if __name__ == "__main__":
    main()
