"""Shows that each check fails where it should and passes where it should.

    python self_test.py FOLDER NAME WORK

FOLDER/NAME.pdf and its tree are sound; files with a fault in each are put into WORK.
"""

import json
import pathlib
import sys

import pikepdf

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from pdf.run import CHECKS, problems  # noqa: E402
from pdf.structure import walk  # noqa: E402


def elements(pdf, kind):
    return [item for found, item in walk(pdf.Root.StructTreeRoot.K, {}) if found == kind]


def without(*path):
    def fault(pdf):
        item = pdf.Root
        for name in path[:-1]:
            item = item[name]
        del item[path[-1]]

    return fault


def no_scope(pdf):
    for item in elements(pdf, "TH"):
        for one in item.A if isinstance(item.A, pikepdf.Array) else [item.A]:
            if "/Scope" in one:
                del one["/Scope"]


def cell_of_data(pdf):
    elements(pdf, "TH")[-1].S = pikepdf.Name.TD


def level_left_out(pdf):
    elements(pdf, "H2")[-1].S = pikepdf.Name.H4


def no_alternative(pdf):
    del elements(pdf, "Figure")[0]["/Alt"]


def other_alternative(pdf):
    elements(pdf, "Figure")[0].Alt = pikepdf.String("A picture of something else")


def other_order(pdf):
    kids = pdf.Root.StructTreeRoot.K
    while len(kids) == 1:
        kids = kids[0].K
    kids.append(kids[1])
    del kids[1]


def not_embedded(pdf):
    for font in pdf.objects:
        if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/FontDescriptor":
            for name in ("/FontFile2", "/FontFile3"):
                if name in font:
                    del font[name]


def script(pdf):
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    names = pikepdf.Array([pikepdf.String("start"), pdf.make_indirect(action)])
    pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=names))


def other_title(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = "Something else"
    pdf.docinfo["/Title"] = "Something else"


# The check that has to find the fault, and the fault.
FAULTS = [
    ("pdf-ua-1", without("/MarkInfo")),
    ("pdf-ua-1", no_alternative),
    ("pdf-ua-1", without("/ViewerPreferences")),
    ("pdf-a-2a", without("/Metadata")),
    ("pdf-a-2a", without("/StructTreeRoot")),
    ("pdf-a-2a", not_embedded),
    ("pdffonts", not_embedded),
    ("pdfinfo", without("/MarkInfo")),
    ("pdfinfo", script),
    ("pdfinfo", other_title),
    ("pdf-structure", without("/Lang")),
    ("pdf-structure", without("/ViewerPreferences")),
    ("pdf-structure", without("/Outlines")),
    ("pdf-structure", no_scope),
    ("pdf-structure", cell_of_data),
    ("pdf-structure", level_left_out),
    ("pdf-structure", other_alternative),
    ("pdf-text", other_order),
]


def main(folder, name, work):
    sound = pathlib.Path(folder, f"{name}.pdf")
    tree = json.loads(sound.with_suffix(".json").read_text())
    work = pathlib.Path(work)
    work.mkdir(parents=True, exist_ok=True)
    silent = [f"{check} on the sound file: {found}" for check in CHECKS if (found := problems(check, sound, tree))]
    for place, (check, fault) in enumerate(FAULTS, 1):
        file = work / f"{place:02}-{check}.pdf"
        with pikepdf.open(sound) as pdf:
            fault(pdf)
            pdf.save(file, deterministic_id=True)
        if not problems(check, file, tree):
            silent.append(f"{check} on {file.name}: the fault is not found")
    cut = work / "cut-qpdf.pdf"
    cut.write_bytes(sound.read_bytes()[:-2000])
    if not problems("qpdf", cut, tree):
        silent.append("qpdf on a file that ends early: the fault is not found")
    silent += [f"{check}: no fault stands for it" for check in CHECKS if check != "qpdf" and check not in dict(FAULTS)]
    for line in silent:
        print(f"SELF-TEST {line}")
    outcome = f"{len(silent)} failures" if silent else "each found, and the sound file passes"
    print(f"self-test of PDF: {len(FAULTS) + 1} faults, {outcome}")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
