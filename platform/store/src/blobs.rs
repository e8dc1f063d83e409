//! Files people hand in: kept in a folder under the hash of their bytes, so the same file is kept once
//! and none can be changed unseen.

use crate::{Result, StoreError, Tx, sql};
use base::Ts;
use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The folder of files.
#[derive(Clone, Debug)]
pub struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    /// Keeps files in `folder`, which is made when the first one comes.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Blobs {
        Blobs { folder: folder.into() }
    }

    /// The folder, for backup.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps the bytes and returns their hash. The file lies on disk before anybody else sees its row.
    pub async fn keep(&self, tx: &Tx, now: Ts, bytes: &[u8]) -> Result<String> {
        let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        // The row comes first and is held until the end: whoever forgets the file waits for us, or we for them.
        let insert = sql("insert into blob (hash, size_bytes, created_at) values ($1, $2, $3) \
             on conflict (hash) do update set created_at = excluded.created_at");
        tx.execute(insert.bind(&hash).bind(bytes.len()).bind(now)).await?;
        self.write(&hash, bytes).await.map_err(|error| StoreError::Blob(hash.clone(), error))?;
        Ok(hash)
    }

    /// The bytes kept under this hash.
    pub async fn fetch(&self, hash: &str) -> Result<Bytes> {
        let read = tokio::fs::read(self.path(hash)).await;
        read.map(Bytes::from).map_err(|error| StoreError::Blob(hash.to_owned(), error))
    }

    /// Forgets a file that nobody names: its row, then its bytes. A row that is still named refuses to go.
    pub async fn forget(&self, tx: &Tx, hash: &str) -> Result<()> {
        tx.execute(sql("delete from blob where hash = $1").bind(hash)).await?;
        match tokio::fs::remove_file(self.path(hash)).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Blob(hash.to_owned(), error)),
            _ => Ok(()),
        }
    }

    async fn write(&self, hash: &str, bytes: &[u8]) -> std::io::Result<()> {
        use tokio::io::AsyncWriteExt;
        let path = self.path(hash);
        if tokio::fs::try_exists(&path).await? {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(&self.folder);
        tokio::fs::create_dir_all(folder).await?;
        // Written aside and moved, so that a crash never leaves half a file under a whole hash.
        let aside = folder.join(format!("{hash}.part"));
        let mut file = tokio::fs::File::create(&aside).await?;
        file.write_all(bytes).await?;
        file.sync_all().await?;
        tokio::fs::rename(&aside, &path).await
    }

    fn path(&self, hash: &str) -> PathBuf {
        // A hash is hex; anything else must not become a path.
        let safe: String = hash.chars().filter(char::is_ascii_hexdigit).collect();
        self.folder.join(safe.get(..2).unwrap_or("00")).join(&safe)
    }
}
