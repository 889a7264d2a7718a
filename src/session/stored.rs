//! The stored text: what is found there, and how one that cannot be read is moved out of the way.

use super::{RECORD_KEY, SET_ASIDE_KEY, SaveState};
use crate::port::{Env, StorageError, StorageKind};
use crate::record::Record;
use crate::record::saved::{self, LoadError};

/// What a look into the storage found.
pub(super) enum Stored {
    Nothing,
    Record { record: Record, version: u64, text: String },
    Newer { version: u64, text: String },
    Unreadable { error: LoadError, text: String },
}

/// The state when all is well, as far as this storage goes.
pub(super) fn resting_state(env: &Env) -> SaveState {
    match env.storage.kind() {
        StorageKind::Kept => SaveState::Saved,
        StorageKind::SessionOnly(reason) => SaveState::NotKept(reason),
        StorageKind::LookOnly => SaveState::LookOnly,
    }
}

/// Looks into the storage.
pub(super) fn look(env: &Env) -> Result<Stored, StorageError> {
    let Some(text) = env.storage.get(RECORD_KEY)? else {
        return Ok(Stored::Nothing);
    };
    Ok(match saved::parse_with_version(&text) {
        Ok((record, version)) => Stored::Record { record, version, text },
        Err(LoadError::Newer { version }) => Stored::Newer { version, text },
        Err(error) => Stored::Unreadable { error, text },
    })
}

/// Moves a text that cannot be read to a key of its own. It leaves its place only once the copy is there.
pub(super) fn set_aside(env: &Env, text: &str) -> Result<String, StorageError> {
    let key = keep_aside(env, text)?;
    env.storage.remove(RECORD_KEY)?;
    Ok(key)
}

/// Keeps a text that cannot be read under a key of its own.
pub(super) fn keep_aside(env: &Env, text: &str) -> Result<String, StorageError> {
    let key = format!("{SET_ASIDE_KEY}{}-{}", env.clock.now(), env.chance.token());
    env.storage.set(&key, text)?;
    Ok(key)
}
