//! GitHub-flavored Markdown, for issues and wikis.

use super::table::{Table, Tables};
use super::{Disclosure, Stamp, Subject, escaped, one_line};
use crate::text::figures::Figures;

/// The characters with a meaning in Markdown or in HTML within it, and their escapes.
const MARKUP: &[(char, &str)] = &[
    ('\\', "\\\\"),
    ('`', "\\`"),
    ('*', "\\*"),
    ('_', "\\_"),
    ('[', "\\["),
    (']', "\\]"),
    ('<', "\\<"),
    ('>', "\\>"),
    ('|', "\\|"),
    ('~', "\\~"),
    ('&', "\\&"),
    ('#', "\\#"),
    (':', "\\:"),
    ('@', "\\@"),
];

/// The characters that would end a link in angle brackets, and their escapes.
const LINK_ENDS: &[(char, &str)] = &[('<', "%3C"), ('>', "%3E"), (' ', "%20")];

/// The finding, the tables of scenarios and of groups (if there are any), and the stamp as Markdown.
pub fn markdown(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let tables = Tables::of(subject, disclosure, figures);
    let link = escaped(&one_line(&stamp.link), LINK_ENDS);
    let foot = format!("{} {} <{link}>\n", words(&tables.note), words(&stamp.sentence()));
    let parts = std::iter::once(words(&tables.verdict)).chain(tables.all.iter().map(table)).chain([foot]);
    parts.collect::<Vec<_>>().join("\n\n")
}

fn table(table: &Table) -> String {
    let row = |name: &str, cells: &[String]| {
        let cells = std::iter::once(name).chain(cells.iter().map(String::as_str)).map(words);
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = format!("|---|{}", "---:|".repeat(table.heads.len()));
    let rows = table.rows.iter().map(|(name, cells)| row(name, cells));
    [row(table.corner, &table.heads), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Escapes text, including `www.`, which GitHub would turn into a link.
pub(super) fn words(text: &str) -> String {
    escaped(&one_line(text), MARKUP).replace("www.", "www\\.")
}
