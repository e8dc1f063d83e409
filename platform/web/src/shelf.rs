//! What capabilities keep in memory beside the database: each type once, made when it is first asked for.
//! Nothing that must not be lost lies here.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// One thing of each type.
#[derive(Default)]
pub struct Shelf(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl Shelf {
    /// The thing of this type.
    pub fn of<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut things = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let thing = things.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default())).clone();
        drop(things);
        thing.downcast().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicI64, Ordering};

    #[test]
    fn what_lies_on_the_shelf_is_found_again() {
        let shelf = Shelf::default();
        shelf.of::<AtomicI64>().store(7, Ordering::SeqCst);
        assert_eq!(shelf.of::<AtomicI64>().load(Ordering::SeqCst), 7);
    }
}
