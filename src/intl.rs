//! Formats numbers for the reader's locale, using the browser's `Intl.NumberFormat`.

use std::cell::RefCell;

use js_sys::{
    Array, Function,
    Intl::{DisplayNames, NumberFormat},
    Object, Reflect,
};
use wasm_bindgen::{JsCast, JsValue};

use crate::currency::Currency;
use crate::decimal;
use crate::inputs::number::Separators;
use crate::text::figures::{Digits, Figures, Form, FormKind, NOTHING};

/// Formats numbers in one locale and currency. Creating an `Intl.NumberFormat` is slow and using it is not, so each is
/// created once.
pub struct Intl {
    formats: RefCell<Vec<(Form, Function)>>,
    locale: JsValue,
    separators: Separators,
    currency: Currency,
    rate: f64,
    sign: String,
}

impl Intl {
    /// Formats of this locale, in US dollars. `None`, or a locale that the browser does not know, stands for the
    /// browser's own locale.
    pub fn of(locale: Option<&str>) -> Self {
        Self::with_currency(locale, Currency::USD, 1.0)
    }

    /// Formats of this locale in a currency of which `rate` units are a US dollar.
    pub fn with_currency(locale: Option<&str>, currency: Currency, rate: f64) -> Self {
        let locale = locale.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let options = Object::new();
        set_money(&options, currency);
        let format = number_format(&locale, &options);
        let marks = format.map(|format| format.format_to_parts(1_234_567.8));
        let mark = |kind: &str| marks.as_ref().and_then(|parts| part(parts, kind));
        let letter = |kind: &str, otherwise: char| mark(kind).and_then(|mark| mark.chars().next()).unwrap_or(otherwise);
        let separators = Separators {
            decimal: letter("decimal", Separators::ENGLISH.decimal),
            group: letter("group", Separators::ENGLISH.group),
            is_shown: false,
        };
        let sign = mark("currency").unwrap_or_else(|| currency.code().to_owned());
        Self { formats: RefCell::default(), locale, separators, currency, rate, sign }
    }

    fn format(&self, form: Form) -> Option<Function> {
        let known = self.formats.borrow().iter().find(|(other, _)| *other == form).map(|(_, format)| format.clone());
        known.or_else(|| {
            let format = number_format(&self.locale, &options(form, self.currency))?.format();
            self.formats.borrow_mut().push((form, format.clone()));
            Some(format)
        })
    }
}

impl Figures for Intl {
    fn format(&self, value: f64, form: Form) -> String {
        if !value.is_finite() {
            return NOTHING.to_owned();
        }
        let value = if form.kind == FormKind::Money { value * self.rate } else { value };
        let number = JsValue::from_f64(value + 0.0);
        let written = self.format(form).and_then(|format| format.call1(&JsValue::UNDEFINED, &number).ok()?.as_string());
        let text = written.unwrap_or_else(|| decimal::write(value));
        text.replace('-', "−")
    }

    fn separators(&self) -> Separators {
        self.separators
    }

    fn rate(&self) -> f64 {
        self.rate
    }

    fn currency(&self) -> String {
        self.sign.clone()
    }

    fn currency_name(&self, code: &str) -> Option<String> {
        let name = display_names(&self.locale)?.of(code)?;
        name.as_string()
    }

    fn currencies(&self) -> Vec<(String, String)> {
        let Some(names) = display_names(&self.locale) else { return Vec::new() };
        let named = |code: String| Some((names.of(&code)?.as_string()?, code));
        let pairs = currency_codes().into_iter().filter(|code| Currency::find(code).is_some()).filter_map(named);
        pairs.map(|(name, code)| (code, name)).collect()
    }
}

/// Whether the browser knows a currency with this code.
pub fn knows_currency(code: &str) -> bool {
    Currency::find(code).is_some() && currency_codes().iter().any(|known| known == code)
}

fn currency_codes() -> Vec<String> {
    let codes = js_sys::Intl::supported_values_of(js_sys::Intl::SupportedValuesKey::Currency);
    codes.iter().filter_map(|code| code.as_string()).collect()
}

fn number_format(locale: &JsValue, options: &Object) -> Option<NumberFormat> {
    construct("NumberFormat", locale, options)?.dyn_into().ok()
}

/// The names of currencies in this locale.
fn display_names(locale: &JsValue) -> Option<DisplayNames> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"currency".into()).ok()?;
    construct("DisplayNames", locale, &options)?.dyn_into().ok()
}

/// Creates an object of a class in `Intl`. Falls back to the browser's own locale if this one is rejected: some
/// browsers report a locale that they do not support.
fn construct(name: &str, locale: &JsValue, options: &Object) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(intl.unchecked_ref::<Object>(), &name.into()).ok()?.dyn_into().ok()?;
    let make = |locale: &JsValue| Reflect::construct(&constructor, &Array::of2(locale, options)).ok();
    make(locale).or_else(|| make(&JsValue::UNDEFINED))
}

/// Adds the options for amounts in this currency, with an unambiguous sign: outside Canada, `$` is the US dollar and
/// `CA$` the Canadian one.
fn set_money(options: &Object, currency: Currency) {
    for (key, value) in [("style", "currency"), ("currency", currency.code()), ("currencyDisplay", "symbol")] {
        set(options, key, &value.into());
    }
}

/// Sets an option. That fails only for an object that cannot be changed.
fn set(options: &Object, key: &str, value: &JsValue) {
    Reflect::set(options, &key.into(), value).ok();
}

fn options(form: Form, currency: Currency) -> Object {
    let options = Object::new();
    let set = |key: &str, value: JsValue| set(&options, key, &value);
    match form.kind {
        FormKind::Number => {}
        FormKind::Percent => set("style", "percent".into()),
        FormKind::Money => set_money(&options, currency),
        FormKind::Dollars => set_money(&options, Currency::USD),
    }
    match form.digits {
        Digits::Significant(count) => {
            set("maximumSignificantDigits", count.into());
            if form.kind.is_money() {
                // Cents are the smallest amount that is shown.
                set("minimumFractionDigits", 0.into());
                set("maximumFractionDigits", 2.into());
                set("roundingPriority", "lessPrecision".into());
            }
        }
        Digits::Figures(count) => {
            set("minimumSignificantDigits", count.into());
            set("maximumSignificantDigits", count.into());
        }
        Digits::Fraction(count) | Digits::Exactly(count) => {
            let least = if form.digits == Digits::Fraction(count) { 0 } else { count };
            set("minimumFractionDigits", least.into());
            set("maximumFractionDigits", count.into());
        }
    }
    // Zero, and what rounds to it, has no sign: `negative` never writes −0.
    set("signDisplay", if form.signed { "exceptZero" } else { "negative" }.into());
    if form.compact {
        set("notation", "compact".into());
        // By default, some languages group compact numbers of four digits in another way than others.
        set("useGrouping", "always".into());
    }
    options
}

/// The first part of this kind (such as `decimal`) in a formatted number.
fn part(parts: &Array, kind: &str) -> Option<String> {
    let is = |part: &JsValue| text(part, "type").as_deref() == Some(kind);
    parts.iter().find(is).and_then(|part| text(&part, "value"))
}

fn text(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object.unchecked_ref::<Object>(), &JsValue::from_str(key)).ok()?.as_string()
}
