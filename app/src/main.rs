//! The command line of `wardmote`. Errors go to stderr as one sentence that says what to do next;
//! the exit status is 0 done, 1 refused, 2 bad usage.
#![forbid(unsafe_code)]

mod commands;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// The open platform on which community-safety partnerships convene, deliberate, diagnose, act and learn.
#[derive(Parser)]
#[command(name = "wardmote", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    log_to_stderr(cli.command.is_quiet());
    match cli.command.run().await {
        Ok(said) => {
            if !said.is_empty() {
                println!("{said}");
            }
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("wardmote: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Logs are JSON lines without personal data. What they hold is set by WARDMOTE_LOG.
fn log_to_stderr(quiet: bool) {
    let usual = if quiet { "warn" } else { "info" };
    let filter = tracing_subscriber::EnvFilter::try_from_env("WARDMOTE_LOG").unwrap_or_else(|_| usual.into());
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
}
