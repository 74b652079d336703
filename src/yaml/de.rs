//! Typed values from the tree, through serde. The field decides the type: where it asks for text it
//! gets the words of the file, whatever YAML would take them for.

use std::cell::RefCell;
use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};

use super::scalar::{Core, Scalar};
use super::tree::{Data, Entry, NodeId, Tree};

/// Reads `node` as a `T`; aliases are followed.
///
/// - A field that asks for text gets the decoded text of any scalar (`2.1`, `007`, `yes`).
/// - An entry whose value is empty, `~` or `null` is passed over, as if its key were not there.
/// - A choice is read from a word (`quarterly`) or from a map of one key (`post: …`).
/// - Keys that the type does not know are passed to it; it decides.
///
/// Under `#[serde(flatten)]` and in untagged or internally tagged choices serde does not say what
/// the field asks for, and values are what the core schema takes them for: keep texts out of those.
pub fn from_tree<T: DeserializeOwned>(tree: &Tree, node: NodeId) -> Result<T, DeError> {
    T::deserialize(De { tree, node, notes: None }).map_err(|error| error.or_at(node))
}

/// As [`from_tree`], and notes which nodes were read as which newtype, in reading order: so a
/// caller finds every date or every sum of money without knowing where types hold them.
pub fn from_tree_noting<T: DeserializeOwned>(
    tree: &Tree,
    node: NodeId,
) -> (Result<T, DeError>, Vec<(&'static str, NodeId)>) {
    let notes = Notes::default();
    let de = De { tree, node, notes: Some(&notes) };
    let read = T::deserialize(de).map_err(|error| error.or_at(node));
    (read, notes.into_inner())
}

/// The names of newtypes and the nodes that were read as them.
type Notes = RefCell<Vec<(&'static str, NodeId)>>;

/// Why a value does not fit its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeError {
    node: Option<NodeId>,
    /// What does not fit.
    pub kind: DeKind,
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeKind {
    /// Another sort of value was expected.
    Wrong {
        /// What was expected, in the words of the type.
        expected: String,
    },
    /// A field is missing.
    Missing(&'static str),
    /// A field that the type does not know.
    UnknownField(String),
    /// A word that is none of the choices.
    UnknownChoice {
        /// The word.
        found: String,
        /// The choices.
        choices: &'static [&'static str],
    },
    /// What the type itself says.
    Other(String),
}

impl DeError {
    /// The node that does not fit: the value, or the map that lacks a field.
    ///
    /// # Panics
    ///
    /// Never on an error that [`from_tree`] gave: it always names a node.
    pub fn node(&self) -> NodeId {
        self.node.expect("from_tree gives every error a node")
    }

    const fn new(kind: DeKind) -> Self {
        Self { node: None, kind }
    }

    const fn or_at(mut self, node: NodeId) -> Self {
        if self.node.is_none() {
            self.node = Some(node);
        }
        self
    }
}

impl fmt::Display for DeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            DeKind::Wrong { expected } => write!(f, "this should be {expected}"),
            DeKind::Missing(field) => write!(f, "“{field}” is missing"),
            DeKind::UnknownField(field) => write!(f, "“{field}” is not known here"),
            DeKind::UnknownChoice { found, choices } => {
                write!(f, "“{found}” is none of: {}", choices.join(", "))
            }
            DeKind::Other(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for DeError {}

impl de::Error for DeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(DeKind::Other(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(DeKind::Wrong { expected: expected.to_string() })
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(DeKind::Wrong { expected: expected.to_string() })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(DeKind::Missing(field))
    }

    fn unknown_field(field: &str, _: &'static [&'static str]) -> Self {
        Self::new(DeKind::UnknownField(field.to_owned()))
    }

    fn unknown_variant(found: &str, choices: &'static [&'static str]) -> Self {
        Self::new(DeKind::UnknownChoice { found: found.to_owned(), choices })
    }
}

/// One node, about to be read. Depth is bounded by the tree itself.
#[derive(Clone, Copy)]
struct De<'t> {
    tree: &'t Tree,
    node: NodeId,
    notes: Option<&'t Notes>,
}

impl<'t> De<'t> {
    const fn at(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    fn scalar(self) -> Option<&'t Scalar> {
        self.tree.scalar(self.node)
    }

    /// By the core schema.
    fn any<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        let result = match &self.tree.resolved(self.node).data {
            Data::Scalar(scalar) => match scalar.core() {
                Core::Null => visitor.visit_unit(),
                Core::Bool(value) => visitor.visit_bool(value),
                Core::Int(value) => visitor.visit_i64(value),
                Core::Float(value) => visitor.visit_f64(value),
                Core::Text => visitor.visit_str(&scalar.text),
            },
            Data::List(items) => visitor.visit_seq(Items { parent: self, items: items.as_slice() }),
            Data::Map(entries) => visitor.visit_map(Entries::new(self, entries)),
            Data::Alias { .. } => visitor.visit_unit(),
        };
        result.map_err(|error| error.or_at(self.node))
    }

    /// The words of a scalar; anything else by the core schema, so that the visitor refuses it.
    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        match self.scalar() {
            Some(scalar) => {
                visitor.visit_str(&scalar.text).map_err(|error: DeError| error.or_at(self.node))
            }
            None => self.any(visitor),
        }
    }
}

impl<'de> de::Deserializer<'de> for De<'_> {
    type Error = DeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        self.any(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        self.text(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        self.text(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        self.text(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        self.text(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        if self.tree.is_nothing(self.node) {
            return visitor.visit_none();
        }
        visitor.visit_some(self).map_err(|error| error.or_at(self.node))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DeError> {
        if let Some(notes) = self.notes {
            notes.borrow_mut().push((name, self.node));
        }
        visitor.visit_newtype_struct(self).map_err(|error| error.or_at(self.node))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        let result = match &self.tree.resolved(self.node).data {
            Data::Scalar(scalar) => visitor.visit_enum(scalar.text.as_str().into_deserializer()),
            Data::Map(entries) if entries.len() == 1 => {
                visitor.visit_enum(Choice { parent: self, entry: entries[0] })
            }
            _ => Err(DeError::new(DeKind::Wrong {
                expected: "one of the choices, or a single key with its value".to_owned(),
            })),
        };
        result.map_err(|error| error.or_at(self.node))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeError> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bytes byte_buf unit unit_struct seq
        tuple tuple_struct map struct
    }
}

struct Items<'t> {
    parent: De<'t>,
    items: &'t [NodeId],
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = DeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DeError> {
        let Some((first, rest)) = self.items.split_first() else { return Ok(None) };
        self.items = rest;
        seed.deserialize(self.parent.at(*first)).map(Some).map_err(|error| error.or_at(*first))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Entries<'t> {
    parent: De<'t>,
    rest: &'t [Entry],
    value: Option<NodeId>,
}

impl<'t> Entries<'t> {
    const fn new(parent: De<'t>, entries: &'t [Entry]) -> Self {
        Self { parent, rest: entries, value: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = DeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DeError> {
        while let Some((first, rest)) = self.rest.split_first() {
            self.rest = rest;
            if self.parent.tree.is_nothing(first.value) {
                continue;
            }
            self.value = Some(first.value);
            return seed
                .deserialize(self.parent.at(first.key))
                .map(Some)
                .map_err(|error| error.or_at(first.key));
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DeError> {
        let value = self.value.take().ok_or_else(|| {
            DeError::new(DeKind::Other("a value was asked for before its key".to_owned()))
        })?;
        seed.deserialize(self.parent.at(value)).map_err(|error| error.or_at(value))
    }
}

/// A map of one key that names a choice.
struct Choice<'t> {
    parent: De<'t>,
    entry: Entry,
}

impl<'de, 't> EnumAccess<'de> for Choice<'t> {
    type Error = DeError;
    type Variant = De<'t>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, De<'t>), DeError> {
        let choice = seed
            .deserialize(self.parent.at(self.entry.key))
            .map_err(|error| error.or_at(self.entry.key))?;
        Ok((choice, self.parent.at(self.entry.value)))
    }
}

impl<'de> VariantAccess<'de> for De<'_> {
    type Error = DeError;

    fn unit_variant(self) -> Result<(), DeError> {
        if self.tree.is_nothing(self.node) {
            return Ok(());
        }
        let expected = "the word alone, without a value after it".to_owned();
        Err(DeError::new(DeKind::Wrong { expected }).or_at(self.node))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DeError> {
        seed.deserialize(self).map_err(|error| error.or_at(self.node))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DeError> {
        self.any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeError> {
        self.any(visitor)
    }
}
