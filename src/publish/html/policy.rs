//! The page's own rule about what it may load and run: nothing but its one style sheet, known by
//! its hash, and pictures that stand in the file.

use sha2::{Digest, Sha256};

use crate::publish::base64;

/// The hash of a style sheet as a content security policy names it.
pub fn style_hash(style: &str) -> String {
    format!("sha256-{}", base64::encode(&Sha256::digest(style.as_bytes())))
}

/// The content security policy of a page with this style sheet.
pub fn content_security_policy(style: &str) -> String {
    let hash = style_hash(style);
    format!(
        "default-src 'none'; style-src '{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}
