"""What others say of the calendar that `masa calendar` wrote: three readers of iCalendar have to find the
events that the JSON beside it tells of, and the lines have to be as RFC 5545 wants them."""

import datetime
import json
import pathlib
import subprocess

import icalendar
import ics
import vobject

from formats.checks import form, markdown

FORMATS = {"calendar.ics": "ics", "calendar.json": "json", "calendar.md": "markdown"}


def write(masa, folder, name, path):
    """Writes the deadlines of a document in every format; gives the files by kind."""
    path = pathlib.Path(path).resolve()
    home = path if path.is_dir() else path.parent
    files = {}
    for kind, format in FORMATS.items():
        files[kind] = folder / f"{name}.{kind}"
        command = [pathlib.Path(masa).resolve(), "--quiet", "calendar", "--today", "2026-11-22"]
        command += ["--format", format, "-o", files[kind].resolve(), path]
        ran = subprocess.run(command, capture_output=True, text=True, cwd=home)
        if ran.returncode not in (0, 3):
            raise SystemExit(f"masa calendar {path} ended with {ran.returncode}: {ran.stderr}")
    return files


def expected(file):
    """The events that the JSON tells of: first day, day after the last, and what falls then."""
    stem = file.name.removesuffix(".calendar.ics")
    told = json.loads((file.parent / f"{stem}.calendar.json").read_text())
    several = len(told["documents"]) != 1
    events = []
    for one in told["deadlines"]:
        end = datetime.date.fromisoformat(one["last"]) + datetime.timedelta(days=1)
        what = f"{one['what']} ({one['title']})" if several else one["what"]
        events.append((one["first"], end.isoformat(), what))
    return sorted(events)


def compare(file, found):
    """Problems where a reader found other events than there are. Names of events have to differ."""
    names = [event[0] for event in found]
    problems = [f"{name} is there twice" for name in sorted(set(names)) if names.count(name) > 1]
    there, wanted = sorted(event[1:] for event in found), expected(file)
    problems += [f"not found: {event}" for event in wanted if event not in there]
    return problems + [f"found, and not in the JSON: {event}" for event in there if event not in wanted]


def by_icalendar(file):
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    events = calendar.walk("VEVENT")
    # What it cannot read it leaves out and tells apart.
    errors = [str(error) for one in [calendar, *events] for error in one.errors]
    found = []
    for event in events:
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if isinstance(start, datetime.datetime):
            errors.append(f"{start} is a time and no day")
        found.append((str(event["UID"]), start.isoformat(), end.isoformat(), str(event["SUMMARY"])))
    return errors + compare(file, found)


def by_ics(file):
    calendar = ics.Calendar(file.read_bytes().decode())
    found, problems = [], []
    for event in calendar.events:
        if not event.all_day:
            problems.append(f"{event.name} does not last the whole day")
        days = [event.begin.date().isoformat(), event.end.date().isoformat()]
        found.append((event.uid, *days, event.name))
    return problems + compare(file, found)


def by_vobject(file):
    found = []
    for calendar in vobject.readComponents(file.read_bytes().decode(), validate=True):
        for event in calendar.contents.get("vevent", []):
            days = [event.dtstart.value.isoformat(), event.dtend.value.isoformat()]
            found.append((event.uid.value, *days, event.summary.value))
    return compare(file, found)


def lines(file):
    """What every reader forgives and RFC 5545 does not."""
    content = file.read_bytes()
    problems = [] if content.endswith(b"\r\n") else ["the last line has no end"]
    for number, line in enumerate(content.removesuffix(b"\r\n").split(b"\r\n"), start=1):
        if len(line) > 75:
            problems.append(f"line {number} has {len(line)} bytes")
        if any(byte < 32 and byte != 9 or byte == 127 for byte in line):
            problems.append(f"line {number} holds a control character")
        try:
            line.decode()
        except UnicodeDecodeError:
            problems.append(f"line {number} cuts a character in two")
    text = content.replace(b"\r\n ", b"").decode()
    for event in text.split("BEGIN:VEVENT\r\n")[1:]:
        for name in ("UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:"):
            count = sum(line.startswith(name) for line in event.split("\r\n"))
            if count != 1:
                problems.append(f"{name} stands {count} times in an event")
    return problems


CHECKS = {
    "calendar.ics": {
        "ics-icalendar": by_icalendar,
        "ics-ics": by_ics,
        "ics-vobject": by_vobject,
        "ics-lines": lines,
    },
    "calendar.json": {"calendar": form("calendar")},
    "calendar.md": {"calendar-markdown": markdown},
}

# Per check: what is replaced in the sound output, and by what.
FAULTS = [
    ("calendar.ics", "ics-icalendar", "DTSTART;VALUE=DATE:2026", "DTSTART;VALUE=DATE:2O26"),
    ("calendar.ics", "ics-icalendar", "Share\\, the", "Share the"),
    ("calendar.ics", "ics-ics", "DTSTART;VALUE=DATE:20261130", "DTSTART:20261130T090000Z"),
    ("calendar.ics", "ics-ics", "SUMMARY:Action", "SUMMARY:Auction"),
    ("calendar.ics", "ics-vobject", "END:VEVENT", "END:VTODO"),
    ("calendar.ics", "ics-vobject", "DTEND;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202"),
    ("calendar.ics", "ics-lines", "\r\nDTSTAMP", "\nDTSTAMP"),
    ("calendar.ics", "ics-lines", "\r\n ", ""),
    ("calendar.ics", "ics-lines", "DTSTAMP:", "X-STAMP:"),
    ("calendar.json", "calendar", "masa-calendar/1", "masa-calendar/2"),
    ("calendar.json", "calendar", '"passed": false', '"passed": "no"'),
    ("calendar.md", "calendar-markdown", "Action: ", "Action: @everyone "),
]
