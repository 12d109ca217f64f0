#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills runs at random moments, and takes disk, pipe and home from them.

usage: faults.py [--program PATH] [--kills N] [--seed N]

After every kill: each run folder's manifest and hashes hold, so none is half-written. `--resume` goes on until
the run is complete; then every file but timing.json has the bytes of a run that nobody disturbed.
"""

import argparse
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = ROOT / "scenarios" / "demo.yaml"
IMPORTING = ROOT / "scenarios" / "imported.yaml"
SIZE = [
    *("--set", "portfolio.accounts=20_000", "--set", "attribution.replications=2"),
    *("--replications", "12", "--checkpoint", "0.05"),
]


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file that equal runs share; a report tells when its run was."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("timing.json", "report.html", "SHA256SUMS")
    }


def manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text())


class Faults:
    def __init__(self, program: str, scratch: Path, seed: int):
        self.program, self.scratch = program, scratch
        self.random = random.Random(seed)
        self.failures: list[str] = []
        self.kills = 0

    def start(self, *arguments: str, **options) -> subprocess.Popen:
        command = [self.program, "run", str(SCENARIO), "--quiet", *SIZE, *arguments]
        return subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options
        )

    def expect(self, holds: bool, complaint: str) -> None:
        if not holds:
            self.failures.append(complaint)
            print(f"FAILED: {complaint}", file=sys.stderr)

    def folders(self, results: Path) -> list[Path]:
        return sorted(p for p in results.glob("consumer-cards/*") if not p.name.startswith("."))

    def undisturbed(self) -> None:
        results = self.scratch / "undisturbed"
        before = time.monotonic()
        run = self.start("--out", str(results))
        run.communicate()
        self.seconds = time.monotonic() - before
        self.reference = digests(self.folders(results)[0])

    def check_folders(self, results: Path) -> None:
        """No folder is half-written."""
        for folder in self.folders(results):
            found = digests(folder)
            for output in manifest(folder)["outputs"]:
                self.expect(
                    found.get(output["path"]) == output["sha256"], f"{folder}: {output['path']}"
                )

    def kill_until_complete(self, number: int) -> None:
        """One run, killed up to five times and resumed each time."""
        results = self.scratch / f"killed-{number}"
        for attempt in range(7):
            resume = ["--resume"] if attempt else []
            run = self.start("--out", str(results), *resume)
            if attempt < 5:
                time.sleep(self.random.random() * self.seconds)
                run.send_signal(self.random.choice([signal.SIGKILL, signal.SIGINT]))
                self.kills += 1
            errors = run.communicate()[1]
            allowed = (0, 130, -signal.SIGKILL) if attempt < 5 else (0,)
            self.expect(run.returncode in allowed, f"run {number}: exit {run.returncode}: {errors}")
            self.check_folders(results)
            if run.returncode == 0:
                break
        complete = [f for f in self.folders(results) if manifest(f)["status"] == "complete"]
        # A signal may come when the folder is there and the process is not gone: then the run is repeated.
        self.expect(bool(complete), f"run {number}: no complete folder")
        for folder in complete:
            self.expect(digests(folder) == self.reference, f"run {number}: other bytes")
        left = list(results.glob("consumer-cards/.checkpoint-*"))
        self.expect(not left, f"run {number}: a checkpoint is left")

    def full_disk(self) -> None:
        """A file system without room: exit 2, a reason, nothing that looks like a run."""
        disk = self.scratch / "full"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
        if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
            print("full disk: skipped, needs the right to mount")
            return
        try:
            run = self.start("--out", str(disk / "results"))
            errors = run.communicate()[1]
            self.expect(run.returncode == 2, f"full disk: exit {run.returncode}")
            self.expect("No space left" in errors, f"full disk: {errors}")
            self.expect(not self.folders(disk / "results"), "full disk: a run folder is left")
        finally:
            subprocess.run(["umount", str(disk)], check=True)

    def read_only_folder(self) -> None:
        """Before anything is simulated: exit 2 and the path. Root may write anywhere, so it gets a file in the way."""
        folder = self.scratch / "read-only"
        if os.geteuid() == 0:
            folder.write_text("")
        else:
            folder.mkdir(mode=0o500)
        run = self.start("--out", str(folder / "results"))
        errors = run.communicate()[1]
        self.expect(run.returncode == 2 and str(folder) in errors, f"read-only: {errors}")

    def closed_pipe(self) -> None:
        """Nobody reads the report: no complaint, and the run folder is there."""
        results = self.scratch / "pipe"
        reader, writer = os.pipe()
        os.close(reader)
        command = [self.program, "run", str(SCENARIO), "--quiet", *SIZE, "--out", str(results)]
        run = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True)
        os.close(writer)
        self.expect(run.returncode == 0 and not run.stderr, f"closed pipe: {run}")
        self.expect(len(self.folders(results)) == 1, "closed pipe: no run folder")

    def no_home(self) -> None:
        """An empty environment changes no byte."""
        results = self.scratch / "no-home"
        run = self.start("--out", str(results), env={})
        errors = run.communicate()[1]
        self.expect(run.returncode == 0, f"no HOME: {errors}")
        self.expect(digests(self.folders(results)[0]) == self.reference, "no HOME: other bytes")

    def interrupted_import(self) -> None:
        """Ctrl-C in the middle of a large file: exit 130 at once, and no run folder."""
        folder = self.scratch / "import"
        folder.mkdir()
        (folder / "data").mkdir()
        (folder / "imported.yaml").write_text(IMPORTING.read_text())
        head, *rows = (IMPORTING.parent / "data" / "cartera.csv").read_text().splitlines(keepends=True)
        with open(folder / "data" / "cartera.csv", "w") as file:
            file.write(head)
            for copy in range(1_500_000 // len(rows)):
                file.writelines(re.sub("^[^;,]+", rf"\g<0>-{copy}", row) for row in rows)
        command = [self.program, "run", "imported.yaml", "--out", "results"]
        run = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(0.5)
        run.send_signal(signal.SIGINT)
        before = time.monotonic()
        errors = run.communicate()[1]
        self.expect(run.returncode == 130, f"interrupted import: exit {run.returncode}: {errors}")
        self.expect(time.monotonic() - before < 5, "interrupted import: it did not stop at once")
        self.expect(not (folder / "results").exists(), "interrupted import: a folder is left")

    def halted_while_summing(self, signals: int = 4) -> None:
        """Thousands of replications take longer to sum up than to simulate: a signal is answered all the same."""
        results = {name: self.scratch / f"summing-{name}" for name in ("whole", "halted")}
        commands = {
            name: [
                *(self.program, "run", str(ROOT / "scenarios" / "minimal.yaml"), "--quiet"),
                *("--set", "portfolio.accounts=20", "--replications", "8000", "--out", str(folder)),
            ]
            for name, folder in results.items()
        }
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
        before = time.monotonic()
        subprocess.run(commands["whole"], check=True, **quiet)
        whole = time.monotonic() - before
        for number in range(signals):
            run = subprocess.Popen([*commands["halted"], *(["--resume"] if number else [])], **quiet)
            time.sleep(self.random.uniform(0.2, 0.8) * whole)
            run.send_signal(self.random.choice([signal.SIGTERM, signal.SIGINT]))
            before = time.monotonic()
            errors = run.communicate()[1]
            took = time.monotonic() - before
            self.expect(run.returncode in (0, 130), f"halted while summing: {run.returncode}: {errors}")
            # Twice what is promised, for a machine that has other things to do.
            self.expect(took < 4, f"halted while summing: it took {took:.1f} s of {whole:.1f} to leave")
        subprocess.run([*commands["halted"], "--resume"], check=True, **quiet)
        folders = {
            name: [f for f in sorted(folder.glob("minimal/2*")) if manifest(f)["status"] == "complete"][-1]
            for name, folder in results.items()
        }
        equal = digests(folders["halted"]) == digests(folders["whole"])
        self.expect(equal, "halted while summing: other bytes")

    def two_at_once(self) -> None:
        """Two processes at the same run do not meet; a third cannot resume what is being done."""
        results = self.scratch / "two"
        both = [self.start("--out", str(results)) for _ in range(2)]
        for run in both:
            errors = run.communicate()[1]
            self.expect(run.returncode == 0, f"two at once: {errors}")
        for folder in self.folders(results):
            self.expect(digests(folder) == self.reference, "two at once: other bytes")
        self.expect(len(self.folders(results)) == 2, "two at once: a folder is missing")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".build/release/recobro"))
    parser.add_argument("--kills", type=int, default=200, help="at least so many signals")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recobro-faults-") as scratch:
        faults = Faults(str(Path(options.program).resolve()), Path(scratch), options.seed)
        faults.undisturbed()
        faults.full_disk()
        faults.read_only_folder()
        faults.closed_pipe()
        faults.no_home()
        faults.halted_while_summing()
        faults.interrupted_import()
        faults.two_at_once()
        number = 0
        while faults.kills < options.kills and not faults.failures:
            faults.kill_until_complete(number)
            number += 1
    print(f"faults: {faults.kills} signals in {number} runs, {len(faults.failures)} failures")
    return 1 if faults.failures else 0


if __name__ == "__main__":
    sys.exit(main())
