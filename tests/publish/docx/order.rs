//! The order of elements that ECMA-376 asks for (part 1, the sequences of `CT_PPr`, `EG_RPrBase`,
//! `CT_TblPr`, `CT_TcPr`, `CT_SectPr` and their kin). Word refuses a file that does not keep it.

use super::file::{File, Node};

const ORDERS: &[(&str, &str)] = &[
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers \
         pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE \
         autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents \
         suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle \
         rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint \
         noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u \
         effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
         tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption \
         tblDescription tblPrChange",
    ),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
         vAlign hideMark headers cellIns cellDel cellMerge tcPrChange",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders \
         lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter \
         docGrid printerSettings sectPrChange",
    ),
    ("w:pBdr", "top left bottom right between bar"),
    ("w:tblBorders", "top left start bottom right end insideH insideV"),
    ("w:tcBorders", "top start left bottom end right insideH insideV tl2br tr2bl"),
    ("w:tblCellMar", "top start left bottom end right"),
    ("w:numPr", "ilvl numId numberingChange ins"),
    (
        "w:lvl",
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    ),
    ("w:abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    ("w:num", "abstractNumId lvlOverride"),
    ("w:numbering", "numPicBullet abstractNum num numIdMacAtCleanup"),
    (
        "w:style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed \
         qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr \
         tblStylePr",
    ),
    ("w:tblStylePr", "pPr rPr tblPr trPr tcPr"),
    ("w:styles", "docDefaults latentStyles style"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "tblPrEx trPr tc"),
    ("w:font", "altName panose1 charset family notTrueType pitch sig"),
    (
        "w:settings",
        "writeProtection view zoom defaultTabStop autoHyphenation evenAndOddHeaders \
         characterSpacingControl footnotePr endnotePr compat rsids themeFontLang \
         clrSchemeMapping decimalSymbol listSeparator",
    ),
];

/// Fails when an element stands out of order or where the schema knows none.
pub fn check(file: &File) {
    for (path, part) in file.parts() {
        for node in part.all() {
            if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == node.name) {
                check_node(path, node, order);
            }
        }
    }
}

fn check_node(path: &str, node: &Node, order: &str) {
    let order: Vec<&str> = order.split_whitespace().collect();
    let mut last = 0;
    for child in &node.children {
        let name = child.name.trim_start_matches("w:");
        let place = order.iter().position(|known| *known == name);
        let place = place.unwrap_or_else(|| panic!("{path}: {name} in {}", node.name));
        assert!(place >= last, "{path}: {name} stands too late in {}", node.name);
        last = place;
    }
}
