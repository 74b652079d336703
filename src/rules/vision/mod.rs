//! What the partnership wants for children.

crate::rules::rules! {
    vision_unsaid,
}
