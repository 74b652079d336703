//! A drawing in shapes that any format can draw. Numbers are whole units, so that the same facts
//! give the same bytes everywhere. What a colour would say is said in words too.

use schemars::JsonSchema;
use serde::Serialize;

/// Shapes on a sheet. The origin is the upper left corner; a unit is about a CSS pixel.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Drawing {
    /// Width of the sheet.
    pub width: u32,
    /// Height of the sheet.
    pub height: u32,
    /// The shapes, from the back to the front.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Shape {
    /// A box.
    Rectangle {
        /// What it stands for.
        role: Role,
        /// Left edge.
        x: u32,
        /// Upper edge.
        y: u32,
        /// Width.
        width: u32,
        /// Height.
        height: u32,
    },
    /// A circle.
    Circle {
        /// What it stands for.
        role: Role,
        /// The middle, from the left.
        x: u32,
        /// The middle, from above.
        y: u32,
        /// From the middle to the edge.
        radius: u32,
    },
    /// A line through points.
    Line {
        /// What it stands for.
        role: Role,
        /// The points.
        points: Vec<(u32, u32)>,
    },
    /// One line of words.
    Words {
        /// What it stands for.
        role: Role,
        /// Where the words start, or end, as `anchor` says.
        x: u32,
        /// The base line.
        y: u32,
        /// Which end of the words `x` is.
        anchor: Anchor,
        /// The words.
        text: String,
    },
}

impl Shape {
    /// What the shape stands for.
    pub const fn role(&self) -> Role {
        match self {
            Self::Rectangle { role, .. }
            | Self::Circle { role, .. }
            | Self::Line { role, .. }
            | Self::Words { role, .. } => *role,
        }
    }
}

/// What a shape stands for. A format gives each its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A group that decides for the whole.
    Lead,
    /// A group.
    Group,
    /// A body that stands outside.
    Outside,
    /// A group that exists for a time only.
    Temporary,
    /// Who reports to whom.
    Reports,
    /// Who works with whom without reporting to them.
    Links,
    /// A name.
    Name,
    /// A heading for what stands under it.
    Kind,
    /// A note.
    Note,
    /// A bar of a chart, first kind.
    Bar,
    /// A bar of a chart, second kind, told apart by its pattern.
    BarSecond,
    /// Lines across a bar of the second kind.
    Hatch,
    /// A point in time, first kind.
    Mark,
    /// A point in time, second kind.
    MarkSecond,
    /// An axis or a rule.
    Axis,
}

impl Role {
    /// The role in a word, for class names and the like.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Group => "group",
            Self::Outside => "outside",
            Self::Temporary => "temporary",
            Self::Reports => "reports",
            Self::Links => "links",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Note => "note",
            Self::Bar => "bar",
            Self::BarSecond => "bar-second",
            Self::Hatch => "hatch",
            Self::Mark => "mark",
            Self::MarkSecond => "mark-second",
            Self::Axis => "axis",
        }
    }

    /// The size of words with this role.
    pub const fn type_size(self) -> u32 {
        match self {
            Self::Name => 16,
            _ => 14,
        }
    }
}

/// Which end of a line of words its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// The first letter.
    Start,
    /// The middle.
    Middle,
    /// The last letter.
    End,
}
