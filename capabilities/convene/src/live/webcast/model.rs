//! Which addresses may be shown: a stream over https, or a player of a house on the list, at the address where that
//! house lets its player be framed. Everything else is a link, which leads away and runs nothing here.

/// How a session is seen from afar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A stream (HLS), played here.
    Hls,
    /// A player of another house, framed.
    Embed,
    /// Nothing is sent.
    None,
}

impl Kind {
    /// As it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Hls => "hls",
            Kind::Embed => "embed",
            Kind::None => "none",
        }
    }

    /// From how it is stored.
    pub fn parse(code: &str) -> Option<Kind> {
        [Kind::Hls, Kind::Embed, Kind::None].into_iter().find(|kind| kind.code() == code)
    }
}

/// The webcast of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Webcast {
    /// How.
    pub kind: Kind,
    /// Where: a stream, or the player.
    pub address: String,
    /// Sound alone, for those with little bandwidth.
    pub audio: String,
    /// It is being sent.
    pub on_air: bool,
    /// Afterwards: the recording.
    pub recording: String,
    /// Afterwards: the slides.
    pub slides: String,
    /// Afterwards: the captions as a text.
    pub captions: String,
}

/// Parts of an address over https: host and path with what follows.
fn parts(address: &str) -> Option<(&str, &str)> {
    let rest = address.strip_prefix("https://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let proper = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:".contains(&byte);
    let host_fine = !host.is_empty() && host.contains('.') && host.bytes().all(proper);
    let path_fine = path.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\`{}|^;".contains(&byte));
    (host_fine && path_fine).then_some((host, path))
}

/// The origin of an address over https.
pub fn origin(address: &str) -> Option<String> {
    parts(address).map(|(host, _)| format!("https://{host}"))
}

/// A stream that may be played: over https, and a playlist.
pub fn stream(address: &str) -> Option<String> {
    let (_, path) = parts(address)?;
    let file = path.split(['?', '#']).next().unwrap_or_default();
    file.ends_with(".m3u8").then(|| address.to_owned())
}

/// Where the player of a known house may be framed, from the address a person copies; `None` for any other house.
pub fn player(address: &str) -> Option<String> {
    let (host, path) = parts(address)?;
    let (file, query) = path.split_once('?').unwrap_or((path, ""));
    let proper = |id: &str| {
        !id.is_empty() && id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    let id_after = |begin: &str| file.strip_prefix(begin).map(|id| id.trim_end_matches('/')).filter(|id| proper(id));
    let host = host.strip_prefix("www.").unwrap_or(host);
    match host {
        "youtube.com" | "youtube-nocookie.com" | "m.youtube.com" => {
            let watched = query.split('&').find_map(|pair| pair.strip_prefix("v=")).filter(|id| proper(id));
            let id = watched.or_else(|| id_after("/live/")).or_else(|| id_after("/embed/"))?;
            // The house's own address that sets no cookies before the player is pressed.
            Some(format!("https://www.youtube-nocookie.com/embed/{id}"))
        }
        "youtu.be" => id_after("/").map(|id| format!("https://www.youtube-nocookie.com/embed/{id}")),
        "vimeo.com" => id_after("/event/")
            .map(|id| format!("https://vimeo.com/event/{id}/embed"))
            .or_else(|| id_after("/").map(|id| format!("https://player.vimeo.com/video/{id}?dnt=1"))),
        "player.vimeo.com" => id_after("/video/").map(|id| format!("https://player.vimeo.com/video/{id}?dnt=1")),
        "meet.jit.si" => id_after("/").map(|id| format!("https://meet.jit.si/{id}")),
        "teams.microsoft.com" => {
            (file.starts_with("/convene/") || file.starts_with("/embed/")).then(|| format!("https://{host}{path}"))
        }
        // PeerTube and BigBlueButton run in many houses; they are known by the form of their addresses.
        other => {
            let peertube =
                id_after("/videos/embed/").or_else(|| id_after("/w/")).or_else(|| id_after("/videos/watch/"));
            let rooms = file.starts_with("/playback/presentation/") || file.starts_with("/bigbluebutton/");
            match peertube {
                Some(id) => Some(format!("https://{other}/videos/embed/{id}")),
                None => rooms.then(|| format!("https://{other}{path}")),
            }
        }
    }
}

/// A link that may stand on the page.
pub fn link(address: &str) -> bool {
    parts(address).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_a_person_copies_becomes_the_one_that_may_be_framed() {
        let framed = "https://www.youtube-nocookie.com/embed/dQ4w9WgXc";
        for copied in [
            "https://www.youtube.com/watch?v=dQ4w9WgXc&t=3",
            "https://youtu.be/dQ4w9WgXc",
            "https://www.youtube.com/live/dQ4w9WgXc",
            "https://m.youtube.com/watch?app=x&v=dQ4w9WgXc",
        ] {
            assert_eq!(player(copied).as_deref(), Some(framed), "{copied}");
        }
        assert_eq!(player("https://vimeo.com/123456").as_deref(), Some("https://player.vimeo.com/video/123456?dnt=1"));
        assert_eq!(
            player("https://video.averne.example/w/kB3xY").as_deref(),
            Some("https://video.averne.example/videos/embed/kB3xY")
        );
        assert_eq!(player("https://meet.jit.si/SaferCities").as_deref(), Some("https://meet.jit.si/SaferCities"));
    }

    #[test]
    fn r48_what_is_on_no_list_is_not_framed_and_not_played() {
        for hostile in [
            "javascript:alert(1)",
            "http://www.youtube.com/watch?v=dQ4w9WgXc",
            "https://www.youtube.com.evil.example/watch?v=dQ4w9WgXc",
            "https://evil.example/",
            "https://youtube.com/watch?v=\"><script>",
            "https://youtu.be/a;script-src *",
            "https://user@youtube.com/embed/x",
            "data:text/html,x",
            "https://localhost/w/abc",
            "",
        ] {
            assert_eq!(player(hostile), None, "{hostile}");
        }
        assert!(stream("https://cdn.averne.example/live/long-room.m3u8?t=1").is_some());
        for hostile in
            ["http://cdn.averne.example/a.m3u8", "https://cdn.averne.example/a.mp4", "https://x.example/a.m3u8'"]
        {
            assert_eq!(stream(hostile), None, "{hostile}");
        }
        assert_eq!(
            origin("https://cdn.averne.example:8443/a.m3u8").as_deref(),
            Some("https://cdn.averne.example:8443")
        );
    }
}
