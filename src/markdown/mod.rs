//! Markdown as blocks and inlines with the place of each.
