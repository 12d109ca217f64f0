#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tampers with run folders and baselines, and takes memory, files and processes from commands.

usage: tampering.py [--program PATH] [--share F] [--seed N] [--tight]

Each file of a run folder is changed in every way of DAMAGES, its digests redone or not, and given to every command
that reads such a folder: with digests that were not redone none believes it. Each value of a baseline's header is changed, and no check passes; with all its digests redone, as
whoever wants to hide a loss would, no check of a scenario made worse passes beside the accepted baseline. A command ends in time with an exit code of its contract, writes nothing outside of the
folder, and gives no control character to the terminal; `verify-run` names what was changed. `--share` tries that
part of all combinations, drawn by `--seed`; `--tight` takes away so much that the program cannot work, and must say so.
"""

import argparse
import collections
import hashlib
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = ROOT / "scenarios" / "minimal.yaml"
SIZE = ["--set", "portfolio.accounts=30", "--replications", "3", "--quiet"]
SECONDS = 30
EXITS = {0, 1, 2, 3, 4, 64, 130}
HOSTILE = "\x1b]0;owned\x07\x1b[31m\u202e\n::error::owned"


# --- What is done to a file; each takes the file, the same file of another run, and a victim outside.


def flip(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    content = bytearray(file.read_bytes() or b"\0")
    content[rand.randrange(len(content))] ^= 1 << rand.randrange(8)
    file.write_bytes(content)


def truncate(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: rand.randrange(max(1, len(content)))])


def empty(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.write_bytes(b"")


def remove(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.unlink()


def link(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.unlink()
    file.symlink_to(victim)


def dangling(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.unlink()
    file.symlink_to(victim.parent / "absent")


def folder(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.unlink()
    file.mkdir()


def pipe(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.unlink()
    os.mkfifo(file)


def swap(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    shutil.copyfile(twin, file)


def garbage(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.write_bytes(rand.randbytes(200))


def hostile(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    """A text of the file, whichever, made one that steers a terminal."""
    text = file.read_text(errors="replace")
    words = sorted(set(word for word in text.replace('"', " ").split() if word.isalpha()))
    word = rand.choice(words) if words else ""
    told = json.dumps(HOSTILE)[1:-1] if file.suffix == ".json" else HOSTILE
    file.write_text(text.replace(word, word + told) if word else told)


def unlist(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    """A line less; in a list of digests one of those that every version writes."""
    lines = file.read_text(errors="replace").splitlines(keepends=True) or [""]
    always = [n for n, line in enumerate(lines) if line.rstrip().endswith(ALWAYS)]
    del lines[rand.choice(always or range(len(lines)))]
    file.write_text("".join(lines))


def blank(file: Path, twin: Path, victim: Path, rand: random.Random) -> None:
    file.write_bytes(b"\n")


# What `SHA256SUMS` of a run always lists, and what a command must have found to be as written before it believes any of it.
ALWAYS = ("manifest.json", "timing.json", "results.json", "scenario.yaml", "scenario.resolved.yaml", "replications.csv")

DAMAGES = [unlist, blank, flip, truncate, empty, remove, link, dangling, folder, pipe, swap, garbage, hostile]
REDONE = ["kept", "sums redone", "all redone"]


def sha(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def redo(run: Path, how: str) -> None:
    """Makes the digests those of the tampered files: the list's, or the manifest's too."""
    plain = lambda path: path.is_file() and not path.is_symlink()
    if how == "all redone" and plain(run / "manifest.json"):
        try:
            manifest = json.loads((run / "manifest.json").read_text())
            for output in manifest["outputs"]:
                file = run / output["path"]
                if plain(file):
                    output["sha256"], output["bytes"] = sha(file), file.stat().st_size
            (run / "manifest.json").write_text(json.dumps(manifest, indent=2))
        except (ValueError, KeyError, TypeError):
            pass
    if how != "kept" and plain(run / "SHA256SUMS"):
        files = sorted(f for f in run.rglob("*") if plain(f) and f.name != "SHA256SUMS")
        lines = [f"{sha(f)}  {f.relative_to(run)}\n" for f in files]
        (run / "SHA256SUMS").write_text("".join(lines))


def steering(text: str) -> str:
    return "".join(
        sorted({c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co")})
    )


def places(value, path: tuple = ()) -> list[tuple]:
    """The paths of all single values of a JSON document, and of its empty lists and objects."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    inner = [place for step, part in steps for place in places(part, (*path, step))]
    return inner or [path]


def other(value):
    """Another value of the same type."""
    if isinstance(value, bool) or value is None:
        return "edited"
    if isinstance(value, (int, float)):
        return value * 2 + 1
    if isinstance(value, str):
        return value + "0"
    return ["edited"] if isinstance(value, list) else {"edited": "1"}


class Number(str):
    """A number of a JSON document as it stands there."""


def written(value, indentation: int = 0) -> str:
    """A JSON document as the program writes it, which is what its own digest is of."""
    start = "\n" + "  " * (indentation + 1)
    if isinstance(value, dict):
        members = [f"{start}{json.dumps(k, ensure_ascii=False)}: {written(v, indentation + 1)}" for k, v in value.items()]
        return "{" + ",".join(members) + ("\n" + "  " * indentation if members else "") + "}"
    if isinstance(value, list):
        is_plain = not any(isinstance(part, (dict, list)) for part in value)
        parts = [written(part, indentation + 1) for part in value]
        return "[" + (", ".join(parts) if is_plain else ",".join(start + p for p in parts) + start[:-2]) + "]"
    return value if isinstance(value, Number) else json.dumps(value, ensure_ascii=False)


def forge(document: dict, table: str, folder: Path, name: str) -> None:
    """Writes a baseline with all its digests redone."""
    (folder / f"{name}.replications.csv").write_text(table)
    facts = {key: value for key, value in document.items() if key != "document_sha256"}
    facts["replications_csv_sha256"] = hashlib.sha256(table.encode()).hexdigest()
    facts["document_sha256"] = hashlib.sha256((written(facts) + "\n").encode()).hexdigest()
    (folder / f"{name}.json").write_text(written(facts) + "\n")


def turned(rows: list[str]) -> list[str]:
    """The values of each strategy from last to first, under the old numbers."""
    values = {}
    for row in rows:
        values.setdefault(row.split(",")[0], []).append(row.split(",", 2)[2])
    return [",".join([*row.split(",")[:2], values[row.split(",")[0]].pop()]) for row in rows]


def renamed(rows: list[str]) -> list[str]:
    """The values of each strategy under the name of another."""
    names = sorted({row.split(",")[0] for row in rows})
    others = dict(zip(names, names[1:] + names[:1]))
    return sorted((others[row.split(",")[0]] + "," + row.split(",", 1)[1] for row in rows), key=lambda r: r.split(",")[0])


def no_number(rows: list[str]) -> list[str]:
    return [",".join(row.split(",")[:2] + ["nan"] * (row.count(",") - 1)) for row in rows]


def repeated(rows: list[str]) -> list[str]:
    return rows + rows


TABLES = [list, turned, renamed, no_number, repeated]


class Tampering:
    def __init__(self, program: str, scratch: Path, share: float, seed: int, tight: bool):
        self.program, self.scratch, self.share, self.tight = program, scratch, share, tight
        self.random = random.Random(seed)
        self.tried: collections.Counter[str] = collections.Counter()
        self.failures: list[str] = []

    # --- Running

    def make_run(self, name: str, *more: str) -> Path:
        out = self.scratch / name
        command = [self.program, "run", str(SCENARIO), *SIZE, *more, "--json", "--out", str(out)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return Path(json.loads(done.stdout)["run"])

    def fail(self, kind: str, what: str) -> None:
        self.failures.append(kind)
        print(f"FAILED: {kind}: {what}", file=sys.stderr)

    def call(self, kind: str, label: str, *arguments: str, **options):
        """Runs a command; what it printed and its exit code, or None where it has none of the contract."""
        self.tried[kind] += 1
        try:
            done = subprocess.run(
                [self.program, *arguments], capture_output=True, timeout=SECONDS,
                stdin=subprocess.DEVNULL, env={**os.environ, "NO_COLOR": "1"}, **options,
            )
        except subprocess.TimeoutExpired:
            self.fail(kind, f"{label}: `{arguments[0]}` does not end")
            return None
        output = (done.stdout + done.stderr).decode(errors="replace")
        if done.returncode == 127 and "error while loading shared libraries" in output:
            return None  # The system could not start it.
        if done.returncode not in EXITS:
            self.fail(kind, f"{label}: `{arguments[0]}` ends with {done.returncode}: {output[-300:]!r}")
            return None
        if steering(output):
            self.fail(kind, f"{label}: `{arguments[0]}` prints {steering(output)!r}")
        if "\n::error::owned" in output:
            self.fail(kind, f"{label}: `{arguments[0]}` prints a line of the folder's")
        if done.returncode not in (0, 1, 4) and not done.stderr:
            self.fail(kind, f"{label}: `{arguments[0]}` ends with {done.returncode} and says nothing")
        return done.returncode, output

    # --- Folders

    def commands(self, run: Path, twin: Path) -> list[list[str]]:
        page = str(self.scratch / "page.html")
        return [
            ["report", str(run)], ["report", str(run), "--out", page],
            ["export", str(run)], ["compare", str(run), str(twin)],
            ["compare", str(twin), str(run), "--json"], ["reproduce", str(run), "--json"],
            ["live-test", str(run)], ["trace", str(run), "--debtor", "everyone-1"], ["runs", "--out", str(run.parent.parent)],
            ["validate", str(run / "scenario.resolved.yaml")],
        ]

    def folders(self) -> None:
        clean, twin = self.make_run("clean"), self.make_run("twin", "--seed", "9")
        names = sorted(str(f.relative_to(clean)) for f in clean.rglob("*") if f.is_file())
        victim = self.scratch / "victim"
        for name in names:
            for damage in DAMAGES:
                for how in REDONE:
                    for number in range(len(self.commands(clean, twin)) + 1):
                        if self.random.random() < self.share:
                            self.tamper(clean, twin, victim, name, damage, how, number)

    def tamper(self, clean, twin, victim, name, damage, how, number) -> None:
        kind, label = f"folder: {damage.__name__}", f"{name}, {damage.__name__}, digests {how}"
        run = self.scratch / "tampered" / "minimal" / clean.name
        shutil.rmtree(self.scratch / "tampered", ignore_errors=True)
        shutil.copytree(clean, run, symlinks=True)
        victim.write_text("precious")
        damage(run / name, twin / name, victim, self.random)
        before = (run / name).read_bytes() if (run / name).is_file() else None
        redo(run, how)
        outside = self.outside(run)
        commands = self.commands(run, twin)
        if number < len(commands):
            result = self.call(kind, label, *commands[number])
            if result is not None and result[0] == 0 and self.must_refuse(commands[number][0], run, clean, name, damage, how):
                self.fail(kind, f"{label}: `{commands[number][0]}` believes it")
        else:
            self.verify(kind, label, run, clean, name, how, before)
        if victim.read_text() != "precious":
            self.fail(kind, f"{label}: a file outside of the folder was written to")
        if self.outside(run) != outside:
            self.fail(kind, f"{label}: something outside of the folder came or went")

    def must_refuse(self, command: str, run: Path, clean: Path, name: str, damage, how: str) -> bool:
        """Whether a command that ended well cannot have looked at what it was given."""
        file = run / name
        is_same = file.is_file() and not file.is_symlink() and file.read_bytes() == (clean / name).read_bytes()
        # `runs` and `validate` look at single files, which others may have edited on purpose.
        if how != "kept" or is_same or command in ("runs", "validate"):
            return False
        # A list in which only the line of the page is another one is found by `verify-run`.
        is_list = name == "SHA256SUMS"
        return damage in (unlist, blank, empty, remove, folder, pipe, link, dangling) if is_list else name != "report.html"

    def outside(self, run: Path) -> set[str]:
        """What lies beside the folder; the page that is asked for left out."""
        found = {str(p) for p in self.scratch.rglob("*") if run not in p.parents}
        return found - {str(self.scratch / "page.html")}

    def verify(self, kind, label, run, clean, name, how, before) -> None:
        """The folder is not intact, unless the damage changed nothing or whoever did it made all digests anew."""
        result = self.call(kind, label, "verify-run", str(run))
        if result is None:
            return
        status, output = result
        is_same = before == (clean / name).read_bytes()
        if how == "kept" and not is_same and status == 0:
            self.fail(kind, f"{label}: intact, says verify-run")
        kept = hashlib.sha256((clean / "SHA256SUMS").read_bytes()).hexdigest()
        result = self.call(kind, label, "verify-run", str(run), "--digest", kept)
        if result is not None and not is_same and result[0] == 0:
            self.fail(kind, f"{label}: intact by the digest that was kept")

    # --- Baselines

    def baselines(self) -> None:
        """A baseline with one value of its header edited, its digest kept or taken out, or with a file damaged: no check passes."""
        clean, twin = self.scratch / "baselines", self.scratch / "twins"
        for folder, seed in ((clean, "1"), (twin, "9")):
            check = [self.program, "check", str(SCENARIO), "--baseline", str(folder), "--update", "--seed", seed, *SIZE]
            subprocess.run(check, capture_output=True, check=True)
        document = json.loads((clean / "minimal.json").read_text())
        for place in places(document):
            for is_kept in (True, False):
                if self.random.random() < max(self.share, 0.2):
                    self.edit(clean, document, place, is_kept)
        victim = self.scratch / "victim"
        for name in ("minimal.json", "minimal.replications.csv"):
            for damage in DAMAGES:
                if self.random.random() < max(self.share, 0.2):
                    tampered = self.copy_of(clean)
                    victim.write_text("precious")
                    damage(tampered / name, twin / name, victim, self.random)
                    self.refused(f"baseline: {damage.__name__}", f"{name}, {damage.__name__}", tampered)

    def forgeries(self) -> None:
        """A loss beside a baseline that was edited with all its digests redone: no check passes that knows the accepted one."""
        accepted, scenario = self.scratch / "accepted", self.scratch / "minimal.yaml"
        scenario.write_text(SCENARIO.read_text().replace("accounts: 2_000", "accounts: 150"))
        subprocess.run(
            [self.program, "check", str(scenario), "--baseline", str(accepted), "--update", "--replications", "24"],
            capture_output=True, check=True,
        )
        text = (accepted / "minimal.json").read_text()
        document = json.loads(text, parse_float=Number)
        rows = (accepted / "minimal.replications.csv").read_text().splitlines()
        mirror = self.copy_of(accepted)
        forge(document, "\n".join(rows) + "\n", mirror, "minimal")
        if (mirror / "minimal.json").read_text() != text:
            self.fail("baseline: forged", "the digests are not made as the program makes them")
        scenario.write_text(scenario.read_text().replace("every: 10 days", "every: 45 days"))
        self.hidden("nothing edited", accepted, scenario, accepted)
        # The run that is checked has this digest; beside the old table it is no proof.
        own = self.scratch / "own"
        subprocess.run(
            [self.program, "check", str(scenario), "--baseline", str(own), "--update", "--replications", "24"],
            capture_output=True, check=True,
        )
        digests = [document["values_sha256"], json.loads((own / "minimal.json").read_text())["values_sha256"], "0" * 64]
        for change in TABLES:
            for digest in digests:
                edited = {**document, "values_sha256": digest}
                label = f"table {change.__name__}, values_sha256 {digest[:6]}"
                self.forged(label, edited, "\n".join(rows[:1] + change(rows[1:])) + "\n", scenario, accepted)
        for place in places(document):
            if self.random.random() < max(self.share, 0.3):
                edited = json.loads(text, parse_float=Number)
                inner = edited
                for step in place[:-1]:
                    inner = inner[step]
                old = inner[place[-1]]
                inner[place[-1]] = Number("2.5") if isinstance(old, Number) else other(old)
                label = f"{'.'.join(map(str, place))}, digests redone"
                self.forged(label, edited, "\n".join(rows) + "\n", scenario, accepted)

    def forged(self, label: str, document: dict, table: str, scenario: Path, accepted: Path) -> None:
        folder = self.copy_of(accepted)
        forge(document, table, folder, "minimal")
        self.hidden(label, folder, scenario, accepted)

    def hidden(self, label: str, folder: Path, scenario: Path, accepted: Path) -> None:
        command = ["check", str(scenario), "--baseline", str(folder), "--accepted", str(accepted)]
        result = self.call("baseline: forged", label, *command)
        if result is not None and result[0] == 0:
            self.fail("baseline: forged", f"{label}: the loss passes")

    def copy_of(self, folder: Path) -> Path:
        shutil.rmtree(self.scratch / "edited", ignore_errors=True)
        return Path(shutil.copytree(folder, self.scratch / "edited"))

    def edit(self, clean: Path, document, place: tuple, is_kept: bool) -> None:
        edited = json.loads(json.dumps(document))
        inner = edited
        for step in place[:-1]:
            inner = inner[step]
        inner[place[-1]] = other(inner[place[-1]])
        if not is_kept:
            edited.pop("document_sha256", None)
        tampered = self.copy_of(clean)
        (tampered / "minimal.json").write_text(json.dumps(edited, indent=2))
        label = f"{'.'.join(map(str, place))}, digest {'kept' if is_kept else 'taken out'}"
        self.refused("baseline: header edited", label, tampered)

    def refused(self, kind: str, label: str, folder: Path) -> None:
        result = self.call(kind, label, "check", str(SCENARIO), "--baseline", str(folder))
        if result is not None and result[0] == 0:
            self.fail(kind, f"{label}: the check passes")

    # --- Limits

    def limits(self) -> None:
        run = self.make_run("limits")
        commands = [
            ["validate", str(SCENARIO)],
            ["run", str(SCENARIO), *SIZE, "--out", str(self.scratch / "limited")],
            ["compare", str(run), str(run)], ["report", str(run)], ["verify-run", str(run)],
        ]
        mib = 1 << 20
        kinds = {
            "files": (resource.RLIMIT_NOFILE, [8, 12, 20]),
            "size of files": (resource.RLIMIT_FSIZE, [0, 1, 512, 4096, 65536]),
            "stack": (resource.RLIMIT_STACK, [mib // 4, mib, 4 * mib]),
            "processor": (resource.RLIMIT_CPU, [1, 60]),
            "memory": (resource.RLIMIT_AS, [mib * n for n in (600, 1000)]),
        }
        if self.tight:
            kinds["files, tight"] = (resource.RLIMIT_NOFILE, [3, 4, 5, 6])
            kinds["memory, tight"] = (resource.RLIMIT_AS, [mib * n for n in (60, 100, 140, 180, 240, 400)])
            kinds["processes, tight"] = (resource.RLIMIT_NPROC, [0, 1, 3, 10])
        for name, (limit, values) in kinds.items():
            for value in values:
                for command in commands:
                    if self.random.random() < max(self.share, 0.3):
                        self.limited(name, limit, value, command)

    def limited(self, name, limit, value, command) -> None:
        kind, label = f"limit: {name}", f"{name} {value}"

        def narrow():
            hard = resource.getrlimit(limit)[1]
            value_ = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(limit, (value_, value_))

        arguments = [*command, "--threads", "2"] if command[0] == "run" else command
        self.call(kind, label, *arguments, preexec_fn=narrow)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=str(ROOT / ".build/release/recobro"))
    parser.add_argument("--share", type=float, default=1, help="the part of all combinations that is tried")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tight", action="store_true", help="also limits too narrow to work in")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recobro-tampering-") as scratch:
        tampering = Tampering(
            str(Path(options.program).resolve()), Path(scratch), options.share, options.seed, options.tight
        )
        tampering.folders()
        tampering.baselines()
        tampering.forgeries()
        tampering.limits()
    failed = collections.Counter(tampering.failures)
    for kind, count in sorted(tampering.tried.items()):
        print(f"{kind}: {count} tried, {failed[kind]} failures")
    total = tampering.tried.total()
    print(f"tampering: seed {options.seed}, {total} tried, {len(tampering.failures)} failures")
    return 1 if tampering.failures else 0


if __name__ == "__main__":
    sys.exit(main())
