"""Documents that were made to hurt whoever shows or reads findings."""

import json
import shutil

WORDS = [
    "::error file=a.yaml,line=1::forged",
    "%0A::warning::forged %25 100%",
    "##[error]forged ##vso[task.complete]",
    "]]> <script>alert(1)</script> <!-- --> &amp; &#x41;",
    "a | b `c` **d** [e](https://example.org) ![f](x.png) <https://example.org> ~~g~~",
    "@everyone #1 !2 ~3 %4 &5 $6 GH-7 https://example.org www.example.org a@example.org",
    "\u202edesrever\u202c \u2066apart\u2069 zero\u200bwidth",
    "\x1b[31mred\x1b[0m \x07\x9b2J \ufffe\uffff",
    "emoji \U0001f469\U0001f3fd\u200d\U0001f680 \U0001d54f café Llŷn",
    "x" * 20_000,
]


def event(words):
    value = json.dumps(words)
    text = (
        "format: 1\nkind: event\nedition: wt26\ndocument: {status: published}\n"
        f"event: {{name: {value}, date: 2026-10-14}}\n{value[:1000].rstrip(chr(92))}"
    )
    if len(value) > 1000:
        text += '"'
    return text + (
        ": 1\ncolour: green\nactions:\n"
        f"  - {{action: {value}, owner: \"TBC and more\", due: 2026-11-30, status: open}}\n"
        f"accepted:\n  - {{rule: unknown-key, at: colour, because: {value}, agreed_by: {value}, "
        "until: 2027-03-31}\n"
    )


def write(folder):
    """Writes the documents; gives their paths."""
    shutil.rmtree(folder, ignore_errors=True)
    paths = []
    for number, words in enumerate(WORDS):
        name = words.replace("/", "").encode()[:80].decode(errors="ignore")
        home = folder / f"{number}" / name
        (home / "sections").mkdir(parents=True)
        (home / "event.yaml").write_bytes(event(words).replace("\n", "\r\n").encode())
        (home / "sections" / f"{name}.md").write_bytes(b"# Words\r\n\r\nTBC {{ nothing }}\r\n")
        paths.append(folder / f"{number}")
    broken = folder / "broken"
    broken.mkdir()
    (broken / "event.yaml").write_text("format: 1\nkind: event\nevent: {name: [\n")
    undecodable = folder / "undecodable"
    undecodable.mkdir()
    (undecodable / "plan.yaml").write_bytes(b"format: 1\nkind: plan\nvision: caf\xe9 \x00\xff\n")
    return [*paths, broken, undecodable, folder]
