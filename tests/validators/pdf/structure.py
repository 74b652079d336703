"""The structure of the file, as assistive technology finds it, against the tree it was made from."""

import pikepdf

from pdf.tree import headings, images, tables


def structure(file, tree):
    """Language, title shown, heading order, header cells with what they head, text alternatives."""
    with pikepdf.open(file) as pdf:
        root = pdf.Root
        elements = list(walk(root.StructTreeRoot.K, roles(root.StructTreeRoot)))
        problems = document(root, tree)
    problems += in_order(
        "heading", [(kind, said(item)) for kind, item in elements if kind[0] == "H" and kind[1:].isdigit()],
        [(f"H{level}", one_spaced(title)) for level, title in headings(tree)],
    )
    shown = [item for kind, item in elements if kind == "Figure"]
    problems += in_order(
        "alternative", [one_spaced(str(item.get("/Alt", ""))) for item in shown],
        [one_spaced(alternative) for alternative in images(tree)],
    )
    found = [table(item) for kind, item in elements if kind == "Table"]
    return problems + in_order("table", found, tables(tree))


def document(root, tree):
    problems = []
    language = str(root.get("/Lang", ""))
    if language != tree["language"]:
        problems.append(f"the language is “{language}”, not “{tree['language']}”")
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        problems.append("the title is not shown")
    if tree["sections"] and not root.get("/Outlines"):
        problems.append("there are no bookmarks")
    return problems


def in_order(what, found, wanted):
    for place, (one, other) in enumerate(zip(found, wanted), 1):
        if one != other:
            return [f"{what} {place} is {one}, not {other}"]
    if len(found) != len(wanted):
        return [f"{len(found)} times {what}, not {len(wanted)}"]
    return []


def roles(root):
    return {str(name): str(role)[1:] for name, role in root.get("/RoleMap", {}).items()}


def walk(kids, role):
    """Every element with its standard type, in reading order."""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            kind = str(kid.S)
            yield role.get(kind, kind[1:]), kid
            if "/K" in kid:
                yield from walk(kid.K, role)


def said(item):
    return one_spaced(str(item.get("/T", "")))


def table(item):
    """How many rows, and for the first heading row and the first other row the scope of each cell."""
    rows = [kid for kind, kid in walk(item.K, {}) if kind == "TR"]
    scopes = [[scope(cell) for kind, cell in walk(row.K, {}) if kind in ("TH", "TD")] for row in rows]
    return len(rows), scopes


def scope(cell):
    if str(cell.S) == "/TD":
        return ""
    attributes = cell.get("/A", pikepdf.Array())
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and "/Scope" in one:
            return str(one.Scope)[1:]
    return "a header of nothing"


def one_spaced(text):
    return " ".join(text.split())
