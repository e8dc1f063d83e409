//! A session: a browser in which somebody is signed in, for thirty days.

use base::{Id, Ts};

/// A session ends after this, however often it is used.
pub const LIFE_S: i64 = 30 * 86_400;
/// Its use is noted at most this often: a write for every page read would be a waste.
pub const SEEN_EVERY_S: i64 = 3_600;

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The id.
    pub id: Id,
    /// The browser in words, such as `Firefox, Linux`; empty where it did not say.
    pub browser: String,
    /// Since when.
    pub created_at: Ts,
    /// Last used, to the hour.
    pub seen_at: Ts,
}

/// A browser in words. Only the two names are kept, never the whole line, which would mark its reader.
pub fn browser_words(user_agent: &str) -> String {
    // The order matters: Edge also says Chrome, Chrome also says Safari, Android also says Linux.
    let browsers = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
        ("curl", "curl"),
    ];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let name = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| user_agent.contains(sign)).map(|(_, name)| *name)
    };
    [name(&browsers), name(&systems)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_named_in_two_words() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
        assert_eq!(browser_words(edge), "Edge, Windows");
        assert_eq!(
            browser_words("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
            "Firefox, Linux"
        );
        assert_eq!(
            browser_words("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"),
            "Safari, iPhone"
        );
        assert_eq!(browser_words("<script>"), "");
    }
}
