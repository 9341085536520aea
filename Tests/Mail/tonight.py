"""One evening with a fresh installation: the crontab line produces the report, publishes it, and the memo arrives once in a
real mailbox; again the same evening; and after kills.

    tonight.py INSTALLED [FOLDER]

INSTALLED is what `make install DESTDIR=INSTALLED PREFIX=/usr` made. Needs msmtp, and aiosmtpd in this Python.
"""

import email
import email.policy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import os

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BOARD = ["ada@example.org", "grace@example.org", "refused@example.org"]
problems = []


def expect(what, holds, *more):
    print(("well  " if holds else "WRONG ") + what, *([] if holds else more), flush=True)
    if not holds:
        problems.append(what)


class Evening:
    def __init__(self, folder, installed, port, inbox):
        self.project = folder / "gates"
        self.inbox = inbox
        self.installed = installed
        shutil.copytree(ROOT / "examples/tooloo", self.project, ignore=shutil.ignore_patterns("*.sqlite"))
        config = folder / "msmtprc"
        config.write_text(f"defaults\nauth off\ntls off\naccount default\nhost 127.0.0.1\nport {port}\n")
        config.chmod(0o600)
        self.sendmail = folder / "sendmail"
        self.mode = folder / "mode"
        self.sendmail.write_text(
            "#!/bin/sh\n"
            f"mode=$(cat {self.mode} 2> /dev/null)\n"
            '[ "$mode" = before ] && kill -9 $PPID && exit 0\n'
            f'msmtp --file={config} "$@"\nstatus=$?\n'
            '[ "$mode" = after ] && kill -9 $PPID\n'
            "exit $status\n"
        )
        self.sendmail.chmod(0o755)
        self.configure(BOARD)

    def configure(self, board):
        text = (ROOT / "examples/tooloo/scorecard.yaml").read_text()
        kept, skipping = [], False
        for line in text.splitlines():
            skipping = line.startswith("delivery:") or (skipping and (line.startswith(" ") or not line.strip()))
            if not skipping and not line.startswith(("gates:", "templates:", "out:")):
                kept.append(line)
        kept += [
            "delivery:", f"  sendmail: {self.sendmail}", "  mail:",
            f"    - {{document: phase-5-board-memo, recipients: {json.dumps(board)}, sender: gates@example.org}}",
            "  publish: {to: ../www}", "  metrics: ../scorecard.prom",
        ]
        (self.project / "scorecard.yaml").write_text("\n".join(kept) + "\n")

    def cron(self, instant, mode=""):
        """The line of the crontab, as cron starts it, but looked at from a given instant."""
        self.mode.write_text(mode)
        crontab = (ROOT / "packaging/scorecard.crontab").read_text()
        line = next(line for line in crontab.splitlines() if "/bin/scorecard " in line and not line.startswith("#"))
        command = "scorecard " + line.partition("/bin/scorecard ")[2]
        words = command.split()
        words[words.index("--project") + 1] = str(self.project)
        env = {"PATH": f"{self.installed}/usr/bin:/usr/bin:/bin", "HOME": str(self.project), "SHELL": "/bin/sh"}
        return subprocess.run(
            ["/bin/sh", "-c", " ".join(words) + f" --as-of {instant}"], env=env, cwd="/", text=True, capture_output=True)

    def arrived(self):
        """Recipients of what is in the mailbox, with the messages' subjects."""
        found = []
        for envelope in sorted(self.inbox.glob("*.json")):
            policy = email.policy.SMTP.clone(raise_on_defect=True)
            message = email.message_from_bytes(envelope.with_suffix(".eml").read_bytes(), policy=policy)
            to = json.loads(envelope.read_text())["to"]
            expect("the envelope and the header name the same recipient", [str(message["To"])] == to)
            found.append((to[0], str(message["Subject"])))
        return found


def counts(arrived, word):
    return {name: sum(1 for to, subject in arrived if to == name and word in subject) for name in BOARD}


def main(installed, folder):
    inbox = folder / "inbox"
    inbox.mkdir()
    server = subprocess.Popen(
        [sys.executable, HERE / "server.py", inbox], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        evening = Evening(folder, installed, int(server.stdout.readline()), inbox)
        www = folder / "www"

        first = evening.cron("2026-02-27T22:00:00Z")
        expect("tonight: a refused recipient ends in 74", first.returncode == 74, first)
        expect("one line tells who was refused", "refused@example.org" in first.stderr, first.stderr)
        once = counts(evening.arrived(), "as of Feb 27")
        expect("tonight: the memo arrives once", once == {BOARD[0]: 1, BOARD[1]: 1, BOARD[2]: 0}, once)
        published = {path.name for path in (www / "latest").iterdir()}
        expect("tonight: the report is published", {"index.html", "phase-4-completion-report.html"} <= published, published)
        expect("no memo is published", not [name for name in published if "memo" in name or name.endswith(".eml")])
        expect("the metrics are collected", "scorecard_gate_verdict" in (folder / "scorecard.prom").read_text())

        again = evening.cron("2026-02-27T22:30:00Z")
        expect("again tonight: all is well", again.returncode == 0 and again.stderr == "", again)
        expect("again tonight: nothing arrives", counts(evening.arrived(), "as of Feb 27") == once)

        evening.configure(BOARD[:2])
        killed = evening.cron("2026-02-28T22:00:00Z", "after")
        expect("killed after a hand-over", killed.returncode in (-9, 137), killed)
        expect("the page is published all the same", (www / "2026-02-28").exists())
        after = evening.cron("2026-02-28T22:30:00Z")
        expect("the next run tells of it", "interrupted" in after.stderr or "hand" in after.stderr, after)
        twice = counts(evening.arrived(), "as of Feb 28")
        expect("after a kill: the memo arrives once", twice == {BOARD[0]: 1, BOARD[1]: 1, BOARD[2]: 0}, twice)

        killed = evening.cron("2026-03-01T22:00:00Z", "before")
        expect("killed before a hand-over", killed.returncode in (-9, 137), killed)
        evening.cron("2026-03-01T22:30:00Z")
        twice = counts(evening.arrived(), "as of Mar 1")
        expect("nobody gets it twice, and the others get it", sorted(twice.values()) == [0, 0, 1], twice)

        last = evening.cron("2026-03-02T22:00:00Z")
        expect("the night after: all is well", last.returncode == 0 and last.stderr == "", last)
        verify = subprocess.run(
            [installed / "usr/bin/scorecard", "verify", evening.project / "out", "--project", evening.project],
            text=True, capture_output=True)
        expect("the report and the ledger's chain are whole", verify.returncode == 0, verify)
        names = sorted(os.listdir(www))
        expect("what is published is whole", names == [".releases", "2026-02-27", "2026-02-28", "2026-03-01",
                                                       "2026-03-02", "latest"], names)
    finally:
        server.stdin.close()
        server.wait()
    sys.exit(f"{len(problems)} things are wrong" if problems else 0)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path(tempfile.mkdtemp())
    main(pathlib.Path(sys.argv[1]).resolve(), target)
