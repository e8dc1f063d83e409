//! Surveys: a form out of a workbook that Kobo and ODK know too, answered on the web without an account or entered from
//! paper twice; weighted; told as shares with intervals, and not told where the base is small.

pub mod form;
pub mod pages;
pub mod raking;
pub mod relevant;
pub mod results;
pub mod store;
pub mod xlsform;
