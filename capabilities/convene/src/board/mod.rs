//! The open-space board: whoever is there puts up a topic, says where they may come, and takes a round and a corner;
//! or the host places all topics so that the fewest miss out.

mod jobs;
pub mod model;
mod pages;
pub mod store;
mod told;

use web::{Guard, JobKind, MenuItem, Route};

/// The addresses of the board.
pub fn routes() -> Vec<Route> {
    const ALL: Guard = Guard::Public;
    const HOST: Guard = Guard::May("board.host");
    vec![
        Route::get("/{gathering}/board", ALL, pages::public::show),
        Route::post("/{gathering}/board", ALL, pages::public::put_up).takes_bytes(10_000),
        Route::get("/{gathering}/board/live", ALL, told::follow),
        Route::get("/{gathering}/board/live/state", ALL, told::state),
        Route::get("/{gathering}/board/wall", ALL, pages::wall::show),
        Route::get("/{gathering}/board/wall/live", ALL, told::follow_wall),
        Route::get("/{gathering}/board/wall/state", ALL, told::state_of_wall),
        Route::get("/{gathering}/board/cards", ALL, pages::wall::cards),
        Route::post("/{gathering}/board/{topic}/come", ALL, pages::public::come).takes_bytes(2_000),
        Route::post("/{gathering}/board/{topic}/place", ALL, pages::public::place).takes_bytes(2_000),
        Route::post("/{gathering}/board/{topic}/down", ALL, pages::public::down).takes_bytes(2_000),
        Route::get("/manage/{gathering}/board", HOST, pages::host::show),
        Route::post("/manage/{gathering}/board", HOST, pages::host::set),
        Route::post("/manage/{gathering}/board/place", HOST, pages::host::place_by_interest),
        Route::post("/manage/{gathering}/board/topics/{topic}", HOST, pages::host::act),
    ]
}

/// The entry of the host's menu; everybody comes from the page of the day, or by the square on the wall.
pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem::work("board-menu", "/manage/{gathering}/board", "board.host", 86)]
}

/// What is done later.
pub fn jobs() -> Vec<JobKind> {
    vec![JobKind { kind: jobs::KEY_DIES, run: jobs::key_dies }]
}
