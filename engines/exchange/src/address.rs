//! Web addresses as strict readers accept them (RFC 3986): sources have spaces, umlauts, second `#`s and
//! relative paths in them. What cannot be made an address is left out by the writers.

/// The address, made absolute on `base` where needed and with every odd character percent-encoded.
pub(crate) fn absolute(address: &str, base: Option<&str>) -> Option<String> {
    let address = crate::text::one_line(address);
    if address.is_empty() {
        return None;
    }
    match scheme(&address) {
        Some(scheme) => tidy(scheme, &address[scheme.len() + 1..]),
        None => {
            let base = base?;
            let at = scheme(base)?;
            let joined = join(base, at, &address);
            tidy(at, &joined[at.len() + 1..])
        }
    }
}

/// The same, but only for the web.
pub(crate) fn web(address: &str, base: Option<&str>) -> Option<String> {
    absolute(address, base).filter(|url| url.starts_with("http://") || url.starts_with("https://"))
}

fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let proper = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    proper.then_some(scheme)
}

fn join(base: &str, scheme: &str, relative: &str) -> String {
    if let Some(host_and_path) = relative.strip_prefix("//") {
        return format!("{scheme}://{host_and_path}");
    }
    let authority = scheme.len() + 3;
    let path = base.get(authority..).and_then(|rest| rest.find('/')).map_or(base.len(), |at| authority + at);
    if relative.starts_with('/') {
        return format!("{}{relative}", &base[..path]);
    }
    let folder = base.rfind('/').filter(|at| *at >= path).map_or(path, |at| at);
    format!("{}/{relative}", &base[..folder])
}

fn tidy(scheme: &str, rest: &str) -> Option<String> {
    let scheme = scheme.to_ascii_lowercase();
    let Some(rest) = rest.strip_prefix("//") else {
        let web = matches!(scheme.as_str(), "http" | "https" | "ftp");
        return (!rest.is_empty() && !web).then(|| format!("{scheme}:{}", encoded(rest)));
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = authority(&rest[..end])?;
    Some(format!("{scheme}://{host}{}", encoded(&rest[end..])))
}

/// Host and port; addresses with a user name are nobody's page, and IPv6 literals are not met in programmes.
fn authority(text: &str) -> Option<String> {
    let (host, port) = match text.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (text, None),
    };
    if host.is_empty() || port.is_some_and(|port| port.len() > 5 || !port.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let mut out = String::new();
    for (at, b) in host.bytes().enumerate() {
        let keep = b.is_ascii_alphanumeric() || b"-._~".contains(&b) || encodes(host.as_bytes(), at);
        push(b, keep, &mut out);
    }
    if let Some(port) = port {
        out.push(':');
        out.push_str(port);
    }
    Some(out)
}

/// Path, query and fragment: only the first `#` begins a fragment, and `%` stays where it encodes something.
fn encoded(rest: &str) -> String {
    let bytes = rest.as_bytes();
    let mut out = String::with_capacity(rest.len());
    let mut fragment = false;
    for (at, &b) in bytes.iter().enumerate() {
        let keep = match b {
            b'%' => encodes(bytes, at),
            b'#' => !std::mem::replace(&mut fragment, true),
            b => b.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&b),
        };
        push(b, keep, &mut out);
    }
    out
}

/// True for a `%` with two hexadecimal digits behind it.
fn encodes(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'%' && bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit))
}

fn push(b: u8, keep: bool, out: &mut String) {
    if keep {
        out.push(char::from(b));
    } else {
        out.push_str(&format!("%{b:02X}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_strict_and_stay_so() {
        let base = Some("https://ward.example/2026/programme/");
        for (source, strict) in [
            ("https://ward.example/a b", Some("https://ward.example/a%20b")),
            ("https://matrix.example/#/#room:x?w[e]=c", Some("https://matrix.example/#/%23room:x?w%5Be%5D=c")),
            ("/slides/é.pdf", Some("https://ward.example/slides/%C3%A9.pdf")),
            ("slides.pdf", Some("https://ward.example/2026/programme/slides.pdf")),
            ("//cdn.example/x", Some("https://cdn.example/x")),
            ("mailto:amina@ward.example", Some("mailto:amina@ward.example")),
            ("HTTPS://Ward.example:8443/100%", Some("https://Ward.example:8443/100%25")),
            ("https://ward.example:port/", None),
            ("//[é", Some("https://%5B%C3%A9")),
            ("https:nothing", None),
            ("", None),
        ] {
            let once = absolute(source, base);
            assert_eq!(once.as_deref(), strict, "{source}");
            if let Some(once) = once {
                assert_eq!(absolute(&once, base).as_deref(), Some(once.as_str()));
            }
        }
        assert_eq!(absolute("slides.pdf", None), None);
        assert_eq!(absolute("a", Some("https://ward.example")).as_deref(), Some("https://ward.example/a"));
        assert_eq!(web("mailto:amina@ward.example", None), None);
    }
}
