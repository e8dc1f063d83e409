//! The manners of the command line: one sentence on stderr that says what to do next; 0 done, 1 refused, 2 bad usage.

use crate::program::run;
use std::net::TcpListener;

fn said(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

/// Refused: nothing on stdout, one sentence on stderr, and not a word of the inside.
fn refused(arguments: &[&str], says: &[&str]) {
    let output = run(arguments);
    let sentence = said(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {sentence}");
    assert!(output.stdout.is_empty(), "{arguments:?} wrote to stdout");
    assert_eq!(sentence.trim_end().lines().count(), 1, "{arguments:?}: {sentence}");
    assert!(sentence.starts_with("wardmote: "), "{sentence}");
    assert!(!sentence.contains("panicked") && !sentence.contains("Err("), "{sentence}");
    for word in says {
        assert!(sentence.contains(word), "{sentence} does not say {word:?}");
    }
}

#[test]
fn a_port_in_use_says_what_to_pass_instead() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").to_string_lossy().into_owned();
    for command in ["serve", "demo"] {
        refused(&[command, "--data", &data, "--listen", &address], &["another program uses this port", "--listen"]);
    }
    assert!(!folder.path().join("data").exists(), "nothing is made before the port is ours");
}

#[test]
fn what_cannot_be_done_is_said_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let file = folder.path().join("file");
    std::fs::write(&file, "not a folder").expect("written");
    let file = file.to_string_lossy().into_owned();
    refused(&["migrate", "--data", &file], &["could not open the database"]);
    refused(&["migrate", "--data", &data, "--database", "mysql://root:secret@host/db"], &["mysql", "postgres://"]);
    refused(
        &["migrate", "--data", &data, "--database", "postgres://nobody:hunter2@127.0.0.1:1/none"],
        &["could not open the database"],
    );
    refused(&["admin", "invite", "not an address", "--data", &data], &["not an address"]);
    refused(&["serve", "--data", &data, "--listen", "127.0.0.1:0", "--langs", "en,xx"], &["--langs"]);
    refused(&["restore", &file, "--data", &data], &["is no backup"]);
    refused(&["restore", "/no/such/file", "--data", &data], &["/no/such/file"]);
}

#[test]
fn no_password_of_a_database_is_ever_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_string_lossy().into_owned();
    for address in [
        "mysql://root:hunter2@host/db",
        "postgres://nobody:hunter2@127.0.0.1:1/none",
        "postgres://nobody:hunter2@[broken/none",
    ] {
        let output = run(&["migrate", "--data", &data, "--database", address]);
        assert_eq!(output.status.code(), Some(1));
        assert!(!said(&output.stderr).contains("hunter2"), "{}", said(&output.stderr));
    }
}

#[test]
fn bad_usage_ends_with_2_and_shows_how() {
    for arguments in [&["serve", "--no-such-option"][..], &["no-such-command"][..], &["backup"][..], &[][..]] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output.stderr).contains("Usage"), "{arguments:?}: {}", said(&output.stderr));
    }
    let help = run(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    for command in
        ["demo", "serve", "worker", "migrate", "import", "export", "mail-in", "backup", "restore", "verify", "admin"]
    {
        assert!(said(&help.stdout).contains(command), "{command}");
    }
}

#[test]
fn the_first_admin_is_invited_and_the_database_is_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let migrated = run(&["migrate", "--data", &data]);
    assert_eq!((migrated.status.code(), said(&migrated.stdout).as_str()), (Some(0), "the database is up to date\n"));
    assert!(run(&["migrate", "--data", &data]).status.success(), "a second time changes nothing");
    let invited =
        run(&["admin", "invite", "ada@averne.example", "--data", &data, "--base-url", "https://safer.example"]);
    assert_eq!(invited.status.code(), Some(0), "{}", said(&invited.stderr));
    assert!(said(&invited.stdout).contains("https://safer.example/sign-in/invitation/"), "{}", said(&invited.stdout));
    let verified = run(&["verify", "--data", &data]);
    assert_eq!(verified.status.code(), Some(0), "{}", said(&verified.stderr));
    assert!(said(&verified.stdout).starts_with("sound: "), "{}", said(&verified.stdout));
}
