//! The time and the dice of the browser.

use crate::date::Date;
use crate::port::{Chance, Clock};

/// The computer's clock and its calendar.
#[derive(Clone, Copy, Debug)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn today(&self) -> Date {
        let now = js_sys::Date::new_0();
        let year = i32::try_from(now.get_full_year()).unwrap_or(Date::FIRST_YEAR);
        // A computer whose clock is far off still needs a day; the nearest end of the range is as good as any.
        let year = year.clamp(Date::FIRST_YEAR, Date::LAST_YEAR);
        Date::new(year, now.get_month() + 1, now.get_date()).unwrap_or(Date::FIRST)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole milliseconds, not negative")]
    fn now(&self) -> u64 {
        js_sys::Date::now().max(0.0) as u64
    }
}

/// The browser's random numbers.
#[derive(Clone, Copy, Debug)]
pub struct BrowserChance;

impl Chance for BrowserChance {
    fn token(&self) -> String {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let mut bytes = [0_u8; 8];
        let drawn = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !drawn {
            for byte in &mut bytes {
                *byte = random_byte();
            }
        }
        bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 256 and not negative")]
fn random_byte() -> u8 {
    (js_sys::Math::random() * 256.0) as u8
}
