//! Who may see a preview: a browser on this machine that was sent to it by its reader.
//!
//! Any website can make a browser ask this machine for something, by its number or by a name that it
//! has pointed here. So the name that was asked for has to be ours, and nobody else's page may ask.

/// Why a request is turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It was asked for under a name that is not this machine's own.
    Host,
    /// Another page asked for it.
    Origin,
    /// It asks to do more than read.
    Method,
}

impl Refusal {
    /// The number by which HTTP knows it.
    pub const fn status(self) -> u16 {
        match self {
            Self::Host | Self::Origin => 403,
            Self::Method => 405,
        }
    }

    /// Why, for whoever asked.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Host => {
                "This preview is for this machine alone, under the address that masa printed.\n"
            }
            Self::Origin => "This preview answers its own page alone.\n",
            Self::Method => "This preview can only be read.\n",
        }
    }
}

/// Whether a request may be answered. `header` gives the values of a header by its name in small
/// letters; a header that stands twice is not believed.
pub fn admit<'h>(
    method: &str,
    port: u16,
    header: impl Fn(&str) -> Vec<&'h str>,
) -> Result<(), Refusal> {
    let ours = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    match header("host").as_slice() {
        [host] if ours.iter().any(|own| own.eq_ignore_ascii_case(host)) => {}
        _ => return Err(Refusal::Host),
    }
    let origins = header("origin");
    let is_own = |origin: &&str| ours.iter().any(|own| *origin == format!("http://{own}"));
    if !origins.iter().all(is_own) {
        return Err(Refusal::Origin);
    }
    // Browsers say whose page asks; what a reader types or clicks elsewhere opens at the top level.
    let elsewhere = |site: &&str| !matches!(*site, "same-origin" | "none");
    let opens_page =
        header("sec-fetch-mode") == ["navigate"] && header("sec-fetch-dest") == ["document"];
    if header("sec-fetch-site").iter().any(elsewhere) && !opens_page {
        return Err(Refusal::Origin);
    }
    if matches!(method, "GET" | "HEAD") { Ok(()) } else { Err(Refusal::Method) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(method: &str, headers: &[(&str, &'static str)]) -> Result<(), Refusal> {
        admit(method, 4711, |name| {
            headers.iter().filter(|(known, _)| *known == name).map(|(_, value)| *value).collect()
        })
    }

    #[test]
    fn own_reader_is_let_in() {
        for host in ["127.0.0.1:4711", "localhost:4711", "LOCALHOST:4711"] {
            assert_eq!(ask("GET", &[("host", host)]), Ok(()));
        }
        let own = [("host", "127.0.0.1:4711"), ("origin", "http://127.0.0.1:4711")];
        assert_eq!(ask("GET", &own), Ok(()));
        let typed = [("host", "127.0.0.1:4711"), ("sec-fetch-site", "none")];
        assert_eq!(ask("GET", &typed), Ok(()));
        let link = [
            ("host", "127.0.0.1:4711"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ];
        assert_eq!(ask("GET", &link), Ok(()));
    }

    #[test]
    fn other_names_are_turned_away() {
        for host in
            ["example.org", "example.org:4711", "127.0.0.1", "127.0.0.1:80", "", "0.0.0.0:4711"]
        {
            assert_eq!(ask("GET", &[("host", host)]), Err(Refusal::Host), "{host}");
        }
        assert_eq!(ask("GET", &[]), Err(Refusal::Host));
        let twice = [("host", "127.0.0.1:4711"), ("host", "example.org")];
        assert_eq!(ask("GET", &twice), Err(Refusal::Host));
    }

    #[test]
    fn other_pages_are_turned_away() {
        for origin in
            ["http://example.org", "null", "https://127.0.0.1:4711", "http://127.0.0.1:4712"]
        {
            let asked = [("host", "127.0.0.1:4711"), ("origin", origin)];
            assert_eq!(ask("GET", &asked), Err(Refusal::Origin), "{origin}");
        }
        for site in ["cross-site", "same-site"] {
            let asked = [("host", "127.0.0.1:4711"), ("sec-fetch-site", site)];
            assert_eq!(ask("GET", &asked), Err(Refusal::Origin), "{site}");
        }
        let framed = [
            ("host", "127.0.0.1:4711"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "iframe"),
        ];
        assert_eq!(ask("GET", &framed), Err(Refusal::Origin));
    }

    #[test]
    fn a_preview_is_only_read() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
            assert_eq!(ask(method, &[("host", "127.0.0.1:4711")]), Err(Refusal::Method));
        }
    }
}
