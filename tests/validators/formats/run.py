"""Checks documents in every format, writes their deadlines, puts what was written before other people's validators, and prints
a table of what was run.

    python run.py MASA FOLDER PATH...

MASA is the program, FOLDER is where the outputs stay to be looked at, a PATH is a document or a folder
of them. Documents that were made to hurt are added.
"""

import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from formats.checks import CHECKS, problems  # noqa: E402
from formats import ci, deadlines, hostile  # noqa: E402


def write(masa, folder, name, path):
    """Writes every format in one run; gives the files by format."""
    files = {kind: folder / f"{name}.{kind}" for kind in CHECKS}
    outputs = [f"--output={kind}={file.resolve()}" for kind, file in files.items()]
    path = pathlib.Path(path).resolve()
    command = [pathlib.Path(masa).resolve(), "check", "--today", "2026-11-22"]
    command += ["--format", "concise", *outputs, path]
    # Called in the folder of the documents, as a job calls it.
    home = path if path.is_dir() else path.parent
    ran = subprocess.run(command, capture_output=True, text=True, cwd=home)
    if ran.returncode not in (0, 1, 3):
        raise SystemExit(f"masa check {path} ended with {ran.returncode}: {ran.stderr}")
    return files


def main(masa, folder, *paths):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = hostile.write(folder / "hostile")
    found, runs = {}, 0
    for number, path in enumerate([*paths, *made]):
        name = f"{number:02}-{pathlib.Path(path).name}"
        written = write(masa, folder, name, path) | deadlines.write(masa, folder, name, path)
        for kind, file in written.items():
            for check, look in (CHECKS | deadlines.CHECKS)[kind].items():
                runs += 1
                found.setdefault(check, [0, 0])[0] += 1
                for problem in problems(look, file):
                    found[check][1] += 1
                    print(f"FAIL {check} {file.name}: {problem}")
    for check, look in ci.CHECKS.items():
        runs += 1
        faults = problems(look, ci.ROOT)
        found[check] = [1, len(faults)]
        for problem in faults:
            print(f"FAIL {check}: {problem}")
    print("\nvalidator                runs  problems")
    for check, (times, faults) in found.items():
        print(f"{check:24} {times:4}  {faults:8}")
    total = sum(faults for _, faults in found.values())
    print(f"{len(paths) + len(made)} inputs, {len(found)} validators: {runs} runs, {total} problems")
    return 0 if paths and total == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
