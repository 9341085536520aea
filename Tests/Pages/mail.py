"""Looks at every mail of three projects in a real browser, as an inbox would show it.

    mail.py SCORECARD [FOLDER]          mails that `scorecard run` writes for the projects of projects.py
    mail.py --look FOLDER FILE...       mails that are there already, .eml or the .html of one

Each HTML part at 360 and 700 px, light and dark: no violation of axe's rules, no console message, no request, nothing
wider than the window. Pictures of all of it stay in FOLDER, and one more with the colours turned round as mail programs
do that know no dark style.
"""

import email
import email.policy
import pathlib
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import projects

WIDTHS = (360, 700)
STRICT = email.policy.SMTP.clone(raise_on_defect=True)
# The mail program around a mail has the landmarks of its page.
RULES = {"rules": {"region": {"enabled": False}, "landmark-one-main": {"enabled": False}}}
CLIPPED = 102_000
DELIVERY = """
delivery:
  mail:
"""
ENTRY = '    - {document: %s, recipients: ["Ada Board <ada@example.org>"], sender: gates@example.org, when: always}\n'
# Memos of each project, by the name in projects.py.
MEMOS = {
    "sample": ["phase-5-board-memo", "board-memo-gate-11"],
    "bare": ["phase-5-board-memo"],
    "crowded": ["board-memo-gate-01"],
}
problems = []


def problem(where, what):
    problems.append(f"{where}: {what}")
    print(f"{where}: {what}", flush=True)


def parts(file):
    """The plain and the HTML part of a mail; of a lone HTML file that one."""
    if file.suffix == ".html":
        return None, file.read_text()
    message = email.message_from_bytes(file.read_bytes(), policy=STRICT)
    plain = message.get_body(("plain",))
    html = message.get_body(("html",))
    if plain is None or html is None:
        problem(file.name, "lacks a plain or an HTML part")
        return None, None
    return plain.get_content(), html.get_content()


def look(browser, html, name, pictures):
    """One HTML part in all sizes and colours."""
    if len(html.encode()) > CLIPPED:
        problem(name, f"{len(html.encode())} bytes, of which Gmail cuts off what is beyond {CLIPPED}")
    axe = Axe()
    for theme in ("light", "dark"):
        for width in WIDTHS:
            where = f"{name} at {width} px, {theme}"
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
            page = context.new_page()
            page.on("console", lambda message: problem(where, f"console: {message.text}"))
            page.on("pageerror", lambda error: problem(where, f"error: {error}"))
            page.on("request", lambda request: problem(where, f"request: {request.url}"))
            page.set_content(html)
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                problem(where, f"{over} px wider than the window")
            for violation in axe.run(page, options=RULES).response["violations"]:
                nodes = [node["target"] for node in violation["nodes"]][:3]
                problem(where, f"{violation['id']}: {violation['help']} {nodes}")
            page.screenshot(path=pictures / f"mail-{name}-{width}-{theme}.png", full_page=True)
            context.close()


def turned_round(playwright, html, name, pictures):
    """As a program shows it that makes dark what it thinks is light."""
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox", "--enable-features=WebContentsForceDark"]
    )
    page = browser.new_page(viewport={"width": 360, "height": 900})
    # What knows no dark style drops the style element.
    start, end = html.index("<style>"), html.index("</style>")
    page.set_content((html[:start] + html[end:]).replace('content="light dark"', 'content="light"'))
    page.screenshot(path=pictures / f"mail-{name}-360-turned.png", full_page=True)
    browser.close()


def told(plain, html, name, browser):
    """Both parts begin with the same title."""
    if plain is None:
        return
    page = browser.new_page()
    page.set_content(html)
    title = " ".join(page.inner_text("h1").split())
    page.close()
    start = " ".join(plain[: len(title) + 200].split())
    if not start.startswith(title[:60]):
        problem(name, f"the plain part does not begin with {title[:60]!r}")
    long = [line for line in plain.splitlines() if len(line.encode()) > 998]
    if long:
        problem(name, f"{len(long)} lines of the plain part have more than 998 bytes")


def check(playwright, browser, file, name, pictures):
    plain, html = parts(file)
    if html is None:
        return
    look(browser, html, name, pictures)
    turned_round(playwright, html, name, pictures)
    told(plain, html, name, browser)


def written(binary, scratch):
    """The mails of all projects and nights, each with a name."""
    for name, make in projects.ALL.items():
        base = pathlib.Path(scratch) / name
        base.mkdir()
        project, nights = make(base)
        settings = project / "scorecard.yaml"
        text = settings.read_text()
        if "\ndelivery:" not in text:
            settings.write_text(text + DELIVERY + "".join(ENTRY % memo for memo in MEMOS[name]))
        for night in nights:
            out = base / "out"
            run = subprocess.run(
                [binary, "run", "--project", project, "--as-of", night, "--out", out], capture_output=True, text=True
            )
            if run.returncode != 0:
                problem(name, f"scorecard run ended with {run.returncode}: {run.stderr}")
            mails = sorted(out.glob("mail/*.eml"))
            if not mails:
                problem(f"{name}-{night[:10]}", "scorecard run wrote no mail/*.eml")
            for mail in mails:
                yield mail, f"{name}-{night[:10]}-{mail.stem}"


def main(mails, pictures):
    pictures.mkdir(parents=True, exist_ok=True)
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for file, name in mails:
            check(playwright, browser, file, name, pictures)
            count += 1
        browser.close()
    if problems:
        sys.exit(f"{len(problems)} problems")
    print(f"the {count} mails are well")


if __name__ == "__main__":
    if sys.argv[1] == "--look":
        main([(pathlib.Path(name), pathlib.Path(name).stem) for name in sys.argv[3:]], pathlib.Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
            main(written(pathlib.Path(sys.argv[1]).resolve(), scratch), folder)
