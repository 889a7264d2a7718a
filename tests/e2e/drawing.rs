//! The map as the browser draws it, with the browser's own fonts: what the layout promised has to hold on the screen.

use itsm_career_roadmap::catalog;
use serde_json::Value;

use crate::browser::journey;
use crate::engine::Engine;
use crate::page::Page;

/// A tablet upright and on its side, a laptop, a desk.
const WIDTHS: [u32; 4] = [768, 1024, 1280, 1920];

/// How far boxes may reach into each other before an eye could see it, in CSS pixels.
const TOLERANCE: f64 = 0.5;
/// The same where the boxes of letters begin and end at whole pixels of the screen.
const TOLERANCE_IN_FIREFOX: f64 = 0.75;

/// Every way in which a label meets what is not its own, in words; and how much of the map was looked at.
///
/// The whole drawing is measured, also what of it lies outside the frame at that size. Lines and signs are as wide as
/// their strokes; a line meets a label where one of its points is nearer to the label's box than half its width.
const INSPECT: &str = "
    const tolerance = arguments[0];
    const all = (selector) => [...document.querySelectorAll(`.map-drawing ${selector}`)];
    const scale = document.querySelector('.map-drawing').getScreenCTM().a;
    const half = (element) => parseFloat(getComputedStyle(element).strokeWidth) * scale / 2;
    const grown = (box, by) => ({ left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by });
    // The letters without their halo, which some browsers count as part of them.
    const letters = (label) => {
        const boxes = [...label.querySelectorAll('tspan')].map((line) => line.getBoundingClientRect()).filter(({ width }) => width);
        const least = (side) => Math.min(...boxes.map((box) => box[side])), most = (side) => Math.max(...boxes.map((box) => box[side]));
        const [left, right, top, bottom] = [least('left'), most('right'), least('top'), most('bottom')];
        return { left, right, top, bottom, width: right - left, height: bottom - top };
    };
    const stations = all('.map-station').map((station) => {
        const [label, sign] = ['.map-station-label', '.map-station-sign'].map((part) => station.querySelector(part));
        return {
            name: label.textContent.trim(),
            label: letters(label),
            sign: grown(sign.getBoundingClientRect(), half(sign)),
        };
    });
    const points = all('.map-line-stroke').flatMap((course) => {
        const toScreen = course.getScreenCTM();
        const line = course.closest('[data-line]').dataset.line;
        const steps = Math.ceil(course.getTotalLength() / 2);
        const places = Array.from({ length: steps + 1 }, (_, step) =>
            course.getPointAtLength(course.getTotalLength() * step / steps).matrixTransform(toScreen));
        return places.map(({ x, y }) => ({ x, y, line, half: half(course) }));
    });
    const overlap = (one, other) => Math.min(
        one.right - other.left, other.right - one.left, one.bottom - other.top, other.bottom - one.top);
    const reach = ({ x, y, half }, box) => half - Math.hypot(
        Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const offences = new Map();
    const note = (what, by) => { if (by > tolerance && by > (offences.get(what) ?? 0)) offences.set(what, by); };
    stations.forEach((one, at) => stations.forEach((other, before) => {
        if (before < at) note(`the labels of ${other.name} and ${one.name} meet`, overlap(one.label, other.label));
        if (before !== at) note(`the label of ${one.name} meets the station ${other.name}`, overlap(one.label, other.sign));
    }));
    for (const { name, label } of stations)
        for (const point of points) note(`the label of ${name} meets line ${point.line}`, reach(point, label));
    return {
        labels: stations.filter(({ label }) => label.width > 0 && label.height > 0).length,
        points: points.length,
        offences: [...offences].map(([what, by]) => `${what}, by ${by.toFixed(1)} px`),
    };";

/// M4: as drawn, at every width at which the map is shown by itself.
#[test]
fn no_drawn_label_meets_another_a_station_or_a_line() {
    journey(async |page| {
        let mut offences = Vec::new();
        for width in WIDTHS {
            page.browser.resize(width, 900).await;
            page.open("#/").await;
            offences.extend(inspect(page).await.into_iter().map(|offence| format!("at {width} px {offence}")));
        }
        assert!(offences.is_empty(), "{} offences:\n{}", offences.len(), offences.join("\n"));
    });
}

/// What is wrong with the drawing as it is now. That there is one with every label and line is made sure of first.
async fn inspect(page: &Page) -> Vec<String> {
    let tolerance = if Engine::here() == Engine::Firefox { TOLERANCE_IN_FIREFOX } else { TOLERANCE };
    let found = page.run(INSPECT, vec![tolerance.into()]).await;
    assert_eq!(found["labels"], catalog::map().stations.len(), "every station has a label that takes up room");
    assert!(found["points"].as_u64() > Some(1000), "the lines were hardly looked at: {}", found["points"]);
    let offences = found["offences"].as_array().into_iter().flatten();
    offences.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}
