//! The pages of partnerships: the public list and page, and behind the wall of members the path, the members, the
//! agreements, the money and how working together goes.

mod agreement;
mod agreements;
mod begin;
mod desk;
mod files;
pub(crate) mod frame;
mod health;
mod list;
mod members;
mod money;
mod show;

use web::{Guard, MenuItem, Route};

pub(crate) fn routes() -> Vec<Route> {
    const IN: Guard = Guard::SignedIn;
    vec![
        Route::get("/partnerships", Guard::Public, list::show).published(list::version),
        Route::get("/partnerships/begin", IN, begin::show),
        Route::post("/partnerships/begin", IN, begin::begin),
        Route::get("/partnerships/{code}", Guard::Public, show::show).published(show::version),
        Route::get("/partnerships/{code}/desk", IN, desk::show),
        Route::post("/partnerships/{code}/desk", IN, desk::save),
        Route::get("/partnerships/{code}/members", IN, members::show),
        Route::post("/partnerships/{code}/members", IN, members::change),
        Route::get("/partnerships/{code}/members/{form}", IN, files::members),
        Route::get("/partnerships/{code}/agreements", IN, agreements::show),
        Route::post("/partnerships/{code}/agreements", IN, agreements::draft),
        Route::get("/partnerships/{code}/agreements/{number}", IN, agreement::show),
        Route::post("/partnerships/{code}/agreements/{number}", IN, agreement::change),
        Route::get("/partnerships/{code}/money", IN, money::show),
        Route::post("/partnerships/{code}/money", IN, money::change),
        Route::get("/partnerships/{code}/money/{form}", IN, files::money),
        Route::get("/partnerships/{code}/health", IN, health::show),
        Route::post("/partnerships/{code}/health", IN, health::change),
    ]
}

pub(crate) fn menu() -> Vec<MenuItem> {
    vec![MenuItem::read("partnership-menu", "/partnerships", 60).also(&["/contracts"])]
}
