//! What can be asked of the program on the command line, and where each is done.

use base::ShiftedClock;
use clap::{Args, Subcommand, ValueEnum};
use std::io::IsTerminal;
use std::path::PathBuf;
use tokio_util::sync::CancellationToken;
use wardmote::compose::{self, Place, plain_settings};
use wardmote::{demo, mail, operate, serve, worker};

/// Where the data are.
#[derive(Args, Clone, Debug)]
pub struct Data {
    /// The folder of SQLite and of the files.
    #[arg(long, env = "WARDMOTE_DATA", default_value = "./wardmote-data")]
    data: PathBuf,
    /// postgres://…, where one machine is outgrown.
    #[arg(long, env = "WARDMOTE_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// The folder of the files, if not inside --data; or s3://bucket/prefix (AWS_ACCESS_KEY_ID, AWS_REGION, AWS_ENDPOINT …).
    #[arg(long, env = "WARDMOTE_BLOBS")]
    blobs: Option<String>,
}

/// How the house is reached.
#[derive(Args, Clone, Debug)]
pub struct Reached {
    /// The address people see.
    #[arg(long, env = "WARDMOTE_BASE_URL", default_value = "http://localhost:8080")]
    base_url: String,
    /// The name of this install.
    #[arg(long, env = "WARDMOTE_NAME", default_value = "Wardmote")]
    name: String,
    /// The languages shown, the first one first: en,fr or fr,en or fr.
    #[arg(long, env = "WARDMOTE_LANGS", default_value = "en,fr", value_delimiter = ',')]
    langs: Vec<String>,
    /// smtp://user@host:port; without it letters wait in the outbox.
    #[arg(long, env = "WARDMOTE_MAIL", hide_env_values = true)]
    mail: Option<String>,
    /// The sender of letters.
    #[arg(long, env = "WARDMOTE_MAIL_FROM", default_value = "wardmote@localhost")]
    mail_from: String,
    /// The domain under which calls receive letters.
    #[arg(long, env = "WARDMOTE_MAIL_DOMAIN", default_value = "localhost")]
    mail_domain: String,
    /// Takes received letters by LMTP: 127.0.0.1:2424 or a path of a socket.
    #[arg(long, env = "WARDMOTE_LMTP")]
    lmtp: Option<String>,
    /// Whoever shows it as a bearer token reads /metrics; without it only this machine does.
    #[arg(long, env = "WARDMOTE_METRICS_TOKEN", hide_env_values = true)]
    metrics_token: Option<String>,
    /// The header in which your own proxy names the reader's address.
    #[arg(long, env = "WARDMOTE_PROXY_HEADER")]
    proxy_header: Option<String>,
}

/// How large the sample is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Size {
    /// 120 proposals.
    Usual,
    /// 300 proposals, 120 sessions, 60 reviewers, 1,500 reviews: what `make bench` measures.
    Large,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// A full sample on http://localhost:8080; nothing leaves the machine.
    Demo {
        /// The folder of the sample.
        #[arg(long, default_value = "./wardmote-demo")]
        data: PathBuf,
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: String,
        /// How large the sample is.
        #[arg(long, value_enum, default_value = "usual")]
        size: Size,
    },
    /// Serves the platform.
    Serve {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        reached: Reached,
        /// Where to listen.
        #[arg(long, env = "WARDMOTE_LISTEN", default_value = "127.0.0.1:8080")]
        listen: String,
        /// Leaves the jobs to `wardmote worker`.
        #[arg(long, env = "WARDMOTE_NO_WORKER")]
        no_worker: bool,
    },
    /// Does the jobs alone, beside one or more `serve --no-worker`.
    Worker {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        reached: Reached,
    },
    /// Brings the database up to date.
    Migrate {
        #[command(flatten)]
        data: Data,
    },
    /// Reads a programme or an announcement; the report goes to stderr.
    Import {
        /// pretalx-json, schedule-json, schedule-xml, programme-json, csv, announcement; or indigo.
        format: String,
        /// The file, or - for standard input; for indigo the folder of a pull, or its workbook.
        file: PathBuf,
        /// The code of the gathering; it is created where absent. Impact bonds belong to none.
        #[arg(long)]
        gathering: Option<String>,
        /// The zone of a source that has none.
        #[arg(long)]
        zone: Option<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Writes the published programme; stdout carries only the document.
    Export {
        /// schedule-json, schedule-xml, ics, csv or xlsx.
        format: String,
        /// The code of the gathering.
        #[arg(long)]
        gathering: String,
        #[command(flatten)]
        data: Data,
    },
    /// Takes one received letter from standard input.
    MailIn {
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        reached: Reached,
    },
    /// Writes everything into one file.
    Backup {
        /// The file to write.
        dest: PathBuf,
        #[command(flatten)]
        data: Data,
    },
    /// Brings a backup back into an empty place, SQLite or PostgreSQL.
    Restore {
        /// The file to read.
        src: PathBuf,
        #[command(flatten)]
        data: Data,
    },
    /// Checks the database, the files and their hashes.
    Verify {
        #[command(flatten)]
        data: Data,
    },
    /// What only the operator may do.
    Admin {
        #[command(subcommand)]
        deed: Admin,
    },
}

/// What only the operator may do.
#[derive(Subcommand)]
pub enum Admin {
    /// Invites somebody to be an admin of this install.
    Invite {
        /// The address.
        #[arg(value_name = "MAIL")]
        address: String,
        #[command(flatten)]
        data: Data,
        #[command(flatten)]
        reached: Reached,
    },
}

impl Command {
    /// Its stdout is for a document or one sentence: logs hold only warnings.
    pub fn is_quiet(&self) -> bool {
        !matches!(self, Command::Serve { .. } | Command::Worker { .. })
    }

    /// Does it; the answer is printed.
    pub async fn run(self) -> Result<String, String> {
        match self {
            Command::Demo { data, listen, size } => run_demo(data, listen, matches!(size, Size::Large)).await,
            Command::Serve { data, reached, listen, no_worker } => run_serve(data, reached, listen, !no_worker).await,
            Command::Worker { data, reached } => run_worker(data, reached).await,
            Command::Migrate { data } => operate::migrate(&place(data)).await,
            Command::Import { format, file, data, .. } if format == "indigo" => {
                operate::bonds::import(&place(data), &file).await
            }
            Command::Import { format, file, gathering, zone, data } => {
                let gathering = gathering.ok_or("say into which gathering: --gathering CODE")?;
                operate::exchange::import(&place(data), &format, &file, &gathering, zone.as_deref()).await
            }
            Command::Export { format, gathering, data } => {
                operate::exchange::export(&place(data), &format, &gathering).await
            }
            Command::MailIn { data, reached } => mail::take_in_stdin(&reached_place(data, &reached)?).await,
            Command::Backup { dest, data } => operate::archive::backup(&place(data), &dest).await,
            Command::Restore { src, data } => operate::archive::restore(&place(data), &src).await,
            Command::Verify { data } => operate::verify::verify(&place(data)).await,
            Command::Admin { deed: Admin::Invite { address, data, reached } } => {
                operate::invite_admin(&reached_place(data, &reached)?, &address).await
            }
        }
    }
}

fn place(data: Data) -> Place {
    Place {
        data: data.data,
        database: data.database,
        blobs: data.blobs,
        settings: plain_settings("http://localhost:8080"),
    }
}

fn reached_place(data: Data, reached: &Reached) -> Result<Place, String> {
    let mut settings = plain_settings(&reached.base_url);
    settings.name = reached.name.clone();
    settings.langs = reached.langs.iter().map(|tag| base::Lang::new(tag.trim())).collect();
    if settings.langs.is_empty() || settings.langs.iter().any(|lang| !["en", "fr"].contains(&lang.tag())) {
        return Err("the languages of this program are en and fr; write --langs en,fr, fr,en, en or fr".to_owned());
    }
    settings.mail_from = reached.mail_from.clone();
    settings.mail_domain = reached.mail_domain.clone();
    settings.proxy_header = reached.proxy_header.clone();
    settings.metrics_token = reached.metrics_token.clone().filter(|token| !token.is_empty());
    Ok(Place { settings, ..place(data) })
}

async fn run_demo(data: PathBuf, listen: String, large: bool) -> Result<String, String> {
    let listener = serve::bind(&listen).await?;
    let port = listener.local_addr().map_err(|error| format!("could not listen: {error}"))?.port();
    let address = format!("http://localhost:{port}");
    let mut settings = plain_settings(&address);
    settings.name = demo::sample::NETWORK.to_owned();
    settings.mail_domain = "safer-cities.example".to_owned();
    settings.mail_from = "safer-cities@river-cities.example".to_owned();
    let clock = ShiftedClock::default();
    let place = Place { data, database: None, blobs: None, settings };
    let house = compose::house(&place, Some(clock.clone())).await?;
    demo::sample::fill(&house, large).await?;
    clock.run_from(demo::doors::instant("programme").ok_or("could not set the clock of the demo")?);
    println!("listening on {address}");
    if std::io::stdout().is_terminal() {
        println!("Open it in a browser. Ctrl-C ends the demo; its data stay in {}.", place.data.display());
    }
    serve::serve(house, listener, true).await?;
    Ok(String::new())
}

async fn run_serve(data: Data, reached: Reached, listen: String, with_worker: bool) -> Result<String, String> {
    let listener = serve::bind(&listen).await?;
    let place = reached_place(data, &reached)?;
    let house = compose::house(&place, None).await?;
    let stop = CancellationToken::new();
    let carried = with_worker.then(|| mail::carry(house.clone(), reached.mail.clone(), stop.clone())).transpose()?;
    let received = reached.lmtp.clone().map(|at| mail::listen(house.clone(), at, stop.clone()));
    eprintln!("listening on {}", house.settings.base_url);
    let served = serve::serve(house, listener, with_worker).await;
    stop.cancel();
    for task in carried.into_iter().chain(received) {
        let _ = task.await;
    }
    served.map(|()| String::new())
}

async fn run_worker(data: Data, reached: Reached) -> Result<String, String> {
    let house = compose::house(&reached_place(data, &reached)?, None).await?;
    let stop = CancellationToken::new();
    let carried = mail::carry(house.clone(), reached.mail.clone(), stop.clone())?;
    let work = tokio::spawn(worker::work(house.clone(), stop.clone()));
    serve::stop_asked().await;
    stop.cancel();
    let _ = tokio::join!(carried, work);
    house.db.close().await;
    Ok(String::new())
}
