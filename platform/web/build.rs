//! Watches the built assets, which a release embeds: a new file of theirs is nothing the compiler would notice.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A development build reads them from the folder while it runs.
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed=../../assets/dist");
    }
}
