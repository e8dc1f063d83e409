//! The gathering's own site around its programme: pages, questions and enquiries, who stands behind it, its colours
//! and its name, what it is for, earlier editions, what is missing in which language, and what is shared of it.

pub mod brand;
pub mod edition;
pub mod enquiry;
pub(crate) mod files;
pub mod logo;
pub mod page;
pub mod photo;
pub mod purpose;
pub mod share;
pub mod translation;

use web::{Guard, MenuItem, Route};

/// The addresses of the site.
pub fn routes() -> Vec<Route> {
    let files = vec![Route::get("/{gathering}/files/{name}", Guard::Public, files::show)];
    [
        page::routes(),
        enquiry::routes(),
        files,
        logo::routes(),
        brand::routes(),
        purpose::routes(),
        edition::routes(),
        translation::routes(),
        share::routes(),
        photo::routes(),
    ]
    .concat()
}

/// The entries of the menus.
pub fn menu() -> Vec<MenuItem> {
    vec![
        MenuItem::read("site-menu", "/{gathering}/pages", 60).also(&[
            "/{gathering}/contact",
            "/{gathering}/enquiries",
            "/{gathering}/press",
            "/{gathering}/photos",
        ]),
        MenuItem::work("site-menu-desk", "/manage/{gathering}/pages", "gathering.manage", 100).also(&[
            "/manage/{gathering}/faq",
            "/manage/{gathering}/logos",
            "/manage/{gathering}/brand",
            "/manage/{gathering}/purposes",
            "/manage/{gathering}/editions",
            "/manage/{gathering}/translations",
        ]),
        MenuItem::work("site-door-enquiries", "/manage/{gathering}/enquiries", "gathering.manage", 102),
        MenuItem::work("share-menu", "/manage/{gathering}/sharing", "gathering.manage", 104)
            .also(&["/manage/{gathering}/photos"]),
    ]
}
