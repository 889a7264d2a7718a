//! The first visit, each time with a browser that has never been there: what is seen when, what moves, what blocks.

use serde_json::{Value, json};

use super::conditions::{self, SLOWER};
use super::outcome::Row;
use super::statistics::{Series, Unit};
use crate::failure::Failure;
use crate::shots::session::Session;

/// How often each thing is measured.
pub(crate) const RUNS: usize = 5;

/// Watches from before the first byte. The application says itself when it runs; it counts as having taken over when
/// the frame that shows it has been drawn.
const WATCH: &str = "
    const bench = window.bench = { shift: 0, moved: [], tasks: [], largest: null, takenOver: null };
    const watch = (type, note) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    watch('layout-shift', (entry) => {
        if (entry.hadRecentInput) return;
        bench.shift += entry.value;
        bench.moved.push(...entry.sources.map((source) => source.node?.id || source.node?.className || source.node?.nodeName));
    });
    watch('longtask', (entry) => bench.tasks.push([entry.startTime, entry.duration]));
    watch('largest-contentful-paint', (entry) => { bench.largest = entry.startTime; });
    addEventListener('TrunkApplicationStarted', () => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { bench.takenOver = performance.now(); };
        channel.port2.postMessage(null);
    }));";

/// Calls back with what was seen once nothing has been fetched and nothing has blocked for a while.
const WHEN_QUIET: &str = "
    const [isApplication, done] = arguments;
    const QUIET = 2000;
    const look = () => {
        const bench = window.bench, now = performance.now();
        const fetched = performance.getEntriesByType('resource');
        const ends = [...fetched.map((entry) => entry.responseEnd), ...bench.tasks.map(([start, length]) => start + length)];
        const begun = isApplication ? bench.takenOver : performance.getEntriesByType('navigation')[0].loadEventEnd;
        if (now < 90000 && (!begun || now - Math.max(begun, ...ends) < QUIET)) return setTimeout(look, 200);
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        const blocked = bench.tasks.reduce((sum, [start, length]) =>
            sum + Math.max(0, start + length - Math.max(start + 50, first ?? 0)), 0);
        const page = performance.getEntriesByType('navigation')[0].transferSize;
        done({ first, largest: bench.largest, shift: bench.shift, moved: bench.moved, blocked, takenOver: bench.takenOver,
            bytes: fetched.reduce((sum, entry) => sum + entry.transferSize, page) });
    };
    look();";

/// What the visits of one page gave.
#[derive(Default)]
pub(crate) struct Visits(Vec<Value>);

impl Visits {
    /// Visits a page once more, with a new browser.
    pub(crate) fn again(
        &mut self,
        driver: &str,
        address: &str,
        page: &str,
        is_application: bool,
    ) -> Result<(), Failure> {
        let session = conditions::cold_browser(driver, address)?;
        conditions::slow_network(&session)?;
        conditions::slow_processor(&session, SLOWER)?;
        session.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }))?;
        session.order("url", &json!({ "url": format!("{address}{page}") }))?;
        let seen = session.run_until_called(WHEN_QUIET, &[is_application.into()])?;
        let told = seen.clone();
        self.0.push(seen);
        session.close()?;
        if is_application && told["takenOver"].is_null() {
            return Err(Failure::Browser(format!("the application did not start within 90 seconds: {told}")));
        }
        Ok(())
    }

    /// The median of one of the figures.
    pub(crate) fn median(&self, figure: &str) -> Option<f64> {
        self.series(figure, 1.0).map(|series| series.median())
    }

    /// What moved after it was shown, each named once.
    pub(crate) fn moved(&self) -> Vec<String> {
        let names = self.0.iter().flat_map(|visit| visit["moved"].as_array().into_iter().flatten());
        let mut names: Vec<String> = names.filter_map(|name| Some(name.as_str()?.to_owned())).collect();
        names.sort();
        names.dedup();
        names
    }

    /// One line of the table; none where the browser did not tell the figure.
    pub(crate) fn row(&self, what: &str, figure: &str, unit: Unit, bar: Option<f64>) -> Option<Row> {
        let each = if unit == Unit::Kilobytes { 1000.0 } else { 1.0 };
        Some(Row { what: what.to_owned(), unit, series: self.series(figure, each)?, bar })
    }

    fn series(&self, figure: &str, each: f64) -> Option<Series> {
        let values = self.0.iter().map(|visit| visit[figure].as_f64().map(|value| value / each));
        Series::new(values.collect::<Option<Vec<f64>>>()?)
    }
}

/// A page of the application that is warm: everything it fetches later has been fetched once.
pub(crate) fn warm_browser(driver: &str, address: &str, record: &str) -> Result<Session, Failure> {
    let session = conditions::cold_browser(driver, address)?;
    let keep = "localStorage.setItem('itsm-career-roadmap.record', arguments[0]);";
    session.run_with(keep, &[record.into()])?;
    Ok(session)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_missing_once_makes_no_row() {
        let visits = Visits(vec![json!({ "first": 1.0, "bytes": 2000 }), json!({ "first": null, "bytes": 4000 })]);
        assert!(visits.row("first paint", "first", Unit::Milliseconds, None).is_none());
        let bytes = visits.row("bytes", "bytes", Unit::Kilobytes, None).map(|row| row.series.median());
        assert_eq!(bytes, Some(3.0));
    }

    #[test]
    fn what_moved_is_named_once() {
        let visits = Visits(vec![json!({ "moved": ["map", "list"] }), json!({ "moved": ["map"] })]);
        assert_eq!(visits.moved(), ["list", "map"]);
    }
}
