//! The slow phone that everything is measured on, and how busy the computer is that plays it.

use std::fs;
use std::time::Duration;

use serde_json::json;

use crate::failure::Failure;
use crate::shots::session::Session;

/// 1.6 Mbit/s, as bytes a second.
const BYTES_PER_SECOND: u32 = 1_600_000 / 8;
const LATENCY_MILLISECONDS: u32 = 150;
/// How many times slower than this computer.
pub(crate) const SLOWER: u32 = 4;

/// Width and height of the window's inside in CSS pixels.
const WINDOW: (u32, u32) = (1280, 900);

/// A page of the host without anything on it.
pub(crate) const BLANK: (&str, &[u8]) = ("blank.html", b"<!doctype html>\n<title>Blank</title>\n");

/// A loop that takes a few dozen milliseconds, timed where the page's own script runs.
const COUNT: &str = "
    const start = performance.now();
    let sum = 0;
    for (let step = 0; step < 2e7; step++) sum = (sum + step) % 1000003;
    return performance.now() - start + sum * 0;";

/// A browser of its own with nothing in its cache. The processor is slowed down only once a page of the host is open,
/// because that is done to a process, and each host gets one.
pub(crate) fn cold_browser(driver: &str, address: &str) -> Result<Session, Failure> {
    let session = Session::open(driver)?;
    session.wait_as_long_as_it_takes()?;
    session.look_like(WINDOW, "light")?;
    session.order("url", &json!({ "url": format!("{address}{}", BLANK.0) }))?;
    Ok(session)
}

/// Makes the processor so many times slower.
pub(crate) fn slow_processor(session: &Session, times: u32) -> Result<(), Failure> {
    session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": times })).map(drop)
}

/// Slow 4G, as the bars name it. Each request waits for the latency, all of them share the width.
pub(crate) fn slow_network(session: &Session) -> Result<(), Failure> {
    let network = json!({
        "offline": false,
        "latency": LATENCY_MILLISECONDS,
        "downloadThroughput": BYTES_PER_SECOND,
        "uploadThroughput": BYTES_PER_SECOND,
    });
    session.devtools("Network.enable", &json!({}))?;
    session.devtools("Network.emulateNetworkConditions", &network).map(drop)
}

/// What is to be known before the figures are believed, with how busy the computer was before any browser was started.
pub(crate) fn circumstances(session: &Session, busy: Option<u64>) -> Result<Vec<String>, Failure> {
    let count = |times| {
        slow_processor(session, times)?;
        Ok::<f64, Failure>(session.run(COUNT)?.as_f64().unwrap_or_default())
    };
    let (usual, slow) = (count(1)?, count(SLOWER)?);
    let version = session.devtools("Browser.getVersion", &json!({}))?;
    let browser = version["product"].as_str().unwrap_or("an unknown browser");
    Ok(vec![
        format!("Measured in {browser}, window {} × {}, brotli made ahead of time.", WINDOW.0, WINDOW.1),
        format!("Slow 4G: 1.6 Mbit/s, {LATENCY_MILLISECONDS} ms. Processor {SLOWER} times slower."),
        format!("A loop of 20 million steps took {usual:.0} ms at full speed, {slow:.0} ms slowed down."),
        busy.map_or_else(|| "How busy the computer was is not known.".to_owned(), told_busy),
    ])
}

fn told_busy(percent: u64) -> String {
    let loaded = if percent > 10 { " LOADED: the figures are too high." } else { "" };
    format!("Before measuring, other work took {percent} % of the computer.{loaded}")
}

/// How much of the processors is in use while nothing is measured, in percent.
pub(crate) fn busy() -> Option<u64> {
    let (before_idle, before) = processor_times()?;
    std::thread::sleep(Duration::from_secs(2));
    let (idle, all) = processor_times()?;
    let passed = all.checked_sub(before).filter(|passed| *passed > 0)?;
    Some(100 - (idle - before_idle).min(passed) * 100 / passed)
}

/// Idle time and all time since the start of the computer, where Linux tells them.
fn processor_times() -> Option<(u64, u64)> {
    times_in(fs::read_to_string("/proc/stat").ok()?.lines().next()?)
}

/// "cpu  user nice system idle iowait …"
fn times_in(line: &str) -> Option<(u64, u64)> {
    let times: Vec<u64> = line.strip_prefix("cpu ")?.split_whitespace().map_while(|word| word.parse().ok()).collect();
    Some((times.get(3)? + times.get(4)?, times.iter().take(8).sum()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idle_time_is_told_from_all_time() {
        assert_eq!(times_in("cpu  10 1 5 80 4 0 0 0 0 0"), Some((84, 100)));
        assert_eq!(times_in("cpu0 10 1 5 80 4"), None);
    }

    #[test]
    fn a_loaded_computer_is_told() {
        assert!(!told_busy(4).contains("LOADED"));
        assert!(told_busy(60).contains("LOADED"));
    }
}
