//! What may leave the audit team: cells hidden so that nobody can work them out again, and the attack that tries.
#![forbid(unsafe_code)]
