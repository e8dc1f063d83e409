//! What was typed, and the sheet that gives it back with the errors beside the fields.

use crate::{Refusal, Tr};
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart};
use axum::http::Request;
use bytes::Bytes;

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// The field.
    pub field: String,
    /// The file's name as the browser gave it: only for people to read, never a path.
    pub name: String,
    /// The media type the browser claims: never trusted.
    pub media: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// The fields of a form or a query, in order; a name may come more than once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    fields: Vec<(String, String)>,
    files: Vec<Upload>,
}

/// More fields than any of our forms has.
const FIELDS_MAX: usize = 2_000;

impl Form {
    /// Reads `a=b&c=d`.
    pub fn of_query(query: &str) -> Form {
        let fields = form_urlencoded::parse(query.as_bytes()).take(FIELDS_MAX);
        Form { fields: fields.map(|(name, value)| (name.into_owned(), cleaned(&value))).collect(), files: Vec::new() }
    }

    /// A form made by a program or a test.
    pub fn of(fields: &[(&str, &str)]) -> Form {
        Form { fields: fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(), files: Vec::new() }
    }

    pub(crate) async fn read(kind: &str, body: Bytes) -> Result<Form, Refusal> {
        if !kind.starts_with("multipart/form-data") {
            let text = String::from_utf8_lossy(&body);
            return Ok(Form::of_query(&text));
        }
        let broken = |_| Refusal::bad("form-broken");
        let request = Request::builder().header("content-type", kind).body(Body::from(body));
        let mut request = request.map_err(|_| Refusal::bad("form-broken"))?;
        // The route has said how much may come, and it has come; a second, smaller limit would refuse it here.
        DefaultBodyLimit::disable().apply(&mut request);
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Refusal::bad("form-broken"))?;
        let mut form = Form::default();
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let field = part.name().unwrap_or_default().to_owned();
            if form.fields.len() + form.files.len() >= FIELDS_MAX {
                return Err(Refusal::bad("form-broken"));
            }
            match part.file_name().map(str::to_owned) {
                Some(name) => {
                    let media = part.content_type().unwrap_or("application/octet-stream").to_owned();
                    let bytes = part.bytes().await.map_err(broken)?;
                    // An empty file field arrives as a file without a name.
                    if !(name.is_empty() && bytes.is_empty()) {
                        form.files.push(Upload { field, name, media, bytes });
                    }
                }
                None => form.fields.push((field, cleaned(&part.text().await.map_err(broken)?))),
            }
        }
        Ok(form)
    }

    /// The value, trimmed; empty where the field is missing.
    pub fn get(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// The value exactly as typed.
    pub fn raw(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of the field.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    /// The field came at all.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }

    /// A whole number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name).parse().ok()
    }

    /// All fields with their values.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Sets or replaces a field: for defaults on a form that is shown first.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.into()));
    }

    /// Adds one more value of a field.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.fields.push((name.to_owned(), value.into()));
    }

    /// The files of a field.
    pub fn files(&self, name: &str) -> Vec<&Upload> {
        self.files.iter().filter(|file| file.field == name).collect()
    }
}

/// Line ends as `\n`, and no NUL, which no database keeps.
fn cleaned(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\0', "")
}

/// A form as it is shown: what stands in the fields, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What stands in the fields.
    pub form: Form,
    errors: Vec<(String, String)>,
}

impl Sheet {
    /// Shows what was typed.
    pub fn of(form: Form) -> Sheet {
        Sheet { form, errors: Vec::new() }
    }

    /// Something is wrong with a field: a whole sentence that says what to do.
    pub fn wrong(&mut self, field: &str, sentence: impl Into<String>) {
        self.errors.push((field.to_owned(), sentence.into()));
    }

    /// The field must be filled: the sentence is `key` in the language of the page.
    pub fn required(&mut self, t: &Tr, field: &str, key: &str) {
        if self.form.get(field).is_empty() {
            self.wrong(field, t.say(key));
        }
    }

    /// Nothing is wrong.
    pub fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// All errors in the order of the fields: field and sentence.
    pub fn errors(&self) -> &[(String, String)] {
        &self.errors
    }

    /// What is wrong with this field, if anything.
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, sentence)| sentence.as_str())
    }

    /// What stands in the field.
    pub fn value(&self, field: &str) -> &str {
        self.form.raw(field)
    }

    /// The field holds this value: for `checked` and `selected`.
    pub fn is(&self, field: &str, value: &str) -> bool {
        self.form.all(field).contains(&value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_as_large_as_its_route_allows_is_read() {
        let large = vec![b'x'; 3_000_000];
        let head = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"records.csv\"\r\n\r\n";
        let body = [head.as_bytes(), &large, b"\r\n--b--\r\n"].concat();
        let form = Form::read("multipart/form-data; boundary=b", Bytes::from(body)).await.expect("it is read");
        let sizes: Vec<(&str, usize)> = form.files.iter().map(|file| (file.name.as_str(), file.bytes.len())).collect();
        assert_eq!(sizes, [("records.csv", 3_000_000)]);
    }
}
