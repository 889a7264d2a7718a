//! What is said on the terminal: steps, durations, failures. Commands' own output passes by untouched.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Announces what happens next, and how long it usually takes where that is worth knowing.
pub(crate) fn step(text: &str) {
    println!("==> {text}");
}

/// Says that a step is done and how long it took.
pub(crate) fn done(text: &str, since: Instant) {
    println!("    {text} ({})", duration(since.elapsed()));
}

/// Tells a failure in its own words.
pub(crate) fn failure(failure: &Failure) {
    eprintln!("error: {failure}");
}

fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f32()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_a_clock() {
        assert_eq!(duration(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(duration(Duration::from_secs(59)), "59 s");
        assert_eq!(duration(Duration::from_secs(252)), "4 min 12 s");
    }
}
