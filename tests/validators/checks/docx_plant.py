"""Plants a fault in a Word document.

    python docx_plant.py SOUND.docx FAULTY.docx PART OLD NEW

Puts NEW in the place of the first OLD in a part; with an empty OLD the part is left out.
"""
import sys
import zipfile

sound, faulty, part, old, new = sys.argv[1:]
with zipfile.ZipFile(sound) as source, zipfile.ZipFile(faulty, "w", zipfile.ZIP_DEFLATED) as target:
    if part not in source.namelist():
        sys.exit(f"there is no {part}")
    for name in source.namelist():
        data = source.read(name)
        if name == part:
            if not old:
                continue
            if old.encode() not in data:
                sys.exit(f"{part} does not hold {old}")
            data = data.replace(old.encode(), new.encode(), 1)
        target.writestr(name, data)
