"""Makes a plan that no engine likes: commands, other scripts, emoji, deep lists, a very long table.

    python hostile.py FOLDER
"""

import pathlib
import sys

COMMANDS = r"""
#panic() *not bold* $x$ #eval("1") @ref \<label> // no comment /* nor this */ \\ #import "x.typ"

= No heading, - no item, + no item, / no: term, ~ no space

`#read("/etc/passwd")` and **#set page(width: 1pt)** and [a link](https://example.org/?a=%23x&b=(2))

[not a link](javascript:alert(1)) and [nor this](data:text/html,x)

    #let x = { panic("indented") }
"""

SCRIPTS = """
Welsh: Ŵyl Ynys Môn, Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.

السلام عليكم نحافظ على سلامة الأطفال في منطقتنا

שלום עולם כל הילדים בטוחים כאן

Emoji: 👍🏽 👨‍👩‍👧 ✅ ☎️ 😀 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and signs → ⇒ ≤ ½ € £ § † ℞ ☂ № ﬁ.

中文 and ภาษาไทย and हिन्दी have no font here; a mark on a letter: x̂ e\u0301; private: \ue000.

Polish Łódź, Vietnamese Tiếng Việt, Greek Ωμέγα, Cyrillic Привет.
"""


def nested(depth):
    return "\n".join("  " * level + f"- level {level + 1}" for level in range(depth))


def table(rows):
    lines = ["| Name | Sum | Words |", "| --- | ---: | --- |"]
    lines += [f"| Row {place} | {place * 7} | {'Words about it' if place % 3 else ''} |" for place in range(rows)]
    return "\n".join(lines)


def main(folder):
    folder = pathlib.Path(folder)
    (folder / "sections").mkdir(parents=True, exist_ok=True)
    plan = pathlib.Path(__file__).parent.parent / "hostile" / "plan.yaml"
    (folder / "plan.yaml").write_text(plan.read_text())
    parts = {
        "Commands": COMMANDS,
        "Scripts": SCRIPTS,
        "Nested": nested(40) + "\n\n" + "> " * 40 + "deep words\n",
        "Long table": table(5000),
        "Long words": f"{'long' * 60}\n\n| {'Column' * 12} | B |\n| --- | --- |\n| {'word' * 70} | {'x' * 200} |\n",
    }
    for place, (title, text) in enumerate(parts.items(), 1):
        (folder / "sections" / f"{place:02}.md").write_text(f"---\ntitle: {title}\n---\n{text}\n")


if __name__ == "__main__":
    main(sys.argv[1])
