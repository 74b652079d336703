"""The text of the file in the order in which assistive technology reads it, against the tree."""

import contextlib
import ctypes
import re
import unicodedata

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pdf.tree import PART

LABELS = {
    "draft": "Draft",
    "overdue": "Overdue",
    "information": "Information",
    "not-applicable": "Does not apply",
}
STAND_IN = "\N{REPLACEMENT CHARACTER}"


def text(file, tree):
    read, notes = said(file)
    writer = Expected(tree)
    wanted = writer.document()
    return differences("text", wanted, read) + differences("notes", writer.noted, notes)


def differences(what, wanted, read):
    wanted, read = bare(wanted), bare(read)
    # A line from right to left is written as it is seen, as in every PDF; readers turn it round.
    of_turned = [sorted(filter(turned, letters)) for letters in (wanted, read)]
    if of_turned[0] != of_turned[1]:
        return [f"the {what} have other letters of scripts from right to left"]
    wanted, read = ("".join(letter for letter in letters if not turned(letter)) for letters in (wanted, read))
    # One stand-in is there for a letter, with its marks, that no font has; a sentence at the end tells.
    if STAND_IN in read:
        told = read.partition("Thefontsofthisfile")[0]
        pattern = "".join(".{1,6}" if letter == STAND_IN else re.escape(letter) for letter in told)
        return [] if re.fullmatch(pattern, wanted, re.S) else [f"the {what} differ in more than what has no font"]
    if wanted == read:
        return []
    place = next((at for at, (one, other) in enumerate(zip(wanted, read)) if one != other), min(len(wanted), len(read)))
    return [f"the {what} differ after {place} letters: “{read[place - 30 : place + 50]}”, not “{wanted[place - 30 : place + 50]}”"]


def turned(letter):
    """Whether a letter belongs to a script that is written from right to left."""
    return unicodedata.bidirectional(letter) in ("R", "AL", "AN")


def bare(pieces):
    """Letters without white space, and without hyphens: one at the end of a line may not be a
    letter of the text. The browser's library gives such a one as a control character."""
    letters = unicodedata.normalize("NFKC", "".join(pieces))
    return re.sub(r"[\s\x02\u200b\u00ad\u2010-]+", "", letters)


def said(file):
    """What the structure holds in its order, without contents, pictures and marks of lists; and the
    footnotes. The structure is read by one library, the letters by another, that of a browser."""
    body, notes = [], []
    with pikepdf.open(file) as pdf, letters(file) as read:
        pages = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}

        def walk(item, page, above):
            if isinstance(item, pikepdf.Array):
                for kid in item:
                    walk(kid, page, above)
                return
            if isinstance(item, int):
                if not {"TOC", "Figure", "Mark"} & set(above):
                    (notes if "Note" in above else body).append(read(page, item))
                return
            if "/Pg" in item:
                page = pages[item.Pg.objgen]
            if "/S" in item:
                above = [*above, kind(item, above)]
                walk(item.get("/K", pikepdf.Array()), page, above)
            elif "/MCID" in item:
                walk(int(item.MCID), page, above)

        walk(pdf.Root.StructTreeRoot.K, 0, [])
    return body, notes


def kind(item, above):
    """What an element is, where it matters: a list with marks that are no words, a mark."""
    kind = str(item.S)[1:]
    if kind == "L":
        return "Marked" if numbering(item) in ("Disc", "Circle", "Square") else "L"
    if kind == "Lbl":
        around = [one for one in above if one in ("L", "Marked", "Note", "LI")]
        # Outside an item it is the number of a footnote.
        return "Lbl" if around[-1:] == ["LI"] and around[-2:-1] == ["L"] else "Mark"
    return kind


def numbering(item):
    attributes = item.get("/A", pikepdf.Array())
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and "/ListNumbering" in one:
            return str(one.ListNumbering)[1:]
    return ""


@contextlib.contextmanager
def letters(file):
    """A function that gives the letters of a piece of marked content on a page."""
    pdf = pdfium.PdfDocument(file)
    known = {}

    def of_page(place):
        page = pdf[place]
        text = page.get_textpage()
        found = {}
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            size = raw.FPDFTextObj_GetText(item, text, None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFTextObj_GetText(item, text, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
            number = raw.FPDFPageObj_GetMarkedContentID(item)
            found[number] = found.get(number, "") + buffer.raw[: size - 2].decode("utf-16-le")
        return found

    def read(place, number):
        if place not in known:
            known[place] = of_page(place)
        return known[place].get(number, "")

    yield read
    pdf.close()


class Expected:
    """The words of the tree in the order of the template."""

    def __init__(self, tree):
        self.tree = tree
        self.noted = []
        self.numbers = set()

    def document(self):
        tree = self.tree
        words = [tree["document_kind"], tree["title"], tree.get("subtitle") or ""]
        for notice in tree["status_banner"]:
            words += self.block({"type": "notice", **notice})
        words += self.entries(tree["key_facts"])
        if len(tree["sections"]) > 1:
            words.append("Contents")
        words += self.blocks(tree["summary"])
        for section in tree["sections"]:
            words += self.section(section)
        return words + self.blocks(tree["colophon"])

    def section(self, it):
        words = [it["title"], *self.blocks(it["blocks"])]
        for child in it["children"]:
            words += self.section(child)
        return words

    def blocks(self, blocks):
        return [word for block in blocks for word in self.block(block)]

    def block(self, it):
        kind = it["type"]
        if kind == "paragraph":
            return self.inlines(it["content"])
        if kind == "list":
            return self.list(it)
        if kind == "table":
            return self.table(it)
        if kind == "descriptions":
            return self.entries(it["entries"])
        if kind == "figure":
            return self.figure(it)
        if kind == "notice":
            return [LABELS[it["kind"]], it["title"], *self.blocks(it["blocks"])]
        if kind == "quotation":
            speaker = self.inlines(it["speaker"])
            return [*self.blocks(it["blocks"]), *(["—", *speaker] if speaker else [])]
        if kind == "contact":
            return [*self.inlines(it["name"]), *self.entries(it["details"])]
        return [it.get("text", "")]

    def list(self, it):
        words = []
        for place, item in enumerate(it["items"]):
            if it["style"] == "clauses":
                words.append(item.get("number") or "")
            elif it["style"] != "bullets":
                words.append(f"{it['style']['numbers'] + place}.")
            words += self.blocks(item["blocks"])
        return words

    def table(self, it):
        head = [word for column in it["columns"] for word in self.inlines(column["heading"])]
        words = [it["caption"], *head]
        for place, row in enumerate(it["rows"]):
            # Each part of a very long table has its headings.
            if place and place % PART == 0:
                words += head
            for cell in row["cells"]:
                words += self.blocks(cell)
        return words

    def figure(self, it):
        caption = self.inlines(it["caption"])
        rest = self.blocks(it["equivalent"])
        if it["image"]["type"] == "absent":
            return [it["alternative"], it["image"]["reason"], *caption, *rest]
        return [*caption, *rest]

    def entries(self, entries):
        words = []
        for entry in entries:
            words += self.inlines(entry["term"]) + self.blocks(entry["details"])
        return words

    def inlines(self, content):
        words = []
        for it in content:
            kind = it["type"]
            if kind == "footnote":
                if it["id"] not in self.numbers:
                    self.numbers.add(it["id"])
                    self.noted += self.blocks(self.tree["footnotes"][int(it["id"]) - 1]["blocks"])
            elif kind == "abbreviation":
                words.append(it["short"])
            elif kind in ("text", "code"):
                words.append(it["text"])
            else:
                words += self.inlines(it.get("content", []))
        return words
