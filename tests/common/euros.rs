//! Figures of an English reader who sees euros.

use tokenworth::inputs::number::Separators;
use tokenworth::text::figures::{English, Figures, Form, FormKind};

/// Euros, at so many of them for a dollar.
pub struct Euros(pub f64);

impl Figures for Euros {
    fn write(&self, value: f64, form: Form) -> String {
        let rate = if form.kind == FormKind::Money { self.0 } else { 1.0 };
        English.write(value * rate, form).replace('$', "€")
    }

    fn separators(&self) -> Separators {
        Separators::ENGLISH
    }

    fn rate(&self) -> f64 {
        self.0
    }

    fn currency(&self) -> String {
        "€".to_owned()
    }
}
