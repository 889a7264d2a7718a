//! A storage that can be looked at and not be changed.

use std::sync::Arc;

use crate::port::{Storage, StorageError, StorageKind, StorageListener, Subscription};

/// Another storage as somebody sees it who may read in it and nothing else.
pub struct LookOnlyStorage(pub Arc<dyn Storage>);

impl Storage for LookOnlyStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get(key)
    }

    fn set(&self, _: &str, _: &str) -> Result<(), StorageError> {
        Err(StorageError::Denied)
    }

    fn remove(&self, _: &str) -> Result<(), StorageError> {
        Err(StorageError::Denied)
    }

    fn kind(&self) -> StorageKind {
        StorageKind::LookOnly
    }

    fn subscribe(&self, listener: StorageListener) -> Subscription {
        self.0.subscribe(listener)
    }
}
