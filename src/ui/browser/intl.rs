//! Numbers as the reader's locale writes them, by the browser's own `Intl.NumberFormat`.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl::NumberFormat, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::inputs::number::Separators;
use crate::text::figures::{Digits, Figures, Form, FormKind, NOTHING};

/// Writes numbers in the reader's locale. Making a format is slow and using it is not, so each is made once.
pub struct Intl {
    formats: RefCell<Vec<(Form, Function)>>,
    locale: JsValue,
    separators: Separators,
}

impl Intl {
    /// The formats of this locale; of the browser's own where it does not know it.
    pub fn of(locale: Option<String>) -> Self {
        let locale = locale.map_or(JsValue::UNDEFINED, |tag| JsValue::from_str(&tag));
        let separators =
            number_format(&locale, &Object::new()).map_or(Separators::ENGLISH, |format| separators(&format));
        Self { formats: RefCell::default(), locale, separators }
    }

    fn format(&self, form: Form) -> Option<Function> {
        let known = self.formats.borrow().iter().find(|(other, _)| *other == form).map(|(_, format)| format.clone());
        known.or_else(|| {
            let format = number_format(&self.locale, &options(form))?.format();
            self.formats.borrow_mut().push((form, format.clone()));
            Some(format)
        })
    }
}

impl Figures for Intl {
    fn write(&self, value: f64, form: Form) -> String {
        if !value.is_finite() {
            return NOTHING.to_owned();
        }
        let number = JsValue::from_f64(value + 0.0);
        let written = self.format(form).and_then(|format| format.call1(&JsValue::UNDEFINED, &number).ok()?.as_string());
        let text = written.unwrap_or_else(|| value.to_string());
        text.replace('-', "−")
    }

    fn separators(&self) -> Separators {
        self.separators
    }
}

/// A format, for the browser's own locale where it refuses this one: some report a locale that they do not know.
fn number_format(locale: &JsValue, options: &Object) -> Option<NumberFormat> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function =
        Reflect::get(intl.unchecked_ref::<Object>(), &"NumberFormat".into()).ok()?.dyn_into().ok()?;
    let make = |locale: &JsValue| Reflect::construct(&constructor, &Array::of2(locale, options)).ok();
    make(locale).or_else(|| make(&JsValue::UNDEFINED))?.dyn_into().ok()
}

fn options(form: Form) -> Object {
    let options = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&options, &JsValue::from_str(key), &value).ok();
    match form.kind {
        FormKind::Number => None,
        FormKind::Percent => set("style", "percent".into()),
        FormKind::Money => set("currency", "USD".into()).and_then(|_| set("style", "currency".into())),
    };
    match form.digits {
        Digits::Significant(count) => {
            set("maximumSignificantDigits", count.into());
            if form.kind == FormKind::Money {
                // Cents are the smallest amount that is shown.
                set("minimumFractionDigits", 0.into());
                set("maximumFractionDigits", 2.into());
                set("roundingPriority", "lessPrecision".into());
            }
        }
        Digits::Fraction(count) | Digits::Exactly(count) => {
            let least = if form.digits == Digits::Fraction(count) { 0 } else { count };
            set("minimumFractionDigits", least.into());
            set("maximumFractionDigits", count.into());
        }
    }
    // Zero, and what rounds to it, has no sign: with `negative` there is no −0.
    set("signDisplay", if form.signed { "exceptZero" } else { "negative" }.into());
    if form.compact {
        set("notation", "compact".into());
    }
    options
}

/// What the reader's locale puts between digits, told from a number written by it.
fn separators(format: &NumberFormat) -> Separators {
    let parts = format.format_to_parts(1_234_567.8);
    let part = |kind: &str, otherwise: char| {
        let is = |part: &JsValue| text(part, "type").as_deref() == Some(kind);
        parts.iter().find(is).and_then(|part| text(&part, "value")?.chars().next()).unwrap_or(otherwise)
    };
    Separators {
        decimal: part("decimal", Separators::ENGLISH.decimal),
        group: part("group", Separators::ENGLISH.group),
    }
}

fn text(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object.unchecked_ref::<Object>(), &JsValue::from_str(key)).ok()?.as_string()
}
