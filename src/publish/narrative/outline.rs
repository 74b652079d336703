//! From headings in a row to sections in each other.

use super::Reader;
use crate::markdown::{self, BlockData};
use crate::publish::tree::{Block, Section, plain};

/// The blocks before the first heading, and the sections. A heading lies under the nearest one
/// before it that has a smaller level; how much smaller does not matter, so no level is skipped.
pub fn outline(blocks: &[markdown::Block], reader: &Reader<'_>) -> (Vec<Block>, Vec<Section>) {
    let mut lead = Vec::new();
    let mut sections = Vec::new();
    let mut open: Vec<(u8, Section)> = Vec::new();
    for block in blocks {
        if let BlockData::Heading { level, id, content } = &block.data {
            close(&mut open, &mut sections, *level);
            let title = plain(&reader.content(content));
            let id = id.clone().unwrap_or_default();
            let blocks = reader.lookup.notes(block.place).into_iter().collect();
            open.push((*level, Section { id, blocks, ..Section::new(title) }));
            continue;
        }
        let into = open.last_mut().map_or(&mut lead, |(_, section)| &mut section.blocks);
        into.extend(reader.block(block));
        into.extend(reader.lookup.notes(block.place));
    }
    close(&mut open, &mut sections, 0);
    (lead, sections)
}

/// Ends every open section of this level or a deeper one.
fn close(open: &mut Vec<(u8, Section)>, sections: &mut Vec<Section>, level: u8) {
    while let Some((_, section)) = open.pop_if(|(inner, _)| *inner >= level) {
        match open.last_mut() {
            Some((_, above)) => above.children.push(section),
            None => sections.push(section),
        }
    }
}
