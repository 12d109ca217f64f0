#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens reports in Chromium, as a reader would.

usage: reports.py [--program PATH] [--library PATH] [--screenshots FOLDER]

Three widths, both themes, both languages, with the chart library and without it; the pages of studies and comparisons;
and a report of eight strategies and twelve segments, which stays below 4 MB. No page may ask the network for
anything, write to the console or be wider than the window; every chart is drawn and has its table; the tooltip tells
all strategies, the legend isolates one, the button turns the theme, and the page prints.
"""

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = ROOT / "scenarios" / "demo.yaml"
UNCERTAIN = ROOT / "scenarios" / "uncertain-contact.yaml"
SIZE = ["--set", "portfolio.accounts=1_000", "--replications", "8"]
WIDTHS = {"phone": 390, "tablet": 820, "desktop": 1280}
STRATEGIES = ["A weekly-message", "B right-channel", "C flexible-plans"]
LARGEST = 4_000_000  # bytes
STUDY = ["--set", "portfolio.accounts=300", "--quiet"]
# The charts in which two numbers of a horizontal axis are nearer than three pixels.
CROWDED = """[...document.querySelectorAll('.chart.drawn')].filter(c => {
  const boxes = [...c.querySelectorAll('.role-axis-label text')]
    .filter(t => t.getAttribute('opacity') !== '0' && t.textContent)
    .map(t => t.getBoundingClientRect());
  return boxes.some((a, i) => boxes.slice(i + 1).some(b =>
    Math.abs(a.top - b.top) < 2 && a.left < b.right + 3 && b.left < a.right + 3));
}).map(c => c.id)"""
# The charts whose texts reach beyond their card, or into the words above them.
OUTSIDE = """[...document.querySelectorAll('.chart.drawn')].filter(c => {
  const card = c.closest('section').getBoundingClientRect();
  const top = c.getBoundingClientRect().top;
  return [...c.querySelectorAll('svg text')].some(t => {
    const box = t.getBoundingClientRect();
    return t.textContent && t.getAttribute('opacity') !== '0'
      && (box.right > card.right || box.left < card.left || box.top < top - 1);
  });
}).map(c => c.id)"""
DRAWN = (
    "document.querySelectorAll('.chart.drawn').length === document.querySelectorAll('.chart').length"
)
HOSTILE = "</script><img src=x onerror=alert(1)>"


class Reports:
    def __init__(self, program: str, library: str, scratch: Path, screenshots: Path | None):
        self.program, self.library, self.scratch = program, library, scratch
        self.screenshots = screenshots
        self.failures: list[str] = []
        self.pages = 0

    def expect(self, holds: bool, complaint: str) -> None:
        if not holds:
            self.failures.append(complaint)
            print(f"FAILED: {complaint}", file=sys.stderr)

    # Making reports

    def recobro(self, *arguments: str, library: str | None = None, succeeds: bool = True) -> str:
        environment = os.environ | {
            "RECOBRO_VEGA_BUNDLE": self.library if library is None else library
        }
        result = subprocess.run(
            [self.program, *arguments], env=environment, capture_output=True, text=True
        )
        # Expectations of the scenario may fail in so small a run; the folder is written all the same.
        if succeeds and result.returncode not in (0, 1, 4):
            raise SystemExit(f"recobro {' '.join(arguments)}: {result.stderr}")
        return result.stdout

    def run(self, scenario: Path, name: str) -> Path:
        out = self.scratch / name
        self.recobro("run", str(scenario), *SIZE, "--quiet", "--out", str(out))
        return next(out.glob("*/*/manifest.json")).parent

    def report(self, run: Path, name: str, language: str, library: str | None = None) -> Path:
        target = self.scratch / f"{name}.html"
        self.recobro("report", str(run), "--lang", language, "--out", str(target), library=library)
        return target

    def hostile(self) -> Path:
        """A scenario whose texts try to leave the elements they stand in."""
        text = SCENARIO.read_text()
        for quiet in ("The same SMS every week, and calls after a month", "Consumer cards, a weekly"):
            if quiet not in text:
                raise SystemExit(f"{SCENARIO} does not say {quiet!r} any more")
        text = text.replace(
            "summary: The same SMS every week, and calls after a month", f'summary: "{HOSTILE}"'
        )
        text = text.replace("description: Consumer cards, a weekly", f"description: {HOSTILE} weekly")
        target = self.scratch / "hostile.yaml"
        target.write_text(text)
        return target

    # Looking at them

    def look(
        self, browser, path: Path, name: str, width: int, theme: str, draws: bool, charts: int = 6
    ) -> Page:
        page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce"
        )
        page.on("console", lambda m: self.expect(False, f"{name}: console: {m.text}"))
        page.on("pageerror", lambda e: self.expect(False, f"{name}: error: {e}"))
        page.on("dialog", lambda d: (self.expect(False, f"{name}: dialog"), d.dismiss()))
        page.on(
            "request",
            lambda r: self.expect(
                r.url.startswith(("file:", "data:", "blob:")), f"{name}: asks for {r.url}"
            ),
        )
        page.goto(path.as_uri())
        specs = page.locator("script.spec").count()
        if draws:
            page.wait_for_function(DRAWN)
        self.expect((specs >= charts) == draws, f"{name}: {specs} charts")
        self.pages += 1
        self.whole(page, name, width)
        if self.screenshots:
            page.screenshot(path=self.screenshots / f"{name}.png", full_page=True)
        return page

    def whole(self, page: Page, name: str, width: int) -> None:
        """What holds for every page."""
        wide = page.evaluate("document.documentElement.scrollWidth")
        self.expect(wide <= width, f"{name}: {wide} pixels wide in a window of {width}")
        self.expect(page.locator("h1").count() == 1, f"{name}: not one h1")
        bare = page.locator("figure:not(:has(table))").count()
        self.expect(bare == 0, f"{name}: {bare} figures without a table")
        unnamed = page.evaluate(
            "[...document.querySelectorAll('.chart.drawn')].filter("
            "c => !(c.querySelector('[aria-label]')?.getAttribute('aria-label'))).length"
        )
        self.expect(unnamed == 0, f"{name}: {unnamed} charts without a description")
        crowded = page.evaluate(CROWDED)
        self.expect(not crowded, f"{name}: numbers of an axis run into each other: {crowded}")
        outside = page.evaluate(OUTSIDE)
        self.expect(not outside, f"{name}: texts of charts outside their cards: {outside}")
        menus = page.locator(".chart.drawn details > summary:not([aria-label])").count()
        self.expect(menus == 0, f"{name}: {menus} menus of charts without a name")
        self.expect(
            page.locator(".gesture:visible").count() == page.locator(".gesture").count(),
            f"{name}: nothing tells what one can do with curves",
        )

    def tooltip(self, page: Page, name: str) -> None:
        box = self.chart(page)
        x, y = box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.6
        page.mouse.move(x, y)
        page.mouse.move(x + 4, y)
        page.wait_for_selector("#vg-tooltip-element.visible")
        text = page.locator("#vg-tooltip-element").inner_text()
        missing = [strategy for strategy in STRATEGIES if strategy not in text]
        self.expect(not missing, f"{name}: the tooltip lacks {missing}")
        self.expect(text.count("±") == len(STRATEGIES), f"{name}: numbers without interval: {text}")
        for word in ("undefined", "NaN", "null"):
            self.expect(word not in text, f"{name}: the tooltip says {word}")
        page.mouse.move(2, 2)

    def legend(self, page: Page, name: str) -> None:
        lines = page.locator("#chart-recovery .mark-line path")
        self.expect(lines.count() == 3, f"{name}: {lines.count()} curves")
        names = page.locator("#chart-recovery .role-legend-label text")

        def shades() -> list[float]:
            page.wait_for_timeout(200)
            return [float(lines.nth(i).get_attribute("opacity") or 1) for i in range(3)]

        names.nth(2).click()
        alone = shades()
        self.expect(alone[2] == 1 and max(alone[:2]) < 0.3, f"{name}: isolated {alone}")
        names.nth(0).focus()
        page.keyboard.press("Enter")
        alone = shades()
        self.expect(alone[0] == 1 and max(alone[1:]) < 0.3, f"{name}: by keyboard {alone}")
        pressed = page.locator("#chart-recovery [aria-pressed=true]").all_text_contents()
        self.expect(pressed == STRATEGIES[:1], f"{name}: told as isolated: {pressed}")

    def chart(self, page: Page) -> dict:
        chart = page.locator("#chart-recovery svg.marks")
        chart.scroll_into_view_if_needed()
        return chart.bounding_box()

    def toggle(self, page: Page, name: str) -> None:
        def shade() -> str:
            return page.evaluate("getComputedStyle(document.body).backgroundColor")

        before = shade()
        page.locator("#theme").focus()
        page.keyboard.press("Enter")
        self.expect(shade() != before, f"{name}: the theme does not turn")
        page.keyboard.press("Enter")
        self.expect(shade() == before, f"{name}: the theme does not turn back")

    def whiskers(self, page: Page, name: str) -> None:
        """Bars have the intervals of their numbers, in the colour of the text."""
        colours = page.evaluate(
            "c => [document.body, ...document.querySelectorAll(`#chart-${c} .whiskers_marks line`)]"
            ".map((e, i) => getComputedStyle(e)[i ? 'stroke' : 'color'])",
            "channels",
        )
        text, *lines = colours
        self.expect(lines and set(lines) == {text}, f"{name}: whiskers {set(lines)} on {text}")

    def prints(self, page: Page, name: str) -> None:
        page.emulate_media(media="print")
        shown = page.locator(".gesture:visible").count()
        self.expect(shown == 0, f"{name}: paper tells where to click")
        page.emulate_media(media="screen")
        pdf = page.pdf(prefer_css_page_size=True)
        self.expect(pdf.startswith(b"%PDF") and len(pdf) > 20_000, f"{name}: no PDF")
        if self.screenshots:
            (self.screenshots / f"{name}.pdf").write_bytes(pdf)

    # All of it

    def every_view(self, browser, run: Path) -> None:
        for language, (library, text) in itertools.product(
            ("en", "es"), {"charts": None, "tables": ""}.items()
        ):
            path = self.report(run, f"{language}-{library}", language, text)
            for (size, width), theme in itertools.product(WIDTHS.items(), ("light", "dark")):
                name = f"{language}-{library}-{size}-{theme}"
                page = self.look(browser, path, name, width, theme, draws=library == "charts")
                self.toggle(page, name)
                if library == "charts":
                    self.tooltip(page, name)
                    self.legend(page, name)
                    self.whiskers(page, name)
                if size == "desktop":
                    self.prints(page, name)
                page.close()

    def hostile_texts(self, browser) -> None:
        run = self.run(self.hostile(), "hostile")
        page = self.look(
            browser, self.report(run, "hostile", "en"), "hostile", 1280, "light", draws=True
        )
        self.expect(page.locator("img").count() == 0, "a text became an element")
        self.expect(HOSTILE in page.locator("main").inner_text(), "the text is not shown as it is")
        page.close()

    def studies(self, browser, run: Path) -> None:
        """Tunings, sensitivity studies and comparisons: a page each, in both languages."""
        grid = ["--parameter", "small_balance=40..120:40", "--replications", "3"]
        net = ["--objective", "flexible-plans.net_recovery_rate", "--confirm", "2"]
        touches = ["--objective", "min:flexible-plans.contacts_per_account"]
        metric = ["--metric", "calls.net_recovery_rate", "--replications", "2"]
        studies = {
            "tune": (["tune", str(SCENARIO), *STUDY, *grid, *net], 2),
            "front": (["tune", str(SCENARIO), *STUDY, *grid, *net, *touches], 1),
            "sensitivity": (
                ["sensitivity", str(UNCERTAIN), *STUDY, "--parameter", "contact=4..20"]
                + ["--parameter", "call_cost=0.2..2", "--base", "16", "--trajectories", "4", *metric],
                3,
            ),
        }
        for (name, (command, charts)), language in itertools.product(studies.items(), ("en", "es")):
            out = self.scratch / f"{name}-{language}"
            self.recobro(*command, "--lang", language, "--out", str(out))
            self.study(browser, next(out.glob("*/*/report.html")), f"{name}-{language}", charts)
        for language in ("en", "es"):
            path = self.scratch / f"compare-{language}.html"
            other = self.run(self.hostile(), f"other-{language}")
            self.recobro("compare", str(run), str(other), "--html", str(path), "--lang", language)
            self.study(browser, path, f"compare-{language}", 1)

    def study(self, browser, path: Path, name: str, charts: int) -> None:
        for (size, width), theme in zip(WIDTHS.items(), ("dark", "light", "dark")):
            view = f"{name}-{size}"
            page = self.look(browser, path, view, width, theme, draws=True, charts=charts)
            screening = page.locator("#chart-screening")
            if screening.count():
                rows = page.locator("#chart-screening ~ details tbody tr").count()
                dots = screening.locator(".mark-symbol.role-mark path").count()
                self.expect(dots == rows, f"{view}: {dots} effects of {rows} drawn")
            self.toggle(page, view)
            page.close()

    def large(self, browser) -> None:
        """Eight strategies and twelve segments; how long the page takes to open is told, not judged."""
        scenario = self.scratch / "large.yaml"
        scenario.write_text(large_scenario())
        run = self.run(scenario, "large")
        path = run / "report.html"
        size = path.stat().st_size
        self.expect(size < LARGEST, f"large: {size} bytes")
        for view, width in WIDTHS.items():
            self.look(browser, path, f"large-{view}", width, "light", draws=True).close()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        start = time.monotonic()
        page.goto(path.as_uri())
        page.wait_for_selector(".chart.drawn")
        opened = time.monotonic() - start
        page.wait_for_function(DRAWN)
        drawn = time.monotonic() - start
        page.close()
        print(
            f"8 strategies, 12 segments: {size / 1e6:.2f} MB, open with its first chart in {opened:.1f} s, "
            f"with all in {drawn:.1f} s"
        )

    def pdf_by_command(self, run: Path) -> None:
        target = self.scratch / "report.pdf"
        self.recobro("report", str(run), "--pdf", "--out", str(target))
        self.expect(target.read_bytes().startswith(b"%PDF"), "recobro report --pdf: no PDF")
        nowhere = str(self.scratch / "nowhere" / "report.pdf")
        result = subprocess.run(
            [self.program, "report", str(run), "--pdf", "--out", nowhere],
            capture_output=True, text=True,
        )
        self.expect(
            result.returncode == 2 and "cannot write" in result.stderr,
            f"recobro report --pdf to a folder that is not there: {result.stderr}",
        )


def large_scenario() -> str:
    segments = "\n".join(
        f"    segment-{i}: {{ share: {12 if i == 0 else 8}%, balance: {200 + 50 * i}, "
        f"dpd: {{ uniform: [0, 30] }}, liquidity: {100 + 20 * i} }}"
        for i in range(12)
    )
    strategies = "\n".join(
        f"  {'a-strategy-with-a-long-name' if i == 3 else f'strategy-{i}'}:\n    path:\n      - {{ at: 1 dpd, every: {3 + i} days, channel: sms }}\n"
        f"      - {{ at: {15 + i} dpd, channel: agent_call, offer: promise }}"
        for i in range(8)
    )
    return f"""version: 1
name: large
horizon: 180 days
currency: USD
seed: 1
attribution: {{ replications: 3 }}
portfolio:
  accounts: 1_000
  segments:
{segments}
behavior: {{ preset: consumer-cards }}
channels: {{ preset: latam-2026 }}
strategies:
{strategies}
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".build/release/recobro"))
    parser.add_argument("--library", default=str(ROOT / "vega-bundle.js"))
    parser.add_argument("--screenshots", type=Path)
    options = parser.parse_args()
    if not Path(options.library).is_file():
        raise SystemExit(f"{options.library} is missing: `make setup` makes it")
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        reports = Reports(
            str(Path(options.program).resolve()), str(Path(options.library).resolve()),
            Path(scratch), options.screenshots,
        )
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("RECOBRO_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"],
        )
        run = reports.run(SCENARIO, "runs")
        reports.every_view(browser, run)
        reports.hostile_texts(browser)
        reports.studies(browser, run)
        reports.large(browser)
        reports.pdf_by_command(run)
        browser.close()
    print(f"{reports.pages} pages, {len(reports.failures)} failures")
    return 1 if reports.failures else 0


if __name__ == "__main__":
    sys.exit(main())
