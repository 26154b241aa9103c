//! The ranges from which the uncertainty run draws.

use super::Context;
use crate::explain::Doubt;
use crate::later::doubt;

/// A table of them all, as the draws use them.
pub fn html(context: &Context) -> String {
    doubt::html(&Doubt::of_all(context.known, context.figures), context.links)
}
