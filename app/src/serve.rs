//! Serving: one listener, the worker beside it, and an orderly end.

use crate::worker;
use axum::Router;
use axum_server::{Handle, Server};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use web::House;

/// How long a replica that ends still answers: a proxy that asks `/readyz` each second has noticed by then.
const LEAVING: Duration = Duration::from_millis(2_500);
/// Requests and jobs that still run when a replica ends get so long: neither a reader who holds a line open nor a job
/// that hangs must hold up the end.
const ENDING: Duration = Duration::from_secs(20);
/// Who connects and says nothing, or says a request letter by letter, is let go.
const ASKING: Duration = Duration::from_secs(30);
/// A line between two requests is kept longer than proxies keep theirs (60 s in most), so that none sends a request into
/// a line that is being closed.
const KEPT: Duration = Duration::from_secs(90);

/// Binds the address, or says in one sentence what to change.
pub async fn bind(listen: &str) -> Result<TcpListener, String> {
    TcpListener::bind(listen).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!(
                "could not listen on {listen}: another program uses this port; stop it or pass --listen 127.0.0.1:8081"
            )
        }
        std::io::ErrorKind::PermissionDenied => {
            format!("could not listen on {listen}: ports below 1024 need rights; pass --listen 127.0.0.1:8080")
        }
        _ => format!("could not listen on {listen}: {error}"),
    })
}

/// Serves until the operator stops it; then no new request is taken, those that run are finished, the
/// worker lays its jobs down, the database is closed.
pub async fn serve(house: Arc<House>, listener: TcpListener, with_worker: bool) -> Result<(), String> {
    let stop = CancellationToken::new();
    let work = with_worker.then(|| tokio::spawn(worker::work(house.clone(), stop.clone())));
    let hears = tokio::spawn(web::live::hear(house.clone()));
    let door = Handle::new();
    tokio::spawn(end_when_asked(house.clone(), stop.clone(), door.clone()));
    // A router of axum takes the bodies of any listener.
    let service = Router::new().fallback_service(web::router(house.clone()));
    let service = service.into_make_service_with_connect_info::<SocketAddr>();
    let served = listening(listener, door).serve(service).await;
    stop.cancel();
    if let Some(work) = work {
        let _ = work.await;
    }
    hears.abort();
    house.db.close().await;
    served.map_err(|error| format!("could not serve: {error}"))
}

/// The listener. It speaks HTTP/1 alone, as proxies do to what stands behind them: to find out which of two protocols
/// somebody speaks doubles the room that each line takes, and in a room of thousands that is what memory goes to.
fn listening(listener: TcpListener, door: Handle<SocketAddr>) -> Server<SocketAddr> {
    let mut server = Server::from_listener(listener).handle(door).http1_only().first_request_timeout(ASKING);
    server.http_builder().http1().header_read_timeout(KEPT);
    server.accept_error_handler(|_, error| tracing::warn!(%error, "a connection was not taken"))
}

/// Waits until the operator stops the program; then lets go of everybody, in an order in which nothing is lost.
async fn end_when_asked(house: Arc<House>, stop: CancellationToken, door: Handle<SocketAddr>) {
    stop_asked().await;
    house.live.leave();
    if !house.db.is_lite() {
        // The proxy before several replicas looks away first, so that no request is sent to a closed door.
        tokio::time::sleep(LEAVING).await;
    }
    // Lines that stay open are closed first: their readers go to another replica.
    house.live.close();
    stop.cancel();
    door.graceful_shutdown(None);
    tokio::time::sleep(ENDING).await;
    tracing::warn!("some requests or jobs did not end within 20 s");
    std::process::exit(0);
}

/// Waits for Ctrl-C or the stop signal of a service manager.
pub async fn stop_asked() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
