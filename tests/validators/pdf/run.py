"""Runs every check on every PDF, prints what they find and a table of what was run.

    python run.py FOLDER NAME...

FOLDER/NAME.pdf is the file, FOLDER/NAME.json the publication tree it was made from.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from pdf import conformance, structure, text  # noqa: E402

CHECKS = {
    "pdf-ua-1": conformance.ua1,
    "pdf-a-2a": conformance.a2a,
    "qpdf": conformance.sound,
    "pdffonts": conformance.fonts,
    "pdfinfo": conformance.about,
    "pdf-structure": structure.structure,
    "pdf-text": text.text,
}


def problems(check, file, tree):
    try:
        return CHECKS[check](file, tree)
    except Exception as error:  # What a check cannot take has not passed.
        return [f"{type(error).__name__}: {error}"]


def main(folder, names):
    found = dict.fromkeys(CHECKS, 0)
    for name in names:
        file = pathlib.Path(folder, f"{name}.pdf")
        tree = json.loads(file.with_suffix(".json").read_text())
        for check in CHECKS:
            for problem in problems(check, file, tree):
                found[check] += 1
                print(f"FAIL {check} {name}: {problem}")
    print("\nvalidator            runs  problems")
    for check, times in found.items():
        print(f"{check:20} {len(names):4}  {times:8}")
    total = sum(found.values())
    print(f"{len(names)} PDF files, {len(CHECKS)} validators: {len(names) * len(CHECKS)} runs, {total} problems")
    return 0 if names and total == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
