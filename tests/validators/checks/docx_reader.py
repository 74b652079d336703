"""Reads a Word document with python-docx and compares it with the publication tree it was made from.

    python docx_reader.py properties FILE.docx TREE.json
    python docx_reader.py text FILE.docx TREE.json

Prints what is wrong as a JSON list of lines. The tree is what `masa render --format json` gives.
"""
import json
import sys

import docx
from docx.oxml.ns import qn
from docx.table import Table, _Cell

LABELS = {
    "draft": "Draft",
    "overdue": "Overdue",
    "information": "Information",
    "not-applicable": "Does not apply",
}


def one_spaced(text):
    return " ".join(text.split())


class Expected:
    """What a reader has to find, in reading order, gathered from the tree."""

    def __init__(self, tree):
        self.tree = tree
        self.words, self.headings, self.tables, self.alternatives = [], [], [], []
        self.seen = set()
        self.in_note = False
        self.say(tree["document_kind"])
        self.say(tree["title"])
        self.say(tree.get("subtitle", ""))
        for notice in tree["status_banner"]:
            self.notice(notice)
        self.descriptions(tree["key_facts"])
        self.blocks(tree["summary"])
        for section in tree["sections"]:
            self.section(section, 1)
        self.notes()

    def say(self, text):
        self.words.append(text)

    def section(self, section, level):
        self.headings.append((min(level, 6), one_spaced(section["title"]), section["id"]))
        self.say(section["title"])
        self.blocks(section["blocks"])
        for child in section["children"]:
            self.section(child, level + 1)

    def notes(self):
        """The end: notes that no text refers to stand before the last words, the others after."""
        notes = {note["id"]: note for note in self.tree["footnotes"]}
        stray = [id for id in notes if id not in self.seen]
        self.in_note = True
        if stray:
            self.say("Notes")
        for id in stray:
            self.say(id)
            self.blocks(notes[id]["blocks"])
        self.in_note = False
        self.blocks(self.tree["colophon"])
        self.in_note = True
        for id in notes:
            if id not in stray:
                self.blocks(notes[id]["blocks"])

    def content(self, content):
        self.say("".join(self.inline(inline) for inline in content))

    def inline(self, inline):
        kind = inline["type"]
        if kind in ("text", "code"):
            return inline["text"]
        if kind == "abbreviation":
            return inline["short"]
        if kind == "break":
            return " "
        if kind == "footnote":
            # Word numbers the first reference by itself; what repeats the number is text.
            first = inline["id"] not in self.seen and not self.in_note
            self.seen.add(inline["id"])
            return "" if first else inline["id"]
        return "".join(self.inline(inner) for inner in inline["content"])

    def blocks(self, blocks):
        for block in blocks:
            getattr(self, "block_" + block["type"])(block)

    def descriptions(self, entries):
        for entry in entries:
            self.content(entry["term"])
            self.blocks(entry["details"])

    def notice(self, notice):
        label = LABELS[notice["kind"]]
        self.say(f"{label}: {notice['title']}" if notice["title"] else label)
        self.blocks(notice["blocks"])

    def block_paragraph(self, block):
        self.content(block["content"])

    def block_list(self, block):
        for item in block["items"]:
            self.say(item.get("number", ""))
            self.blocks(item["blocks"])

    def block_table(self, block):
        headings = any(column["heading"] for column in block["columns"])
        self.tables.append((headings, block["row_headers"], block["caption"]))
        self.say(block["caption"])
        if headings:
            for column in block["columns"]:
                self.content(column["heading"])
        for row in block["rows"]:
            for cell in row["cells"]:
                self.blocks(cell)

    def block_descriptions(self, block):
        self.descriptions(block["entries"])

    def block_figure(self, block):
        image = block["image"]
        if image["type"] == "absent":
            self.say(block["alternative"])
            self.say(image["reason"])
        else:
            self.alternatives.append(one_spaced(block["alternative"]))
        self.content(block["caption"])
        self.blocks(block["equivalent"])

    def block_notice(self, block):
        self.notice(block)

    def block_quotation(self, block):
        self.blocks(block["blocks"])
        self.content(block["speaker"])

    def block_contact(self, block):
        self.content(block["name"])
        self.descriptions(block["details"])

    def block_code(self, block):
        self.say(block["text"])

    def block_rule(self, block):
        pass


def body_words(container, words):
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            for row in block._tbl.tr_lst:
                for cell in row.tc_lst:
                    body_words(_Cell(cell, block), words)
        else:
            words.append(block.text)


def notes_part(document):
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/footnotes"):
            return docx.oxml.parse_xml(relation.target_part.blob)
    return None


def text_problems(document, expected):
    words = []
    body_words(document, words)
    notes = notes_part(document)
    if notes is not None:
        for note in notes:
            if note.get(qn("w:type")) is None:
                for paragraph in note.iter(qn("w:p")):
                    words.append(docx.text.paragraph.Paragraph(paragraph, document).text)
    found, wanted = one_spaced(" ".join(words)), one_spaced(" ".join(expected.words))
    if found == wanted:
        return []
    at = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
    return [f"after “{wanted[max(0, at - 60):at]}” the document has “{found[at:at + 60]}”, the tree “{wanted[at:at + 60]}”"]


def bookmark(anchor):
    """The name that a section's bookmark has to have, where its anchor fits into one."""
    name = "masa_" + anchor.replace("-", "_")
    return name if name.isascii() and len(name) <= 40 else None


def property_problems(document, expected):
    core, tree, problems = document.core_properties, expected.tree, []

    def same(what, found, wanted):
        if found != wanted:
            problems.append(f"{what}: {found!r} in place of {wanted!r}")

    same("title", core.title, tree["title"])
    same("language", core.language, tree["language"])
    if tree.get("subtitle"):
        same("author", core.author, tree["subtitle"])
    defaults = document.styles.element.find(".//" + qn("w:docDefaults")).find(".//" + qn("w:lang"))
    same("language of the text", defaults.get(qn("w:val")) if defaults is not None else None, tree["language"])
    body = document.element.body
    headings, titles = [], 0
    for paragraph in document.paragraphs:
        name = paragraph.style.name
        titles += name == "Title"
        if name.startswith("Heading "):
            marks = [mark.get(qn("w:name")) for mark in paragraph._p.iter(qn("w:bookmarkStart"))]
            headings.append((int(name.split()[1]), one_spaced(paragraph.text), marks))
    same("titles", titles, 1)
    same("headings", [heading[:2] for heading in headings], [heading[:2] for heading in expected.headings])
    for (_, words, marks), (_, _, anchor) in zip(headings, expected.headings):
        if bookmark(anchor) and bookmark(anchor) not in marks:
            problems.append(f"the heading “{words}” has no bookmark {bookmark(anchor)}")
        if not marks:
            problems.append(f"the heading “{words}” has no bookmark")
    tables = list(body.iter(qn("w:tbl")))
    same("tables", len(tables), len(expected.tables))
    for table, (has_headings, row_headers, caption) in zip(tables, expected.tables):
        first = table.find(qn("w:tr"))
        look = table.tblPr.find(qn("w:tblLook"))
        same(f"header row of “{caption}”", first.find(".//" + qn("w:tblHeader")) is not None, has_headings)
        same(f"header column of “{caption}”", look.get(qn("w:firstColumn")) == "1", row_headers)
        name = table.tblPr.find(qn("w:tblCaption"))
        same("caption", name.get(qn("w:val")) if name is not None else "", caption)
    pictures = body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    same("text alternatives", [one_spaced(picture.get("descr", "")) for picture in pictures], expected.alternatives)
    return problems


def main():
    what, file, tree = sys.argv[1:]
    with open(tree, encoding="utf-8") as source:
        expected = Expected(json.load(source))
    document = docx.Document(file)
    find = {"text": text_problems, "properties": property_problems}[what]
    print(json.dumps(find(document, expected)))


main()
