//! As much HTTP as measuring needs: one connection that is kept, a cookie that is kept, bodies as they were sent.
//! Fifty lines of our own, since a client that does more would measure itself as well.

use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

/// An answer takes at most this long; the slowest page is measured in milliseconds.
const WAIT: Duration = Duration::from_secs(30);

/// One connection to the demo.
#[derive(Debug)]
pub struct Client {
    host: String,
    stream: BufReader<TcpStream>,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as it travelled.
    pub body: Vec<u8>,
}

impl Client {
    /// Connects to `http://host:port`.
    pub fn connect(address: &str) -> io::Result<Self> {
        let host = address.trim_start_matches("http://").to_owned();
        let stream = TcpStream::connect(&host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(WAIT))?;
        Ok(Self { host, stream: BufReader::new(stream), cookies: BTreeMap::new() })
    }

    /// The cookies in force, to hand to another client or to a header.
    pub fn cookie(&self) -> String {
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    /// A client with the same cookies on a connection of its own.
    pub fn again(&self) -> io::Result<Self> {
        let mut other = Self::connect(&self.host)?;
        other.cookies.clone_from(&self.cookies);
        Ok(other)
    }

    /// Asks for a page; `coding` is what may come back (`br`, `identity`).
    pub fn get(&mut self, path: &str, coding: &str) -> io::Result<Answer> {
        self.ask("GET", path, &format!("Accept-Encoding: {coding}\r\n"))
    }

    /// Presses a button without fields.
    pub fn post(&mut self, path: &str) -> io::Result<Answer> {
        self.ask("POST", path, "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n")
    }

    fn ask(&mut self, method: &str, path: &str, headers: &str) -> io::Result<Answer> {
        let (host, cookie) = (&self.host, self.cookie());
        let cookie = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
        let asked = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\n{headers}{cookie}\r\n");
        self.stream.get_mut().write_all(asked.as_bytes())?;
        self.answer()
    }

    fn answer(&mut self) -> io::Result<Answer> {
        let status = self.line()?.split(' ').nth(1).and_then(|code| code.parse().ok());
        let status = status.ok_or_else(|| io::Error::other("this is no HTTP answer"))?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().map_err(io::Error::other)?,
                "transfer-encoding" => chunked = value.contains("chunked"),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        let bodiless = matches!(status, 204 | 304);
        let body = match (bodiless, chunked) {
            (true, _) => Vec::new(),
            (_, true) => self.chunks()?,
            _ => self.bytes(length)?,
        };
        Ok(Answer { status, body })
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default().trim();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let size = usize::from_str_radix(self.line()?.trim(), 16).map_err(io::Error::other)?;
            body.extend(self.bytes(size)?);
            self.line()?;
            if size == 0 {
                return Ok(body);
            }
        }
    }

    fn bytes(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(io::Error::other("the demo closed the connection"));
        }
        Ok(line.trim_end().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{net::TcpListener, thread};

    #[test]
    fn answers_are_read_by_length_and_by_chunks_and_cookies_come_back() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let address = format!("http://{}", listener.local_addr().expect("it is bound"));
        let server = thread::spawn(move || {
            let (stream, _) = listener.accept().expect("the client comes");
            let (mut reader, mut heard) = (BufReader::new(stream), Vec::new());
            let answers = [
                "HTTP/1.1 303 See Other\r\nSet-Cookie: who=amina; Path=/\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            ];
            for answer in answers {
                let mut line = String::new();
                while reader.read_line(&mut line).expect("the client asks") > 2 {}
                heard.push(line);
                reader.get_mut().write_all(answer.as_bytes()).expect("the client listens");
            }
            heard
        });
        let mut client = Client::connect(&address).expect("the server above listens");
        assert_eq!(client.post("/demo/as/organiser").expect("an answer").status, 303);
        assert_eq!(client.get("/", "br").expect("an answer").body, b"hello");
        assert_eq!(client.get("/", "br").expect("an answer").body, b"hi");
        let heard = server.join().expect("the server ended well");
        assert!(!heard[0].contains("Cookie") && heard[1].contains("Cookie: who=amina"), "{heard:?}");
    }
}
