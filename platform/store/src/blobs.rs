//! Files people hand in: kept under the hash of their bytes, so the same file is kept once and none can be changed
//! unseen. They lie in a folder, or in a bucket of an object store where several machines serve one install.

use crate::{Result, StoreError, Tx, sql};
use base::Ts;
use bytes::Bytes;
use object_store::aws::AmazonS3Builder;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the files lie.
#[derive(Clone, Debug)]
pub struct Blobs(Way);

#[derive(Clone, Debug)]
enum Way {
    Folder(PathBuf),
    Bucket { bucket: Arc<dyn ObjectStore>, below: Key },
}

impl Blobs {
    /// Keeps files in `folder`, which is made when the first one comes.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Blobs {
        Blobs(Way::Folder(folder.into()))
    }

    /// Keeps files in an object store, below a prefix.
    pub fn in_bucket(bucket: Arc<dyn ObjectStore>, below: &str) -> Blobs {
        Blobs(Way::Bucket { bucket, below: Key::from(below) })
    }

    /// A folder, or `s3://bucket/prefix`; key, secret, region and endpoint are those of the AWS_… variables.
    pub fn at(place: &str) -> std::result::Result<Blobs, String> {
        let Some(rest) = place.strip_prefix("s3://") else {
            return match place.split_once("://") {
                Some((scheme, _)) => {
                    Err(format!("{scheme} is no place for files; write a folder or s3://bucket/prefix"))
                }
                None => Ok(Blobs::in_folder(place)),
            };
        };
        let (name, below) = rest.split_once('/').unwrap_or((rest, ""));
        if name.is_empty() {
            return Err("s3:// names no bucket; write s3://bucket/prefix".to_owned());
        }
        let bucket = AmazonS3Builder::from_env().with_bucket_name(name).build();
        let bucket = bucket
            .map_err(|error| format!("the bucket {name} cannot be reached ({error}); set AWS_REGION and the keys"))?;
        Ok(Blobs::in_bucket(Arc::new(bucket), below))
    }

    /// Keeps the bytes and returns their hash. The file lies there before anybody else sees its row.
    pub async fn keep(&self, tx: &Tx, now: Ts, bytes: &[u8]) -> Result<String> {
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        // The row comes first and is held until the end: whoever forgets the file waits for us, or we for them.
        let insert = sql("insert into blob (hash, size_bytes, created_at) values ($1, $2, $3) \
             on conflict (hash) do update set created_at = excluded.created_at");
        tx.execute(insert.bind(&hash).bind(bytes.len()).bind(now)).await?;
        self.lay(&hash, bytes).await?;
        Ok(hash)
    }

    /// Lays the bytes under their hash without a row: a restored backup brings its rows itself.
    pub async fn lay(&self, hash: &str, bytes: &[u8]) -> Result<()> {
        let laid = match &self.0 {
            Way::Folder(folder) => write(folder, hash, bytes).await,
            Way::Bucket { bucket, below } => {
                let key = key(below, hash);
                // The same hash is the same bytes: what is there need not travel again.
                if bucket.head(&key).await.is_ok() {
                    return Ok(());
                }
                bucket.put(&key, PutPayload::from(bytes.to_vec())).await.map(|_| ()).map_err(io)
            }
        };
        laid.map_err(|error| StoreError::Blob(hash.to_owned(), error))
    }

    /// The bytes kept under this hash.
    pub async fn fetch(&self, hash: &str) -> Result<Bytes> {
        let read = match &self.0 {
            Way::Folder(folder) => tokio::fs::read(path(folder, hash)).await.map(Bytes::from),
            Way::Bucket { bucket, below } => match bucket.get(&key(below, hash)).await {
                Ok(found) => found.bytes().await.map_err(io),
                Err(error) => Err(io(error)),
            },
        };
        read.map_err(|error| StoreError::Blob(hash.to_owned(), error))
    }

    /// Forgets a file that nobody names: its row, then its bytes. A row that is still named refuses to go.
    pub async fn forget(&self, tx: &Tx, hash: &str) -> Result<()> {
        tx.execute(sql("delete from blob where hash = $1").bind(hash)).await?;
        let removed = match &self.0 {
            Way::Folder(folder) => tokio::fs::remove_file(path(folder, hash)).await,
            Way::Bucket { bucket, below } => bucket.delete(&key(below, hash)).await.map_err(io),
        };
        match removed {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::Blob(hash.to_owned(), error)),
            _ => Ok(()),
        }
    }
}

async fn write(folder: &Path, hash: &str, bytes: &[u8]) -> std::io::Result<()> {
    use tokio::io::AsyncWriteExt;
    let path = path(folder, hash);
    if tokio::fs::try_exists(&path).await? {
        return Ok(());
    }
    let shelf = path.parent().unwrap_or(folder);
    tokio::fs::create_dir_all(shelf).await?;
    // Written aside and moved, so that a crash never leaves half a file under a whole hash.
    let aside = shelf.join(format!("{hash}.part"));
    let mut file = tokio::fs::File::create(&aside).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    tokio::fs::rename(&aside, &path).await
}

/// A hash is hex; anything else must not become a path.
fn safe(hash: &str) -> String {
    hash.chars().filter(char::is_ascii_hexdigit).collect()
}

fn path(folder: &Path, hash: &str) -> PathBuf {
    let safe = safe(hash);
    folder.join(safe.get(..2).unwrap_or("00")).join(&safe)
}

fn key(below: &Key, hash: &str) -> Key {
    let safe = safe(hash);
    below.clone().join(safe.get(..2).unwrap_or("00").to_owned()).join(safe)
}

/// What an object store says, in the words of files. Its sentence may name the bucket, never what is in a file.
fn io(error: object_store::Error) -> Error {
    match error {
        object_store::Error::NotFound { .. } => Error::from(ErrorKind::NotFound),
        other => Error::other(other.to_string()),
    }
}
