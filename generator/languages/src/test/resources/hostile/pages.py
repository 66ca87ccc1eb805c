"""Reads Python, TOML and HTML with Python's own parsers: ``pages.py LIST`` says what is no code, or no page, of ours."""

import ast
import sys
from html.parser import HTMLParser
from pathlib import Path

try:
    import tomllib
except ImportError:  # Python 3.10
    tomllib = None

def code(text):
    """What the payloads would do if they were code; their words alone may be names."""
    for node in ast.walk(ast.parse(text)):
        is_call = isinstance(node, ast.Call) and ast.unparse(node.func) in ("System.exit", "alert")
        if is_call or (isinstance(node, ast.ClassDef) and node.name == "Evil"):
            yield f"{ast.unparse(node)[:40]} is code"


class Page(HTMLParser):
    """Scripts are those of the site, attributes start nothing, and links lead to pages."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.open = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "script" and "src" not in values:
            self.found.append("a script of its own")
        for name, value in attributes:
            if name.startswith("on") or name == "style":
                self.found.append(f"an attribute {name}")
            if name in ("href", "src") and (value or "").strip().lower().startswith(("javascript:", "data:")):
                self.found.append(f"{name} leads to code")

    def handle_decl(self, declaration):
        if declaration.lower() != "doctype html":
            self.found.append(f"a declaration {declaration}")

    def unknown_decl(self, data):
        self.found.append(f"a section {data}")


def page(text):
    parser = Page()
    parser.feed(text)
    parser.close()
    return parser.found


def toml(text):
    if tomllib is not None:
        tomllib.loads(text)
    return []


KINDS = {".py": code, ".html": page, ".toml": toml}

for name in Path(sys.argv[1]).read_text().splitlines():
    try:
        for problem in KINDS[Path(name).suffix](Path(name).read_text()):
            print(f"{name}: {problem}")
    except (SyntaxError, ValueError) as failure:
        print(f"{name}: {failure}")
