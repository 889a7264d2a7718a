//! ITSM Career Roadmap: a map of careers in IT service management and a private record of one's own progress.
//!
//! The crate is a pure core and a thin shell. In reading order:
//! the [`catalog`] is what the dataset knows, the [`record`] is what a person has done, the modules that follow derive
//! everything else from the two, [`port`] says what is needed from the outside world, [`session`] keeps the record,
//! and [`ui`] draws. Only `ui` knows Leptos; only `port::browser`, `ui` and `main` know the browser.

pub mod base64url;
pub mod catalog;
pub mod date;
pub mod decimal;
pub mod fold;
pub mod text;

pub mod record;

pub mod advert;
pub mod agenda;
pub mod calendar;
pub mod csv;
pub mod embedding;
pub mod exchange;
pub mod filter;
pub mod layout;
pub mod order;
pub mod organisation;
pub mod paper;
pub mod pay_scale;
pub mod pay_series;
pub mod plan;
pub mod renewal;
pub mod requirement;
pub mod route;
pub mod search;
pub mod viewport;
pub mod wayfinding;

pub mod port;
pub mod session;

pub mod ui;
