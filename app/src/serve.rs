//! Serving: one listener, the worker beside it, and an orderly end.

use crate::worker;
use axum::ServiceExt;
use axum::extract::Request;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use web::House;

/// How long a replica that ends still answers: a proxy that asks `/readyz` each second has noticed by then.
const LEAVING: Duration = Duration::from_millis(2_500);

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
    let router = web::router(house.clone());
    let service = ServiceExt::<Request>::into_make_service_with_connect_info::<SocketAddr>(router);
    let hears = tokio::spawn(web::live::hear(house.clone()));
    let (told, followed) = (stop.clone(), house.clone());
    tokio::spawn(async move {
        stop_asked().await;
        followed.live.leave();
        if !followed.db.is_lite() {
            // The proxy before several replicas looks away first, so that no request is sent to a closed door.
            tokio::time::sleep(LEAVING).await;
        }
        // Lines that stay open are closed first: their readers go to another replica.
        followed.live.close();
        told.cancel();
        // A reader who holds a line open must not hold up the end for ever.
        tokio::time::sleep(Duration::from_secs(20)).await;
        tracing::warn!("some requests did not end within 20 s");
        std::process::exit(0);
    });
    let served = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned()).await;
    stop.cancel();
    if let Some(work) = work {
        let _ = work.await;
    }
    hears.abort();
    house.db.close().await;
    served.map_err(|error| format!("could not serve: {error}"))
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
