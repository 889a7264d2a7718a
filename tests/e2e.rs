//! The journeys of a reader through the released page, in a real browser.
//!
//! `cargo xtask test e2e` starts what this needs and says where it is. Without that, each journey explains itself
//! and passes, except where `E2E=required`. Pages are read as a person reads them: by role and name.

#[path = "e2e/axe.rs"]
mod axe;
#[path = "e2e/browser.rs"]
mod browser;
#[path = "e2e/chromium.rs"]
mod chromium;
#[path = "e2e/engine.rs"]
mod engine;
#[path = "e2e/firefox.rs"]
mod firefox;
#[path = "e2e/folder.rs"]
mod folder;
#[path = "e2e/host.rs"]
mod host;
#[path = "e2e/kept.rs"]
mod kept;
#[path = "e2e/own_driver.rs"]
mod own_driver;
#[path = "e2e/page.rs"]
mod page;
#[path = "e2e/pdf.rs"]
mod pdf;
#[path = "e2e/pointer.rs"]
mod pointer;
#[path = "e2e/profile.rs"]
mod profile;
#[path = "e2e/recorder.rs"]
mod recorder;
#[path = "e2e/script.rs"]
mod script;
#[path = "e2e/webkit.rs"]
mod webkit;

#[path = "e2e/advert.rs"]
mod advert;
#[path = "e2e/back.rs"]
mod back;
#[path = "e2e/compare.rs"]
mod compare;
#[path = "e2e/cpd.rs"]
mod cpd;
#[path = "e2e/drawing.rs"]
mod drawing;
#[path = "e2e/embed_element.rs"]
mod embed_element;
#[path = "e2e/embed_frame.rs"]
mod embed_frame;
#[path = "e2e/embed_page.rs"]
mod embed_page;
#[path = "e2e/every_entry.rs"]
mod every_entry;
#[path = "e2e/every_page.rs"]
mod every_page;
#[path = "e2e/first_paint.rs"]
mod first_paint;
#[path = "e2e/forms.rs"]
mod forms;
#[path = "e2e/full_record.rs"]
mod full_record;
#[path = "e2e/hostile.rs"]
mod hostile;
#[path = "e2e/import.rs"]
mod import;
#[path = "e2e/installed.rs"]
mod installed;
#[path = "e2e/keyboard.rs"]
mod keyboard;
#[path = "e2e/killed.rs"]
mod killed;
#[path = "e2e/life.rs"]
mod life;
#[path = "e2e/lost_parts.rs"]
mod lost_parts;
#[path = "e2e/map.rs"]
mod map;
#[path = "e2e/map_by_hand.rs"]
mod map_by_hand;
#[path = "e2e/my_record.rs"]
mod my_record;
#[path = "e2e/new_version.rs"]
mod new_version;
#[path = "e2e/organisation.rs"]
mod organisation;
#[path = "e2e/pay.rs"]
mod pay;
#[path = "e2e/plan.rs"]
mod plan;
#[path = "e2e/poster.rs"]
mod poster;
#[path = "e2e/printed_plan.rs"]
mod printed_plan;
#[path = "e2e/readers.rs"]
mod readers;
#[path = "e2e/release.rs"]
mod release;
#[path = "e2e/renewal.rs"]
mod renewal;
#[path = "e2e/settings.rs"]
mod settings;
#[path = "e2e/single.rs"]
mod single;
#[path = "e2e/speed.rs"]
mod speed;
#[path = "e2e/storage_full.rs"]
mod storage_full;
#[path = "e2e/storage_refused.rs"]
mod storage_refused;
#[path = "e2e/stored_texts.rs"]
mod stored_texts;
#[path = "e2e/strict.rs"]
mod strict;
#[path = "e2e/timetable.rs"]
mod timetable;
#[path = "e2e/trouble.rs"]
mod trouble;
#[path = "e2e/two_tabs.rs"]
mod two_tabs;
#[path = "e2e/wayfinding.rs"]
mod wayfinding;
