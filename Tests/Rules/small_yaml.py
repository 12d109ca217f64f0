# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the YAML of contact rules with nothing but the standard library.

Block mappings and lists by indentation, flow mappings and lists on one line, quoted and plain scalars, comments. Plain whole numbers
and true or false are taken as such, everything else as text (dates too). What else YAML knows is refused, not guessed.
"""

import re
from pathlib import Path

QUOTED = re.compile(r""""[^"\\]*"|'(?:[^']|'')*'""")
PLAIN = re.compile(r"[^\s,\[\]{}#&*!|>'\"%@`][^,\[\]{}]*")
KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'\[\]{},#][^"'\[\]{},#:]*):(?:\s+|$)""")


class YAMLError(ValueError):
    """What is wrong, and in which line."""


def read(path: Path) -> object:
    return parse(path.read_text(encoding="utf-8"), str(path))


def parse(text: str, name: str = "text") -> object:
    lines = []
    for number, raw in enumerate(text.splitlines(), 1):
        content = without_comment(raw).rstrip()
        if "\t" in content:
            raise YAMLError(f"{name}:{number}: a tab")
        if content.strip() and content != "---":
            lines.append((len(content) - len(content.lstrip()), content.strip(), f"{name}:{number}"))
    if not lines:
        raise YAMLError(f"{name}: empty")
    value, rest = block(lines, 0)
    if rest < len(lines):
        raise YAMLError(f"{lines[rest][2]}: unexpected indentation")
    return value


def without_comment(line: str) -> str:
    quote = None
    for position, char in enumerate(line):
        if quote:
            quote = None if char == quote else quote
        elif char in "\"'" and (position == 0 or line[position - 1] in " [{,"):
            quote = char
        elif char == "#" and (position == 0 or line[position - 1] == " "):
            return line[:position]
    return line


def block(lines: list, at: int) -> tuple[object, int]:
    """The mapping or list that begins at a line, and the line after it."""
    indent = lines[at][0]
    is_list = lines[at][1].startswith("- ")
    found_list, found = [], {}
    while at < len(lines) and lines[at][0] == indent and lines[at][1].startswith("- ") == is_list:
        _, content, place = lines[at]
        at += 1
        if is_list:
            found_list.append(flow(content[2:].strip(), place))
            continue
        match = KEY.match(content)
        if not match:
            raise YAMLError(f"{place}: expected `key: value`, found `{content}`")
        key, rest = str(scalar(match[1].strip())), content[match.end() :]
        if key in found:
            raise YAMLError(f"{place}: `{key}` a second time")
        if rest:
            found[key] = flow(rest, place)
        elif at < len(lines) and (lines[at][0] > indent or (lines[at][0] == indent and lines[at][1].startswith("- "))):
            found[key], at = block(lines, at)
        else:
            raise YAMLError(f"{place}: `{key}` without a value")
    return (found_list if is_list else found), at


def flow(text: str, place: str) -> object:
    """The value that fills the rest of a line; plain text may hold commas there."""
    if text[0] not in "[{\"'":
        if not PLAIN.match(text) or ": " in text:
            raise YAMLError(f"{place}: text such as `{text}` needs quotes")
        return scalar(text)
    value, rest = flow_value(text, place)
    if rest.strip():
        raise YAMLError(f"{place}: unexpected `{rest.strip()}`")
    return value


def flow_value(text: str, place: str) -> tuple[object, str]:
    """The value a text begins with, and the rest."""
    text = text.lstrip()
    if text[:1] == "[":
        items, rest = entries(text[1:], "]", place)
        return [item for _, item in items], rest
    if text[:1] == "{":
        items, rest = entries(text[1:], "}", place)
        found = dict(items)
        if None in found or len(found) < len(items):
            raise YAMLError(f"{place}: expected different keys in `{text}`")
        return found, rest
    if match := QUOTED.match(text):
        return scalar(match[0]), text[match.end() :]
    match = PLAIN.match(text)
    if not match:
        raise YAMLError(f"{place}: expected a value, found `{text}`")
    return scalar(match[0].strip()), text[match.end() :]


def entries(text: str, end: str, place: str) -> tuple[list[tuple[str | None, object]], str]:
    """The entries up to the closing bracket, each with its key, and the text after the bracket."""
    found: list[tuple[str | None, object]] = []
    while True:
        key, text = None, text.lstrip()
        if end == "}" and (match := KEY.match(text)):
            key, text = str(scalar(match[1].strip())), text[match.end() :]
        item, text = flow_value(text, place)
        found.append((key, item))
        text = text.lstrip()
        if text[:1] not in (",", end):
            raise YAMLError(f"{place}: expected `,` or `{end}`")
        closes, text = text[0] == end, text[1:]
        if closes:
            return found, text


def scalar(text: str) -> object:
    if text[:1] in ("'", '"'):
        return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]
    if re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    return {"true": True, "false": False}.get(text, text)
