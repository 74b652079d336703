"""Does the file keep what it promises: PDF/UA-1 and PDF/A-2a, a sound file, fonts in it."""

import re
import subprocess

import page


def ua1(file, _tree):
    return validated(file, "ua1")


def a2a(file, _tree):
    return [problem for problem in validated(file, "pdfa2a") if not ends_oddly(file, problem)]


def validated(file, profile):
    try:
        result = page.validate_pdf(str(file), profile=profile)
    except Exception as error:  # What cannot be read has not passed.
        return [f"not read: {error}"]
    problems = [f"{fault.rule_id}: {fault.message}" for fault in result.failures]
    return problems if problems or result.is_compliant else ["not compliant, and no rule says why"]


def ends_oddly(file, problem):
    """The validator counts the last byte of a stream to its line end where that byte is a carriage
    return. Whether lengths are right is counted here, and by qpdf."""
    if "STREAM-LENGTH" not in problem:
        return False
    data = file.read_bytes()
    starts = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data)
    ends = [match.end() + int(match[1]) for match in starts]
    return len(ends) == data.count(b"\nendstream") and all(
        data[end:].startswith(b"\nendstream") for end in ends
    )


def sound(file, _tree):
    run = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)
    return [] if run.returncode == 0 else (run.stdout + run.stderr).strip().splitlines()[1:4]


def fonts(file, _tree):
    """Every font embedded, every letter known."""
    run = subprocess.run(["pdffonts", file], capture_output=True, text=True)
    rows = run.stdout.splitlines()[2:]
    problems = [] if rows and run.returncode == 0 else [f"no fonts are listed: {run.stderr.strip()}"]
    for row in rows:
        name, rest = row[:37].strip(), row[37:].split()
        embedded, known = rest[-5], rest[-3]
        if (embedded, known) != ("yes", "yes"):
            problems.append(f"{name}: embedded {embedded}, letters known {known}")
    return problems


def about(file, tree):
    """What the file says of itself: tagged, its title, its paper."""
    run = subprocess.run(["pdfinfo", file], capture_output=True, text=True)
    said = dict(line.split(":", 1) for line in run.stdout.splitlines() if ":" in line)
    said = {name: " ".join(value.split()) for name, value in said.items()}
    wanted = {"Tagged": "yes", "Title": " ".join(tree["title"].split()), "JavaScript": "no"}
    problems = [
        f"{name} is “{said.get(name)}”, not “{value}”"
        for name, value in wanted.items()
        if said.get(name) != value
    ]
    return problems if "A4" in said.get("Page size", "") else [*problems, "the paper is not A4"]
