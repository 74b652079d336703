"""Shows that each check fails where it should and passes where it should.

    python self_test.py MASA FOLDER

The outputs of one document are sound; copies with a fault in each are put into FOLDER.
"""

import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from formats import ci, deadlines  # noqa: E402
from formats.checks import CHECKS, problems  # noqa: E402
from formats.run import write  # noqa: E402

PLAN = """\
format: 1
kind: event
edition: wt26
document: {status: published}
event: {name: Development day, date: 2026-10-14}
colour: green
actions:
  - {action: "Share, the notes TBC", owner: Network lead, due: 2026-11-30, status: open}
  - {action: "Share: more TBC", owner: Network lead, due: 2026-11-30, status: open}
"""

# Per check: what is replaced in the sound output, and by what.
FAULTS = [
    ("sarif", "sarif-schema", '"level": "error"', '"level": "fatal"'),
    ("sarif", "sarif-multitool", '"uri": "', '"uri": "a b/'),
    ("sarif", "sarif-multitool", '"endLine": 6', '"endLine": 5'),
    ("sarif", "sarif-multitool", '"fullDescription"', '"deprecatedIds": [], "other"'),
    ("junit", "junit-xsd", 'errors="0" skipped', "skipped"),
    ("junit", "junit-xsd", 'failures="2"', 'failures="3"'),
    ("junit", "junit-xsd", "</failure>", "<b></failure>"),
    ("gitlab", "gitlab", '"major"', '"error"'),
    ("gitlab", "gitlab", '"path": "', '"path": "./'),
    ("gitlab", "gitlab", '"check_name"', '"checkName"'),
    ("github", "github", "%0AWhy", "\n::Why"),
    ("github", "github", "masa%3A", "masa:"),
    ("github", "github", "file=", "path="),
    ("markdown", "markdown", "- ", "- @everyone "),
    ("markdown", "markdown", "- ", "- [here](https://example.org) "),
    ("markdown", "markdown", "- ", "- <b>bold</b> "),
    ("json", "check", '"complete": true', '"complete": "yes"'),
    ("json", "check", "masa-check/1", "masa-check/2"),
    ("jsonl", "check-lines", '"line":"end"', '"line":"close"'),
]

# Per check of a file for CI: the file, what is replaced, and by what.
CI_FAULTS = [
    ("ci-action", "action.yml", "using: composite", "using: shell"),
    ("ci-workflow", "ci/github/workflow.yml", "runs-on:", "run-on:"),
    ("ci-gitlab", "ci/gitlab.yml", "when: always", "when: sometimes"),
    ("ci-azure", "ci/azure.yml", "displayName: Build masa", "display: Build masa"),
    ("ci-zizmor", "action.yml", '"$GITHUB_ACTION_PATH/ci/github/check"', "echo ${{ inputs.path }} &&"),
    ("ci-hooks", ".pre-commit-hooks.yaml", "language: rust", "language: cobol"),
]


def main(masa, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    document = folder / "event.yaml"
    document.write_text(PLAN)
    sound = write(masa, folder, "sound", document) | deadlines.write(masa, folder, "sound", document)
    faults = FAULTS + deadlines.FAULTS
    silent = []
    every = CHECKS | deadlines.CHECKS
    for kind, checks in every.items():
        for name, check in checks.items():
            for problem in problems(check, sound[kind]):
                silent.append(f"{name} on the sound output: {problem}")
            if not any(fault[1] == name for fault in faults):
                silent.append(f"{name}: no fault stands for it")
    for number, (kind, name, old, new) in enumerate(faults):
        text = sound[kind].read_bytes().decode()
        file = folder / f"{number:02}.{kind}"
        # A calendar is held against the JSON beside it.
        shutil.copy(sound["calendar.json"], folder / f"{number:02}.calendar.json")
        file.write_bytes(text.replace(old, new, 1).encode())
        if old not in text:
            silent.append(f"{name}: the sound output does not hold {old}")
        elif not problems(every[kind][name], file):
            silent.append(f"{name}: the fault is not found in {file}")
    for name, check in ci.CHECKS.items():
        if not any(fault[0] == name for fault in CI_FAULTS):
            silent.append(f"{name}: no fault stands for it")
    for number, (name, file, old, new) in enumerate(CI_FAULTS):
        root = folder / f"ci-{number}"
        for part in {"action.yml", "ci/github/workflow.yml", ".pre-commit-hooks.yaml", file}:
            (root / part).parent.mkdir(parents=True, exist_ok=True)
            (root / part).write_text((ci.ROOT / part).read_text())
        text = (root / file).read_text()
        (root / file).write_text(text.replace(old, new, 1))
        if old not in text or not problems(ci.CHECKS[name], root):
            silent.append(f"{name}: the fault is not found in {root / file}")
    for line in silent:
        print(f"SELF-TEST {line}")
    told = f"{len(silent)} failures" if silent else "each found, and the sound outputs pass"
    print(f"self-test of formats: {len(faults) + len(CI_FAULTS)} faults, {told}")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
