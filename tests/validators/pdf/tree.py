"""The publication tree (`masa render --format json`): what a PDF made from it has to hold."""

# A longer table is written in parts of this many rows, each with its headings.
PART = 500


def headings(tree):
    """Level and words of each heading, in reading order."""
    found = [(1, tree["title"])]
    if len(tree["sections"]) > 1:
        found.append((2, "Contents"))

    def section(it, level):
        found.append((min(level, 6), it["title"]))
        for child in it["children"]:
            section(child, level + 1)

    for it in tree["sections"]:
        section(it, 2)
    return found


def every_block(tree):
    """Every block in the order in which it is read; footnotes where they are first referred to."""
    noted = set()

    def of_inlines(content):
        for inline in content:
            if inline["type"] == "footnote" and inline["id"] not in noted:
                noted.add(inline["id"])
                yield from of_blocks(tree["footnotes"][int(inline["id"]) - 1]["blocks"])
            yield from of_inlines(inline.get("content", []))

    def of_blocks(blocks):
        for block in blocks:
            yield block
            kind = block["type"]
            if kind == "paragraph":
                yield from of_inlines(block["content"])
            elif kind == "list":
                for item in block["items"]:
                    yield from of_blocks(item["blocks"])
            elif kind == "table":
                for column in block["columns"]:
                    yield from of_inlines(column["heading"])
                for row in block["rows"]:
                    for cell in row["cells"]:
                        yield from of_blocks(cell)
            elif kind == "descriptions":
                yield from of_entries(block["entries"])
            elif kind == "figure":
                yield from of_inlines(block["caption"])
                yield from of_blocks(block["equivalent"])
            elif kind in ("notice", "quotation"):
                yield from of_blocks(block["blocks"])
                yield from of_inlines(block.get("speaker", []))
            elif kind == "contact":
                yield from of_inlines(block["name"])
                yield from of_entries(block["details"])

    def of_entries(entries):
        for entry in entries:
            yield from of_inlines(entry["term"])
            yield from of_blocks(entry["details"])

    def of_sections(sections):
        for section in sections:
            yield from of_blocks(section["blocks"])
            yield from of_sections(section["children"])

    for notice in tree["status_banner"]:
        yield from of_blocks(notice["blocks"])
    yield from of_entries(tree["key_facts"])
    yield from of_blocks(tree["summary"])
    yield from of_sections(tree["sections"])
    yield from of_blocks(tree["colophon"])


def images(tree):
    """The text alternative of each picture that is shown."""
    shown = (block for block in every_block(tree) if block["type"] == "figure")
    return [it["alternative"] or "Picture" for it in shown if it["image"]["type"] != "absent"]


def tables(tree):
    """For each table how many rows it has, and the scope of every cell: empty for a cell of data."""
    found = []
    for block in every_block(tree):
        if block["type"] != "table":
            continue
        names = [bool(column["heading"]) for column in block["columns"]]
        head = [["Column" if named else "" for named in names]] if any(names) else []
        body = [
            ["Row" if place == 0 and block["row_headers"] and cell else "" for place, cell in enumerate(row["cells"])]
            for row in block["rows"]
        ]
        for start in range(0, max(len(body), 1), PART):
            rows = head + body[start : start + PART]
            found.append((len(rows), rows))
    return found
