#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the picture of the report that the README shows: the upper part of the demo's report.

usage: picture.py [--program PATH] [--library PATH] [--run FOLDER] [--lang es|en] TARGET.png

Without --run the demo is simulated first. The picture ends below the curves and leaves out what is there to be clicked. It
has no more colours than a page of text, two or three hues and their edges needs: a third of the bytes of a photograph.
"""

import argparse
import os
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
WIDTH, LARGEST, COLOURS = 1000, 200_000, 128
CLICKED = "nav, #theme, details { display: none !important }"


def recobro(options: argparse.Namespace, *arguments: str) -> None:
    environment = os.environ | {"RECOBRO_VEGA_BUNDLE": str(Path(options.library).resolve())}
    subprocess.run([options.program, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)


def demo(options: argparse.Namespace, scratch: Path) -> Path:
    recobro(options, "run", str(ROOT / "scenarios" / "demo.yaml"), "--quiet", "--out", str(scratch))
    return next(scratch.glob("*/*/manifest.json")).parent


def end_of_curves(page: Page) -> float:
    box = page.locator("figure", has=page.locator("#chart-recovery")).bounding_box()
    return box["y"] + box["height"] + 16


def take(page: Page, report: Path, target: Path) -> None:
    page.goto(report.as_uri())
    page.wait_for_function(
        "document.querySelectorAll('.chart.drawn').length === document.querySelectorAll('.chart').length"
    )
    page.add_style_tag(content=CLICKED)
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": end_of_curves(page)}
    page.screenshot(path=target, full_page=True, clip=clip)
    whole = Image.open(target).convert("RGB")
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".build/release/recobro"))
    parser.add_argument("--library", default=str(ROOT / "vega-bundle.js"))
    parser.add_argument("--run", type=Path)
    parser.add_argument("--lang", default="en")
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        report = Path(scratch) / "report.html"
        run = options.run or demo(options, Path(scratch))
        recobro(options, "report", str(run), "--lang", options.lang, "--out", str(report))
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("RECOBRO_CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(
            viewport={"width": WIDTH, "height": 900}, color_scheme="light", reduced_motion="reduce"
        )
        take(page, report, options.target)
        browser.close()
    size = options.target.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{options.target}: {size} bytes are too many for a README")
    print(f"{options.target}: {size} bytes")


if __name__ == "__main__":
    main()
