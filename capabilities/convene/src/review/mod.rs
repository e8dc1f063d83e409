//! Reviews: who reads which proposal, what of it may be read, and what is judged. What a reviewer receives never
//! depends on who wrote (I3).

pub mod api;
pub(crate) mod desk;
pub mod model;
pub(crate) mod pages;
pub(crate) mod people;
pub mod store;

use web::{Guard, MenuItem, Route};

const GIVE: Guard = Guard::May("reviews.give");
const ASSIGN: Guard = Guard::May("reviews.assign");
const LIFT: Guard = Guard::May("decisions.decide");

/// The addresses of reviews.
pub fn routes() -> Vec<Route> {
    use pages::{assigning, lifting, one, pile, sending};
    let mut routes = vec![
        Route::get("/review/{gathering}", GIVE, pile::show),
        Route::get("/review/{gathering}/{code}", GIVE, one::show),
        Route::post("/review/{gathering}/{code}", GIVE, sending::send),
        Route::post("/review/{gathering}/{code}/draft", GIVE, sending::draft),
        Route::get("/review/{gathering}/{code}/files/{file}", GIVE, one::file),
        Route::get("/manage/{gathering}/reviews", ASSIGN, assigning::show),
        Route::post("/manage/{gathering}/reviews/round", ASSIGN, assigning::round),
        Route::post("/manage/{gathering}/reviews/assign", ASSIGN, assigning::by_hand),
        Route::post("/manage/{gathering}/reviews/evenly", ASSIGN, assigning::evenly),
        Route::post("/manage/{gathering}/reviews/take", ASSIGN, assigning::take_back),
        Route::post("/manage/{gathering}/reviews/takes", ASSIGN, assigning::takes),
        Route::post("/manage/{gathering}/reviews/lift", LIFT, lifting::lift),
    ];
    routes.extend(api::routes());
    routes
}

/// The entries of the menu.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::work("review-menu-manage", "/manage/{gathering}/reviews", "reviews.assign", 40),
        MenuItem::work("review-menu-mine", "/review/{gathering}", "reviews.give", 45),
    ]
}
