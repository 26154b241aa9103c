//! Writes the table of inputs as a document, for people who write links by hand.

use std::fmt::Write as _;

use super::{section_name, source, unit, words};
use crate::figures::{English, Figures, Form};
use crate::inputs::catalog::{Kind, Row, Section, Unit};
use crate::inputs::{Assumptions, Input, Value};

/// `docs/inputs.md`: every input with its key, default, range, meaning and source.
pub fn inputs() -> String {
    let mut text = String::from(
        "# The inputs of a link\n\nA link is `…/#v=2&key=value&key=value`. Values are plain decimals; shares are 0 to 1; \
         what is left out has its default. `hide=` in the query takes keys, and those of sections of the form. Generated: `cargo run --features ssr --example inputs docs/inputs.md`.\n",
    );
    for part in Section::ALL {
        let _ = write!(
            text,
            "\n## {} (`{}`)\n\n| key | what | unit | default | accepts | source of the default |\n",
            section_name(part),
            part.key()
        );
        text.push_str("|---|---|---|---|---|---|\n");
        Input::ALL.iter().filter(|input| input.row().section == part).for_each(|input| line(&mut text, *input));
    }
    text
}

fn line(text: &mut String, input: Input) {
    let (row, words) = (input.row(), words(input));
    let default = Assumptions::default().get(input);
    let default = if default == Value::Empty { "none".to_owned() } else { default.plain() };
    let unit = if row.unit == Unit::Percent { "share".to_owned() } else { unit(&English, row.unit) };
    let (accepts, source) = (accepts(row), source(row.source));
    let _ = writeln!(
        text,
        "| `{}` | {}. {} | {unit} | {default} | {accepts} | {source} |",
        input.key(),
        words.label,
        words.help
    );
}

fn accepts(row: &Row) -> String {
    let number = |bound| English.write(bound, Form::NUMBER.significant(12));
    match row.kind {
        Kind::Number { min, max, whole, .. } => {
            let whole = if whole { ", whole" } else { "" };
            format!("{} to {}{whole}", number(min), number(max))
        }
        Kind::Flag => "0 or 1".to_owned(),
        Kind::Choice(words) => words.join(", "),
        Kind::Model => "`provider/model` of the catalog".to_owned(),
        Kind::Currency => "three capital letters (ISO 4217)".to_owned(),
    }
}
