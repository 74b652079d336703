//! The typed documents and the parts they share.
