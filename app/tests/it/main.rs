//! The whole program: what holds over all capabilities together. Each file is an invariant or a promise to the
//! operator; two of them start the real binary.

mod announced;
mod archive;
mod by_address;
mod chain;
mod cli;
mod columns;
mod compliance;
mod exchange;
mod headers;
mod hostile;
mod house;
mod keeping;
mod kill;
mod langs;
mod learned;
mod life;
mod matrix;
mod openapi;
mod privacy;
mod program;
mod quiet;
mod replicas;
mod sample;
