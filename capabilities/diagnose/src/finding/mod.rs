//! Findings: what the sources say together, in a matrix of findings and sources, with confidence graded by four
//! components and their reasons (GRADE-CERQual), and what participants said when it was brought back to them.

pub mod columns;
pub mod model;
pub mod pages;
pub mod store;
