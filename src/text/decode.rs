//! From bytes to text: UTF-8, with or without a byte order mark; what else it may be is recognised
//! and explained, never guessed in silence.

use super::Span;

/// What had to be assumed to read the bytes as text. The caller turns it into a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecodeNote {
    /// The bytes are not UTF-8; they were read as Windows-1252, the old default of Word and Notepad.
    /// The span is the first character that shows it, in the decoded text.
    Windows1252 {
        /// The first character that is not UTF-8.
        first: Span,
    },
    /// The file was saved as UTF-16 ("Unicode" in Notepad) and was read as such.
    Utf16,
    /// The bytes are no text at all, for instance a Word or PDF file under another name.
    NotText,
}

/// A text and what had to be assumed to get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark; empty when the bytes are no text.
    pub text: String,
    /// What was assumed, or `None` for plain UTF-8.
    pub note: Option<DecodeNote>,
}

/// Reads `bytes` as text.
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes)
        && encoding != encoding_rs::UTF_8
    {
        let (text, _) = encoding.decode_with_bom_removal(bytes);
        return Decoded { text: text.into_owned(), note: Some(DecodeNote::Utf16) };
    }
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(body) {
        Ok(text) => Decoded { text: text.to_owned(), note: None },
        Err(_) if body.contains(&0) => {
            Decoded { text: String::new(), note: Some(DecodeNote::NotText) }
        }
        Err(error) => {
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(body);
            let start = encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(&body[..error.valid_up_to()])
                .0
                .len();
            let length = text[start..].chars().next().map_or(0, char::len_utf8);
            let first = Span::new(start, start + length);
            Decoded { text: text.into_owned(), note: Some(DecodeNote::Windows1252 { first }) }
        }
    }
}
