//! One kept connection that asks without holding up the others: as much HTTP as thousands of readers need.

use std::io;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A connection to `host:port`.
pub struct Client {
    host: String,
    stream: BufReader<TcpStream>,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as text.
    pub body: String,
}

impl Client {
    /// Connects.
    pub async fn connect(address: &str) -> io::Result<Client> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Client { host: address.to_owned(), stream: BufReader::with_capacity(2_048, stream) })
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.host)).await
    }

    /// Sends a form as the browser of this number.
    pub async fn post(&mut self, path: &str, form: &str, browser: usize) -> io::Result<Answer> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\naccept: application/json\r\ncookie: browser={browser:043}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            self.host,
            form.len()
        );
        self.ask(&head).await
    }

    /// Opens a line of events; what follows is read by [`Client::line`].
    pub async fn follow(&mut self, path: &str, last: Option<i64>) -> io::Result<u16> {
        let last = last.map_or(String::new(), |last| format!("last-event-id: {last}\r\n"));
        let asked = format!("GET {path} HTTP/1.1\r\nhost: {}\r\naccept: text/event-stream\r\n{last}\r\n", self.host);
        self.stream.get_mut().write_all(asked.as_bytes()).await?;
        Ok(self.head().await?.0)
    }

    /// The next line without its end; nothing where the other side has ended.
    pub async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        if self.stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()))
    }

    async fn ask(&mut self, request: &str) -> io::Result<Answer> {
        self.stream.get_mut().write_all(request.as_bytes()).await?;
        let (status, length, chunked) = self.head().await?;
        let body = if chunked { self.chunks().await? } else { self.bytes(length).await? };
        Ok(Answer { status, body: String::from_utf8_lossy(&body).into_owned() })
    }

    /// Status, length, and whether the body comes in chunks.
    async fn head(&mut self) -> io::Result<(u16, usize, bool)> {
        let ended = || io::Error::new(io::ErrorKind::UnexpectedEof, "the connection ended before an answer");
        let first = self.line().await?.ok_or_else(ended)?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(ended)?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line().await?.ok_or_else(ended)?;
            let Some((name, value)) = line.split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().map_err(io::Error::other)?,
                "transfer-encoding" => chunked = value.contains("chunked"),
                _ => {}
            }
        }
        Ok((status, length, chunked))
    }

    async fn bytes(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).await?;
        Ok(bytes)
    }

    async fn chunks(&mut self) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let size = self.line().await?.unwrap_or_default();
            let size = usize::from_str_radix(size.trim(), 16).map_err(io::Error::other)?;
            body.extend(self.bytes(size).await?);
            self.line().await?;
            if size == 0 {
                return Ok(body);
            }
        }
    }
}
