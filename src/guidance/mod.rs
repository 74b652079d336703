//! What the law and the guidance ask, as data.
