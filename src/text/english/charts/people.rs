//! The words of the chart of people as points.

use super::Sentences;
use crate::chart::facts::people::{Against, Facts};
use crate::chart::spec::Label;
use crate::chart::table::Row;
use crate::figures::amounts::{self, times};
use crate::figures::{Figures, Form};
use crate::text::usage::basis;
use crate::usage::analysis::Basis;

/// Caption of the table.
pub const TABLE: &str = "People by what they cost, the least first";

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, facts: &Facts) -> Sentences {
    let title = title(figures, facts);
    let mut notes = Vec::new();
    let Facts::People { against, basis: money, people, left_out, correlation, .. } = facts else {
        return Sentences { summary: title.clone(), title, subtitle: String::new(), notes };
    };
    let whole = |count: usize| amounts::whole(figures, count as f64);
    // Costs and tokens are on a logarithmic axis, which a refund or 0 has no place on.
    let (with, without) = match against {
        Against::Output => ("a cost above 0 and output", "a cost above 0 or without output"),
        Against::Tokens => ("a cost and tokens above 0", "a cost above 0 or without tokens"),
    };
    if *left_out > 0 {
        let (person, have) = if *left_out == 1 { ("person", "has") } else { ("people", "have") };
        notes.push(format!("{} {person} in the data without {without} {have} no point.", whole(*left_out)));
    }
    let drawn = match against {
        Against::Output => "What came out, against what each person cost",
        Against::Tokens => "Tokens, against what each person cost",
    };
    let points = format!("Points are the {} people with {with}", whole(*people));
    let correlated = if correlation.is_some() { "; the correlation is of these two" } else { "" };
    let subtitle = format!("{drawn} over the days of your files, {}. {points}{correlated}.", basis(figures, *money));
    let summary = format!("{title}. {} people. {}", whole(*people), notes.concat());
    Sentences { title, subtitle, notes, summary: summary.trim_end().to_owned() }
}

/// What a heading adds where costs are not those of the files.
pub(super) const fn at_list(basis: Basis) -> &'static str {
    match basis {
        Basis::List => " at list prices",
        Basis::Billed | Basis::Estimated | Basis::BilledOrEstimated => "",
    }
}

fn title(figures: &dyn Figures, facts: &Facts) -> String {
    match facts {
        Facts::TooFew => {
            "Fewer than 5 people have a cost above 0, and tokens or known output: they are not shown".to_owned()
        }
        Facts::People { correlation: Some(found), .. } if found.is_unclear() => {
            "Who costs more does not clearly deliver more or less".to_owned()
        }
        Facts::People { correlation: Some(found), .. } => {
            let more = if found.rho > 0.0 { "more" } else { "less" };
            let rho = figures.write(found.rho, Form::NUMBER.exactly(2));
            format!("Who costs more delivers {more}: rank correlation {rho}")
        }
        Facts::People { apart, people, basis, .. } => {
            let people = amounts::whole(figures, *people as f64);
            let apart = times(figures, *apart);
            format!("The highest cost among {people} people is {apart} the lowest{}", at_list(*basis))
        }
    }
}

/// What the x axis counts.
pub fn across(figures: &dyn Figures, money: Basis) -> Label {
    Label { long: format!("cost of a person, {}", basis(figures, money)), short: "cost of a person".to_owned() }
}

/// What the y axis counts. The files do not say in which unit output is.
pub fn up(against: Against) -> Label {
    Label::from(match against {
        Against::Output => ("output of a person, as counted in your file", "output of a person"),
        Against::Tokens => ("tokens of a person, in all (log scale)", "tokens of a person, log"),
    })
}

/// The heads of the table.
pub const fn table_header(against: Against) -> [&'static str; 3] {
    match against {
        Against::Output => ["Person", "Cost", "Output"],
        Against::Tokens => ["Person", "Cost", "Tokens"],
    }
}

/// A row of the table, a person, as a sentence.
pub fn reading(header: &[String], row: &Row) -> String {
    let named = row.cells.iter().zip(header.iter().skip(1));
    let parts: Vec<String> = named.map(|(cell, head)| format!("{} {}", head.to_lowercase(), cell.text)).collect();
    format!("{}: {}.", row.head.text, parts.join(", "))
}
