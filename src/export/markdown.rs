//! Markdown (GitHub's), to be pasted into an issue or a wiki.

use super::table::Table;
use super::{Disclosure, Stamp, Subject, escaped, one_line};
use crate::search::replaced;
use crate::text;
use crate::text::figures::Figures;

/// What Markdown, or HTML in it, would take for markup.
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

/// What would end a link in angle brackets.
const LINK_ENDS: &[(char, &str)] = &[('<', "%3C"), ('>', "%3E"), (' ', "%20")];

/// The finding, the table of scenarios and the stamp as Markdown.
pub fn markdown(subject: &Subject, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let stamp = stamp.printed(subject, disclosure);
    let table = Table::of(subject, figures);
    let mut text = format!("{}\n\n|  |", words(&table.verdict));
    for head in &table.heads {
        text.extend([" ", &words(head), " |"]);
    }
    text.push_str("\n|---|");
    text.extend(table.heads.iter().map(|_| "---:|"));
    for (name, cells) in &table.rows {
        text.extend(["\n| ", &words(name), " |"]);
        for cell in cells {
            text.extend([" ", &words(cell), " |"]);
        }
    }
    let (stamp, link) = (words(&stamp.sentence()), escaped(&one_line(stamp.link()), LINK_ENDS));
    text.extend(["\n\n", text::EXPORT_NOTE, " ", &stamp, " <", &link, ">\n"]);
    text
}

/// Text that stays text. An address is one even without its `https:`, by its `www.`.
fn words(text: &str) -> String {
    replaced(&escaped(&one_line(text), MARKUP), "www.", "www\\.")
}
