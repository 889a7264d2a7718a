//! Money, numbers and dates by the browser's `Intl`, each formatter made once.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Function, Object, Reflect};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

use crate::date::Date;
use crate::port::Locale;
use crate::port::memory::PlainLocale;

/// Dates in this tag are written as `Intl` writes them, without it: making its first formatter of dates takes a slow
/// processor 60 ms, and the first page has a date.
const BRITISH: &str = "en-GB";

/// The browser's own writing; plain British writing where the browser does not know a tag.
pub struct IntlLocale {
    // A page has one thread; the wrapper says so to traits that ask for thread safety.
    formatters: SendWrapper<RefCell<HashMap<String, Option<Function>>>>,
}

impl Default for IntlLocale {
    fn default() -> Self {
        Self { formatters: SendWrapper::new(RefCell::new(HashMap::new())) }
    }
}

impl IntlLocale {
    /// Writes a value with the formatter of that class, tag and options.
    /// Numbers among the options are written in digits, which `Intl` reads as well.
    fn write(&self, class: &str, tag: &str, options: &[(&str, &str)], value: &JsValue) -> Option<String> {
        let mut key = [class, tag].join(" ");
        for (name, choice) in options {
            key += &[" ", name, "=", choice].concat();
        }
        let mut formatters = self.formatters.borrow_mut();
        let formatter = formatters.entry(key).or_insert_with(|| formatter(class, tag, options).ok());
        formatter.as_ref()?.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
    }

    fn write_date(&self, tag: &str, date: Date, options: &[(&str, &str)]) -> Option<String> {
        let month = i32::try_from(date.month()).ok()?;
        let day = i32::try_from(date.day()).ok()?;
        // Noon in universal time, written in universal time: no zone can move the day.
        let instant =
            js_sys::Date::new(&JsValue::from_f64(js_sys::Date::utc(f64::from(date.year()), f64::from(month - 1))));
        instant.set_utc_date(day.unsigned_abs());
        instant.set_utc_hours(12);
        let mut with_zone = options.to_vec();
        with_zone.push(("timeZone", "UTC"));
        self.write("DateTimeFormat", tag, &with_zone, &instant)
    }
}

impl Locale for IntlLocale {
    fn money(&self, tag: &str, units: f64, currency: &str, decimals: u8) -> String {
        let digits = decimals.to_string();
        let options = [
            ("style", "currency"),
            ("currency", currency),
            ("minimumFractionDigits", &digits),
            ("maximumFractionDigits", &digits),
        ];
        self.write("NumberFormat", tag, &options, &JsValue::from_f64(units))
            .unwrap_or_else(|| PlainLocale.money(tag, units, currency, decimals))
    }

    fn number(&self, tag: &str, value: f64, decimals: u8) -> String {
        let digits = decimals.to_string();
        let options = [("minimumFractionDigits", &*digits), ("maximumFractionDigits", &digits)];
        self.write("NumberFormat", tag, &options, &JsValue::from_f64(value))
            .unwrap_or_else(|| PlainLocale.number(tag, value, decimals))
    }

    fn date(&self, tag: &str, date: Date) -> String {
        if tag == BRITISH {
            return PlainLocale.date(tag, date);
        }
        self.write_date(tag, date, &[("dateStyle", "long")]).unwrap_or_else(|| PlainLocale.date(tag, date))
    }

    fn month(&self, tag: &str, year: i32, month: u32) -> String {
        if tag == BRITISH {
            return PlainLocale.month(tag, year, month);
        }
        let options = [("year", "numeric"), ("month", "long")];
        Date::new(year, month, 1)
            .ok()
            .and_then(|date| self.write_date(tag, date, &options))
            .unwrap_or_else(|| PlainLocale.month(tag, year, month))
    }
}

/// Makes a formatter. Everything goes through calls that return errors: an unknown tag must not end the page.
fn formatter(class: &str, tag: &str, options: &[(&str, &str)]) -> Result<Function, JsValue> {
    let settings = Object::new();
    for (name, choice) in options {
        Reflect::set(&settings, &JsValue::from_str(name), &JsValue::from_str(choice))?;
    }
    let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl"))?;
    let constructor: Function = Reflect::get(&intl, &JsValue::from_str(class))?.dyn_into()?;
    let arguments = Array::of2(&JsValue::from_str(tag), &settings);
    let format = Reflect::construct(&constructor, &arguments)?;
    Reflect::get(&format, &JsValue::from_str("format"))?.dyn_into()
}
