//! Does what a person does and takes the time: from the moment the browser received the event to the moment after the
//! frame that shows its effect has been made.
//!
//! The end is a message posted from within `requestAnimationFrame`: it is delivered when that frame has been styled,
//! laid out and painted. A second `requestAnimationFrame` would add the wait for the frame after; the browser's own
//! Event Timing rounds to 8 ms. Real input through the driver, so that the way to the page counts as well.

use serde_json::{Value, json};

use super::interactions::{Act, Interaction};
use super::loading::RUNS;
use crate::failure::Failure;
use crate::shots::session::Session;

/// Begins to measure with the next event.
const BEGIN: &str = "
    const round = arguments[0];
    const effect = () => EFFECT;
    const before = effect();
    window.measured = new Promise((done) => addEventListener('EVENT', (event) => {
        const frame = () => requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                const passed = performance.now() - event.timeStamp;
                if (effect() !== before) done(passed);
                else if (passed > 20000) done(null);
                else frame();
            };
            channel.port2.postMessage(null);
        });
        frame();
    }, { capture: true, once: true }));";

const END: &str = "window.measured.then(arguments[arguments.length - 1]);";

/// Brings what is acted on into view and into focus, and says where it is: the label of a radio button, for that is
/// what is seen of it.
const AIM: &str = "
    const round = arguments[0];
    const found = TARGET;
    if (!found) return null;
    const seen = found.labels?.[0]?.classList.contains('choice-option') ? found.labels[0] : found;
    if (!seen.closest('svg')) seen.scrollIntoView({ block: 'center' });
    if (arguments[1]) { found.focus(); if (found.select && found.type !== 'range') found.select(); }
    const box = seen.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };";

/// Calls back when the page is drawn and has nothing more to do.
const WHEN_IDLE: &str = "
    const done = arguments[arguments.length - 1];
    const start = performance.now();
    const look = () => {
        const heading = document.querySelector('#boot, .page-awaited') ? null : document.querySelector('main h1');
        if (!heading && performance.now() - start < 60000) return requestAnimationFrame(look);
        requestAnimationFrame(() => requestIdleCallback(() => requestIdleCallback(() => setTimeout(done, 50)), { timeout: 5000 }));
    };
    look();";

/// What is measured of one interaction.
#[derive(Default)]
pub(crate) struct Times {
    /// From the event to the frame, in milliseconds.
    pub(crate) answers: Vec<f64>,
    /// For how long script ran between the two, in milliseconds.
    pub(crate) script: Vec<f64>,
}

/// Does it once to warm up, then as often as everything is measured.
pub(crate) fn measure(session: &Session, interaction: &Interaction, certification: &str) -> Result<Times, Failure> {
    let from = interaction.from.replace("{certification}", certification);
    let mut times = Times::default();
    for round in 0..=RUNS {
        go(session, &from)?;
        aim(session, interaction, round)?;
        let begin = BEGIN.replace("EFFECT", interaction.effect).replace("EVENT", interaction.event);
        session.run_with(&begin, &[round.into()])?;
        let before = script_time(session)?;
        act(session, interaction, round)?;
        let answer = session.run_until_called(END, &[])?.as_f64();
        let script = script_time(session)? - before;
        let answer = answer.ok_or_else(|| Failure::Browser(format!("{} had no effect", interaction.what)))?;
        if matches!(interaction.act, Act::Letter(_)) {
            key(session, "Backspace")?;
            session.run_until_called(WHEN_IDLE, &[])?;
        }
        if round > 0 {
            times.answers.push(answer);
            times.script.push(script);
        }
    }
    Ok(times)
}

/// To another page and back, so that every round begins alike.
fn go(session: &Session, from: &str) -> Result<(), Failure> {
    for hash in ["/guide", from] {
        session.run_with("location.hash = arguments[0];", &[hash.into()])?;
        session.run_until_called(WHEN_IDLE, &[])?;
    }
    Ok(())
}

/// Puts the pointer or the focus where the act will be.
fn aim(session: &Session, interaction: &Interaction, round: usize) -> Result<(), Failure> {
    let place = place(session, interaction, round)?;
    if let Act::Click = interaction.act {
        pointer(session, "mouseMoved", &place)?;
    }
    session.run_until_called(WHEN_IDLE, &[]).map(drop)
}

fn place(session: &Session, interaction: &Interaction, round: usize) -> Result<Value, Failure> {
    let takes_focus = !matches!(interaction.act, Act::Click);
    let script = AIM.replace("TARGET", interaction.target);
    let place = session.run_with(&script, &[round.into(), takes_focus.into()])?;
    if place.is_null() {
        return Err(Failure::Browser(format!("there is nothing on the page for {}", interaction.what)));
    }
    Ok(place)
}

fn act(session: &Session, interaction: &Interaction, round: usize) -> Result<(), Failure> {
    match interaction.act {
        Act::Click => {
            let place = place(session, interaction, round)?;
            pointer(session, "mousePressed", &place)?;
            pointer(session, "mouseReleased", &place)
        }
        Act::Letter(letters) => {
            let letter = letters[round % letters.len()];
            let typed = json!({ "type": "keyDown", "text": letter, "key": letter });
            session.devtools("Input.dispatchKeyEvent", &typed)?;
            session.devtools("Input.dispatchKeyEvent", &json!({ "type": "keyUp", "key": letter })).map(drop)
        }
        Act::Key(name) => key(session, name),
    }
}

fn pointer(session: &Session, kind: &str, place: &Value) -> Result<(), Failure> {
    let button = if kind == "mouseMoved" { "none" } else { "left" };
    let event = json!({ "type": kind, "x": place["x"], "y": place["y"], "button": button, "clickCount": 1 });
    session.devtools("Input.dispatchMouseEvent", &event).map(drop)
}

/// Presses a key that writes nothing.
fn key(session: &Session, name: &str) -> Result<(), Failure> {
    // The old code of the key is what the browser's own handling of fields goes by.
    let code = match name {
        "Backspace" => 8,
        "ArrowRight" => 39,
        _ => 0,
    };
    for kind in ["rawKeyDown", "keyUp"] {
        let event = json!({ "type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code });
        session.devtools("Input.dispatchKeyEvent", &event)?;
    }
    Ok(())
}

/// For how long the page has run script since it was opened, in milliseconds.
fn script_time(session: &Session) -> Result<f64, Failure> {
    session.devtools("Performance.enable", &json!({}))?;
    let metrics = session.devtools("Performance.getMetrics", &json!({}))?;
    let mut metrics = metrics["metrics"].as_array().into_iter().flatten();
    let seconds = metrics.find(|metric| metric["name"] == "ScriptDuration").and_then(|metric| metric["value"].as_f64());
    seconds.map(|seconds| seconds * 1000.0).ok_or_else(|| Failure::Browser("it tells no time of script".to_owned()))
}
