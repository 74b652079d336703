//! Words written so that Markdown reads them as words.

/// `text` in the middle of a line.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied();
        let is_mark = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
            // Only what could begin an entity, and only what could make a picture of a link.
            '&' => next.is_some_and(|next| next.is_alphanumeric() || next == '#'),
            '!' => next.is_none_or(|next| next == '['),
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(if matches!(c, '\n' | '\t') { ' ' } else { c });
    }
    out
}

/// A line whose first characters cannot begin a list, a heading, a table, a quotation or a rule.
/// White space at its start, which could make it code, is taken away.
pub fn guard_start(line: &str) -> String {
    let line = line.trim_start_matches([' ', '\t', '\n']);
    if line.starts_with(['-', '+', '=', '#', ':']) {
        return format!("\\{line}");
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = line.split_at(digits);
    let ends_number = rest.starts_with(['.', ')']) && rest[1..].starts_with([' ', '\t', '\n']);
    if digits > 0 && (ends_number || matches!(rest, "." | ")")) {
        return format!("{number}\\{rest}");
    }
    line.to_owned()
}

/// `text` as code within a line, with a fence longer than any within it.
pub fn code(text: &str) -> String {
    let text = text.replace('\n', " ");
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let is_bare = !text.starts_with(['`', ' ']) && !text.ends_with(['`', ' ']);
    if text.trim().is_empty() {
        String::new()
    } else if is_bare {
        format!("{fence}{text}{fence}")
    } else {
        format!("{fence} {text} {fence}")
    }
}

/// How many `mark`s stand in a row at most.
pub fn longest_run(text: &str, mark: char) -> usize {
    text.split(|c| c != mark).map(str::len).max().unwrap_or(0)
}

/// An address as the destination of a link.
pub fn destination(address: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$'*+,;=%".contains(c);
    if address.chars().all(is_plain) {
        return address.to_owned();
    }
    let mut out = String::from("<");
    for c in address.chars() {
        if matches!(c, '<' | '>' | '\\' | '&' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('>');
    out
}
