//! From where a layer is to be taken to what is laid over.

use std::pin::Pin;

use super::{DRAW, Given, frame};
use crate::organisation::{self, AddressError, Refusal};
use crate::port::layer::Layers;

/// What the page's own script says where a layer is named: by the page's address, or, with the name behind it, by an
/// attribute of the element. No JSON begins like that.
const NAMED: char = '?';

/// Takes a layer through the layers of the page, lays it over and shows it.
pub fn take(given: Given, layers: Box<dyn Layers>) -> Pin<Box<dyn Future<Output = ()>>> {
    Box::pin(async move {
        let text = text(given, &*layers).await;
        if organisation::lay_over(text.as_deref().map_err(Clone::clone)).is_some() {
            // A second application on the page draws the same.
            let _ = DRAW.set(frame::draw);
        }
    })
}

/// The text of a layer.
///
/// # Errors
/// When it is of another host, or could not be fetched.
pub async fn text(given: Given, layers: &dyn Layers) -> Result<String, Refusal> {
    let address = match given {
        Given::Text(text) => return Ok(text),
        Given::Announced(said) => {
            let text = match said {
                Some(text) => text,
                None => layers.announced().await,
            };
            match text.strip_prefix(NAMED) {
                Some("") => layers.named().unwrap_or_default(),
                Some(address) => address.to_owned(),
                // Some hosts answer with a page where they have no such file.
                None if text.trim_start().starts_with('<') => return Ok(String::new()),
                None => return Ok(text),
            }
        }
    };
    let refused = |error: AddressError| Refusal::NotFetched(error.to_string());
    let origins = layers.origins(&address).ok_or(AddressError::Elsewhere).map_err(refused)?;
    organisation::permitted(&origins.page, &origins.target).map_err(refused)?;
    layers.fetch(&address).await.map_err(|error| Refusal::NotFetched(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port::memory::MemoryLayers;

    /// The outcome of a future that is ready at once, as everything in memory is.
    #[track_caller]
    fn now<T>(future: impl Future<Output = T>) -> T {
        let mut future = std::pin::pin!(future);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(outcome) => outcome,
            std::task::Poll::Pending => panic!("it waits"),
        }
    }

    #[track_caller]
    fn assert_refused(given: Given, layers: &MemoryLayers, beginning: &str) {
        let refusal = now(text(given, layers)).expect_err("it is refused").to_string();
        assert!(refusal.starts_with(beginning), "{refusal}");
    }

    /// O9: a layer is taken from the page, from its host or as a text, and from nowhere else.
    #[test]
    fn a_layer_comes_from_the_page_or_its_host() {
        let layers = MemoryLayers {
            announced: "said later".to_owned(),
            named: Some("ours.json".to_owned()),
            file: Some(("ours.json".to_owned(), "the file".to_owned())),
        };
        assert_eq!(now(text(Given::Announced(None), &layers)).as_deref(), Ok("said later"));
        assert_eq!(now(text(Given::Text("a".to_owned()), &layers)).as_deref(), Ok("a"));
        assert_eq!(now(text(Given::Announced(Some("{}".to_owned())), &layers)).as_deref(), Ok("{}"));
        assert_eq!(now(text(Given::Announced(Some("<!doctype html>".to_owned())), &layers)).as_deref(), Ok(""));
        let named = |name: &str| Given::Announced(Some(format!("?{name}")));
        assert_eq!(now(text(named(""), &layers)).as_deref(), Ok("the file"), "by the address");
        assert_eq!(now(text(named("ours.json"), &layers)).as_deref(), Ok("the file"), "by an attribute");
        let missing = "the file could not be fetched: the host answered 404";
        assert_refused(named("theirs.json"), &layers, missing);
        for elsewhere in ["https://elsewhere.example/ours.json", "http://page.example/ours.json"] {
            let beginning = "the address after \"organisation=\" leads to another host";
            assert_refused(named(elsewhere), &layers, beginning);
        }
    }
}
