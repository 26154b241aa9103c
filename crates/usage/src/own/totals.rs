//! Tells rows that are totals from other rows: by their label, or by what they add up to.

use foldhash::HashSet;

use crate::Decimal;
use crate::header::in_parentheses;
use crate::read::table::Row;
use crate::usage::saturating_sum;

/// Words for a total, or for the mean of the rows, which counts as little.
const TOTALS: &[&str] = &[
    "total", "totals", "subtotal", "subtotals", "sum", "gesamt", "gesamtergebnis", "gesamtsumme", "summe",
    "zwischensumme", "teilergebnis", "insgesamt", "totales", "subtotales", "totaux", "totale", "totali", "subtotale",
    "totais", "subtotais", "totaal", "subtotaal", "eindtotaal", "tussentotaal", "average", "averages", "avg", "mean",
    "median", "durchschnitt", "mittelwert", "moyenne", "promedio", "gemiddelde",
];
/// Words for a sum that are also names or mean other things.
const SUMS: &[&str] = &[
    "all", "overall", "ergebnis", "suma", "somme", "somma", "soma", "som", "всего", "итого", "合計", "総計", "小計",
    "合计", "总计", "小计", "σ",
];
/// Words that say which total it is.
const KINDS: &[&str] = &[
    "grand", "sub", "sous", "general", "général", "générale", "generale", "geral", "complessivo", "algemeen",
    "generaal",
];

/// What the label of a row says about it.
#[derive(Clone, Copy)]
pub enum Label<'a> {
    /// The row is a total: "Grand total", "Total (6 people)".
    Total,
    /// A word for a total is in it, as in "Core total" and "Total Energies".
    Unclear(&'a str),
    /// Anything else.
    Other,
}

impl<'a> Label<'a> {
    /// What this label says.
    pub fn of(text: &'a str) -> Self {
        if !words(text).any(|word| is_in(TOTALS, word) || is_in(SUMS, word)) {
            return Self::Other;
        }
        let before = in_parentheses(text).map_or(text, |(before, _)| before);
        let is_total = words(before).any(|word| is_in(TOTALS, word)) && words(before).all(is_word_of_totals);
        if is_total { Self::Total } else { Self::Unclear(text) }
    }

    /// Whether it is that of a total; `is_total` decides on an unclear one.
    pub fn is_total(self, is_total: impl FnOnce(&str) -> bool) -> bool {
        match self {
            Self::Total => true,
            Self::Unclear(text) => is_total(text),
            Self::Other => false,
        }
    }
}

/// The words of a label. "@sum" and "sum@example.com" are people.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '@').filter(|word| !word.is_empty())
}

/// Whether a word is one of these, in whatever case.
fn is_in(known: &[&str], word: &str) -> bool {
    known.contains(&word.to_lowercase().as_str())
}

fn is_word_of_totals(word: &str) -> bool {
    is_in(TOTALS, word) || is_in(SUMS, word) || is_in(KINDS, word)
}

/// The quantities of a row: tokens, what is billed, list price, price of a seat, requests and output.
pub type Quantities = [Option<Decimal>; 6];

/// The sums of the rows that were counted, which tell totals from other rows.
#[derive(Default)]
pub struct Counted {
    all: Sums,
    /// Since the last total.
    section: Sums,
    /// Labels that are [unclear](Label::Unclear), and whose rows are no totals.
    labels: HashSet<String>,
}

impl Counted {
    /// Adds a row that is no total.
    pub fn add(&mut self, row: &Row<'_>, label: Label<'_>, quantities: &Quantities) {
        self.all.add(row, quantities);
        self.section.add(row, quantities);
        if let Label::Unclear(text) = label
            && !self.labels.contains(text)
        {
            self.labels.insert(text.to_owned());
        }
    }

    /// Starts a section, after a total.
    pub fn end_section(&mut self) {
        self.section = Sums::default();
    }

    /// Whether these are the sums of all rows, or of those since the last total, and the label is not the name of
    /// something that was counted.
    pub fn adds_up_to(&self, label: &str, quantities: &Quantities) -> bool {
        !self.labels.contains(label) && [&self.section, &self.all].iter().any(|sums| sums.are(label, quantities))
    }
}

/// Sums of rows.
#[derive(Default)]
struct Sums {
    rows: u64,
    quantities: Quantities,
    /// The text of the first row, in lower case.
    first: String,
}

impl Sums {
    fn add(&mut self, row: &Row<'_>, quantities: &Quantities) {
        if self.rows == 0 {
            self.first = row.cells().collect::<Vec<_>>().join(" ").to_lowercase();
        }
        self.rows = self.rows.saturating_add(1);
        for (sum, more) in self.quantities.iter_mut().zip(quantities) {
            *sum = saturating_sum(*sum, *more);
        }
    }

    /// Whether a row with this label states these sums. Two rows may happen to have the same quantities: the total of a
    /// single row has to name it.
    fn are(&self, label: &str, quantities: &Quantities) -> bool {
        let names_first = || {
            words(label)
                .any(|word| !is_word_of_totals(word) && words(&self.first).any(|held| held == word.to_lowercase()))
        };
        let is_some = quantities.iter().flatten().any(|amount| !amount.is_zero());
        let is_sum = |(stated, sum): (&Option<Decimal>, &Option<Decimal>)| {
            stated.is_none_or(|stated| self.is_rounded(stated, sum.unwrap_or_default()))
        };
        is_some && quantities.iter().zip(&self.quantities).all(is_sum) && (self.rows > 1 || names_first())
    }

    /// Whether an amount differs from a sum by no more than rounding: a thousandth of it, or half of the last decimal
    /// place in each row.
    fn is_rounded(&self, stated: Decimal, sum: Decimal) -> bool {
        let half = match stated.scale() {
            0 => Decimal::ZERO,
            scale => Decimal::try_new(5, scale.saturating_add(1)).unwrap_or_default(),
        };
        let most = half.saturating_mul(self.rows.into()).max(sum.abs().saturating_mul(Decimal::new(1, 3)));
        stated.saturating_sub(sum).abs() <= most
    }
}
