//! A plan in several files, in Welsh and English, with emoji and Windows line ends.

use masa::workspace::Memory;

pub const PATH: &str = "/cynlluniau tŷ/plan.yaml";
pub const GROUPS: &str = "/cynlluniau tŷ/facts/groups.yaml";
pub const SECTION: &str = "/cynlluniau tŷ/sections/01-ysgolion.md";

pub const PLAN_TEXT: &str = "\
format: 1\r
kind: plan\r
edition: wt26\r
partnership: {name: Partneriaeth Ddiogelu Tŷ Newydd 🦊, scope: children}\r
document: {status: published, version: \"1\", published_on: 2026-06-24, review_due: 2026-09-30}\r
partners:\r
  - {id: council, kind: local_authority, name: Durham County Council, lead: {post: Prif Weithredwr 🏛️}}\r
  - id: police\r
    kind: police\r
    name: Durham Constabulary\r
    lead: {post: Prif Gwnstabl}\r
    text: Mae {{ partners.police.lead.post }} yn arwain.\r
funding:\r
  contributions:\r
    - {partner: council, cash: 100}\r
    - {partner: police, cash: 100}\r
  total: 300\r
";

pub const GROUPS_TEXT: &str = "\
groups:\r
  - {id: gweithredol, name: Grŵp Gweithredol, kind: executive, chair: {partner: police}}\r
  - {id: adolygu, name: Grŵp Adolygu, kind: subgroup, reports_to: gweithredol}\r
";

pub const SECTION_TEXT: &str = "\
---\r
title: Ysgolion 🏫\r
answers:\r
  - scrutiny.method\r
---\r
# Pwy sy’n arwain\r
\r
Mae’r 🦊 {{ partners.police.lead.post }} a {{ groups.adolygu.name }} yma: CA04-16G-01.\r
\r
## Manylion\r
\r
Mae’r manylion TBC.\r
";

/// The files of the plan.
pub fn files() -> Memory {
    let mut files = Memory::default();
    files.add(PATH, PLAN_TEXT);
    files.add(GROUPS, GROUPS_TEXT);
    files.add(SECTION, SECTION_TEXT);
    files
}
