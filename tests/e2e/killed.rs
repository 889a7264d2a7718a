//! A browser that is ended while the page writes, and started again with the same profile.

use std::io::Write;

use itsm_career_roadmap::catalog::{Entity, RoleId};
use itsm_career_roadmap::record::saved;
use serde_json::{Value, json};

use crate::browser::{Wishes, journey_with};
use crate::kept;
use crate::page::Page;
use crate::profile::{End, Profile};

/// After how many confirmed edits the browser is killed. The first ones are made before it has written anything to the
/// disk by itself, which takes it five seconds, and the last ones while it is putting off to write again.
const MOMENTS: [u64; 6] = [1, 5, 25, 100, 250, 500];

/// The same where it is asked, which leaves it time to write.
const FEWER_MOMENTS: [u64; 2] = [1, 100];

/// How many edits can be on their way when the browser ends.
const ON_THEIR_WAY: u64 = 16;

/// Chooses one role after the other as the destination, each when the page has said that the one before is saved.
const CHOOSE_ON: &str = "
    const [roles] = arguments;
    window.confirmed = 0;
    const turn = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { channel.port1.close(); done(); };
        channel.port2.postMessage(null);
    });
    const isSaved = () => [...document.querySelectorAll('main [role=status]')]
        .some((status) => status.textContent.includes('Saved on this device.'));
    (async () => {
        for (let edit = 1; ; edit += 1) {
            const choice = document.querySelector('main select[aria-label=\"I want to be\"]');
            choice.value = roles[edit % roles.length];
            choice.dispatchEvent(new Event('change', { bubbles: true }));
            // What follows from the edit is shown by then: that it is being saved.
            await turn();
            await turn();
            while (!isSaved()) await turn();
            window.confirmed = edit;
        }
    })();";

const CONFIRMED: &str = "return window.confirmed;";

fn roles() -> Vec<&'static str> {
    RoleId::all().map(Entity::slug).collect()
}

/// Edits until so many are confirmed, ends the browser, and tells how many the page had called saved by then.
fn edit_until_the_end(profile: &Profile, moment: u64, end: End) -> u64 {
    let mut confirmed = 0;
    journey_with(Wishes { profile: Some(profile.folder()), ..Wishes::default() }, async |page| {
        page.open("#/record").await;
        page.run(CHOOSE_ON, vec![json!(roles())]).await;
        let count = async || page.run(CONFIRMED, Vec::new()).await.as_u64().expect("a number");
        while count().await < moment {}
        confirmed = profile.end(end, count).await;
    });
    confirmed
}

/// Which edit a destination is of, when it can only be one of those after `confirmed`; none when it was lost.
fn edit_of(role: Option<&str>, confirmed: u64) -> Option<u64> {
    let roles = roles();
    let position = roles.iter().position(|slug| Some(*slug) == role)?;
    (confirmed..=confirmed + ON_THEIR_WAY).find(|edit| *edit % roles.len() as u64 == position as u64)
}

/// The destination as storage alone has it, before the page is opened.
async fn in_storage(page: &Page) -> Option<String> {
    kept::look_from_outside(page).await;
    Some(saved::parse(&kept::text(page).await?).expect("what is stored is a record").want()?.to_owned())
}

/// Ends a browser at every moment and looks what the next one has.
fn the_last_confirmed_edit_survives(end: End, moments: &[u64]) {
    let mut told = Vec::new();
    for &moment in moments {
        let profile = Profile::new(&format!("{end:?}-{moment}"));
        let confirmed = edit_until_the_end(&profile, moment, end);
        journey_with(Wishes { profile: Some(profile.folder()), ..Wishes::default() }, async |page| {
            let stored = in_storage(page).await;
            let had_it = edit_of(stored.as_deref(), confirmed).is_some();
            page.open("#/record").await;
            kept::is_confirmed(page).await;
            let found = kept::record(page).await;
            let edit = edit_of(found.want(), confirmed);
            told.push(json!([confirmed, edit, had_it]));
            assert!(edit.is_some(), "edit {confirmed} was confirmed; there is {:?}", found.want());
            let shown = found.want().and_then(RoleId::from_slug).expect("a role").title;
            assert_eq!(page.chosen("I want to be").await, shown);
        });
    }
    let storage_had = told.iter().filter(|told| told[2] == true).count();
    let number = told.len();
    let told = Value::from(told);
    writeln!(
        std::io::stderr(),
        "{end:?}: {number} of {number} confirmed edits are there, {storage_had} of them in local storage; [confirmed, found, in local storage]: {told}"
    )
    .ok();
}

/// R27, R28: killed without warning, as when the system runs out of memory.
#[test]
fn a_browser_that_is_killed_keeps_the_last_confirmed_edit() {
    the_last_confirmed_edit_survives(End::Killed, &MOMENTS);
}

/// R27, R28: asked to end, as when the computer is shut down.
#[test]
fn a_browser_that_is_asked_to_end_keeps_the_last_confirmed_edit() {
    the_last_confirmed_edit_survives(End::Asked, &FEWER_MOMENTS);
}
