//! The words of the Lorenz curve: how use is shared out.

use super::Sentences;
use crate::chart::facts::lorenz::Facts;
use crate::figures::amounts::{percent, whole};
use crate::figures::{Figures, Form};

/// Name of the line of the people.
pub const PEOPLE: &str = "your people";
/// Name of the line of equal use.
pub const ALIKE: &str = "equal use";
/// Caption of the table.
pub const TABLE: &str = "Shares of the tokens, by the people who use least and most";

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, facts: &Facts) -> Sentences {
    let title = title(figures, facts);
    let (subtitle, notes, summary) = match facts {
        Facts::TooFew => (subtitle("people"), Vec::new(), title.clone()),
        Facts::Shared { people, gini, .. } => {
            let gini = figures.write(*gini, Form::NUMBER.significant(2));
            let note = format!("Gini coefficient {gini}: 0 means equal use, 1 means one person uses everything.");
            let people = whole(figures, *people as f64);
            let subtitle = subtitle(&format!("{people} people"));
            (subtitle, vec![note.clone()], format!("{title} ({people} people). {note}"))
        }
    };
    Sentences { title, subtitle, notes, summary }
}

/// What is plotted, of whom.
fn subtitle(people: &str) -> String {
    format!(
        "Share of all tokens that the lightest users among the {people} have together. The farther the line lies below the \
         straight one, the more unequal use is."
    )
}

fn title(figures: &dyn Figures, facts: &Facts) -> String {
    match facts {
        Facts::TooFew => "Fewer than 5 people, or no tokens: shares are not shown".to_owned(),
        Facts::Shared { top_tenth, .. } => format!("The top tenth use {} of the tokens", percent(figures, *top_tenth)),
    }
}

/// What the x axis counts.
pub const ACROSS: (&str, &str) = ("share of the people, the lightest users first", "share of the people");

/// The heads of the table.
pub const HEADS: [&str; 3] = ["Lightest users", "Their share of the tokens", "Share of the others"];

/// A point of the line as a sentence.
pub fn reading(figures: &dyn Figures, people: f64, share: f64) -> String {
    let percent = |share: f64| percent(figures, share);
    format!(
        "The lightest {} of the people use {} of the tokens, the others {}.",
        percent(people),
        percent(share),
        percent(1.0 - share)
    )
}
