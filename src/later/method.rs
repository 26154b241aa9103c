//! The Method view.

use super::Page;
use crate::text::figures::Figures;

/// The view as HTML.
pub fn html(_page: &Page, _figures: &dyn Figures) -> String {
    String::new()
}
