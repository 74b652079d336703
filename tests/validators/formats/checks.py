"""What others say of a file that `masa check` wrote. Each check takes the file and gives problems."""

import json
import os
import pathlib
import re
import subprocess
import tempfile

import jsonschema
import lxml.etree
import markdown_it

TOOLS = pathlib.Path(os.environ["MASA_VALIDATORS"])
MODULES = TOOLS / "npm" / "node_modules"
HERE = pathlib.Path(__file__).parent
SCHEMAS = HERE.parent.parent.parent / "schemas"

# Multitool wants an address of the tool's own, and masa has none yet.
EXCUSED = {"SARIF2005"}


def against(schema, form):
    errors = jsonschema.Draft202012Validator(schema).iter_errors(form)
    return [f"{error.json_path} {error.message}"[:300] for error in errors]


def sarif_schema(file):
    schema = MODULES / "@microsoft" / "sarif-multitool-linux" / "sarif-2.1.0.json"
    return against(json.loads(schema.read_text("utf-8-sig")), json.loads(file.read_text()))


def multitool(file):
    """Microsoft's validator with GitHub's rules. Its exit code says nothing, so its own SARIF is read."""
    program = MODULES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "out.sarif")
        command = [program, "validate", file, "--output", out, "--rule-kind", "Sarif;Ghas"]
        command += ["--level", "Error;Warning", "--kind", "Fail;Open;Review"]
        environment = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
        ran = subprocess.run(command, capture_output=True, text=True, env=environment)
        if not out.exists():
            return [f"no answer: {(ran.stdout + ran.stderr)[-300:]}"]
        run = json.loads(out.read_text("utf-8-sig"))["runs"][0]
    found = []
    for one in run.get("results", []):
        rule = one["ruleId"].split("/")[0]
        if rule not in EXCUSED and one.get("level", "warning") in ("error", "warning"):
            place = one["locations"][0]["physicalLocation"]["region"]["startLine"]
            found.append(f"{rule} line {place}: {one['message']}"[:300])
    return found


def junit(file):
    schema = lxml.etree.XMLSchema(lxml.etree.parse(TOOLS / "junit-10.xsd"))
    try:
        tree = lxml.etree.parse(file)
    except lxml.etree.XMLSyntaxError as error:
        return [str(error)]
    schema.validate(tree)
    found = [f"line {error.line}: {error.message}" for error in schema.error_log]
    kinds = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for suite in tree.iter("testsuites", "testsuite"):
        for count, kind in kinds.items():
            there = sum(1 for _ in suite.iter(kind))
            if suite.get(count) not in (None, str(there)):
                found.append(f"{suite.get('name')}: {count}={suite.get(count)}, and there are {there}")
    return found


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\.{0,2}/).+"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def gitlab(file):
    """The fields of GitLab's documentation; GitLab has no validator of its own."""
    form = json.loads(file.read_bytes().decode("utf-8"))
    prints = [one.get("fingerprint") for one in form]
    twice = sorted({one for one in prints if prints.count(one) > 1})
    return against(GITLAB, form) + [f"the fingerprint {one} is there twice" for one in twice]


def github(file):
    """GitHub's own toolkit writes each annotation again; the bytes have to be the same."""
    ran = subprocess.run(["node", HERE / "again.mjs", file], capture_output=True, text=True)
    return ran.stdout.splitlines() if ran.returncode == 0 else [ran.stderr[-300:]]


def form(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text())

    def check(file):
        text = file.read_text()
        forms = text.splitlines() if name == "check-lines" else [text]
        return [problem for one in forms for problem in against(schema, json.loads(one))]

    return check


def markdown(file):
    """Another reader of Markdown finds nothing but headings, lists, bold words and tables."""
    text = file.read_text()
    reader = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found = [] if len(text) <= 65_536 else [f"{len(text)} characters are more than a comment holds"]
    known = {"heading", "paragraph", "list_item", "bullet_list", "strong", "inline", "text"}
    known |= {"table", "thead", "tbody", "tr", "th", "td", "text_special", "code_inline"}
    for token in reader.parse(text):
        for one in [token, *(token.children or [])]:
            kind = re.sub("_(open|close)$", "", one.type)
            # The one piece of code is masa's own.
            if kind not in known or (kind == "code_inline" and one.content != "masa check"):
                found.append(f"line {(token.map or [0])[0] + 1}: {kind}: {one.content[:80]}")
        shown = "".join(one.content for one in token.children or [] if one.type != "code_inline")
        for sign in re.findall(r"[@#!~%$&^]\w|://|\bwww\.|GH-\d", shown, re.IGNORECASE):
            found.append(f"{sign} may be a mention, a reference or a link: {shown[:80]}")
    return found


CHECKS = {
    "sarif": {"sarif-schema": sarif_schema, "sarif-multitool": multitool},
    "junit": {"junit-xsd": junit},
    "gitlab": {"gitlab": gitlab},
    "github": {"github": github},
    "markdown": {"markdown": markdown},
    "json": {"check": form("check")},
    "jsonl": {"check-lines": form("check-lines")},
}


def problems(check, file):
    try:
        return check(file)
    except Exception as error:  # What a check cannot take has not passed.
        return [f"{type(error).__name__}: {error}"]
