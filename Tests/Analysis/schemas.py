# SPDX-License-Identifier: GPL-3.0-or-later
"""Another program's validator accepts every scenario and every stored document under the printed schemas: schemas.py PROGRAM RUN"""
import glob
import json
import re
import subprocess
import sys

import jsonschema
import yaml

NUMBERS = list("-+0123456789.")


class YAML12(yaml.SafeLoader):
    """Scalars as YAML 1.2 has them, which is how editors read the schema: `50_000` and `2026-01-05` are text."""


YAML12.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|", ["~", "n", ""]), ("bool", r"true|false", list("tf")), ("int", r"[-+]?[0-9]+", NUMBERS),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", NUMBERS),
]:
    YAML12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), first)


def validator(program: str, subject: str) -> jsonschema.Draft7Validator:
    text = subprocess.run([program, "schema", subject], capture_output=True, text=True, check=True).stdout
    jsonschema.Draft7Validator.check_schema(json.loads(text))
    return jsonschema.Draft7Validator(json.loads(text))


def judge(schema: jsonschema.Draft7Validator, path: str) -> list[str]:
    with open(path, encoding="utf-8") as file:
        document = yaml.load(file, YAML12) if path.endswith(".yaml") else json.load(file)
    return [f"{path}: {'.'.join(map(str, error.path))}: {error.message[:200]}" for error in schema.iter_errors(document)]


def main(program: str, run: str) -> int:
    scenario = validator(program, "scenario")
    files = sorted(glob.glob("scenarios/**/*.yaml", recursive=True))
    found = [line for path in files for line in judge(scenario, path)]
    found += judge(validator(program, "results"), f"{run}/results.json")
    found += judge(validator(program, "manifest"), f"{run}/manifest.json")
    baseline = validator(program, "baseline")
    found += [line for path in glob.glob("results/baselines/*.json") for line in judge(baseline, path)]
    # Who checks that the validator would have seen something?
    with open(files[0], encoding="utf-8") as file:
        wrong = yaml.load(file, YAML12) | {"strategiez": {}}
    if not files or scenario.is_valid(wrong):
        found.append("a scenario with an unknown key was accepted")
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


sys.exit(main(*sys.argv[1:]))
