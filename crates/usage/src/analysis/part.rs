//! The use in the files of one source, with the days by which it is scaled to a year.

use std::rc::Rc;

use foldhash::{HashMap, HashSet};
use tokenworth_core::pricing::Model;
use tokenworth_core::units::DAYS_A_YEAR;

use super::amounts::is_use;
use super::span::{joined, overlap_mostly, rests_on_weekends, seat_months, years_of_charges};
use super::{Amounts, model_of, years_of};
use crate::message::Message;
use crate::sources::{OWN, share_bill, states_amounts_of};
use crate::{Cell, DateRange, Imported, NameId, Sums, Tokens, Usage};

/// What a file adds to its source.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent of each other")]
pub struct PartFile {
    /// The name of the file.
    pub name: String,
    /// Whether it names people.
    pub names_people: bool,
    /// All tokens in it, without those that count in another file.
    pub tokens: u64,
    /// Whether it has use without a day.
    pub has_undated_use: bool,
    /// Whether some of its use has a day, or it has no use.
    has_days: bool,
    /// [`Imported::is_of_messages`].
    is_of_messages: bool,
}

/// Whether a file tells people apart.
pub(crate) fn names_people(file: &Imported) -> bool {
    file.summary.people.is_some_and(|people| people > 0)
}

impl PartFile {
    fn of(file: &Imported) -> Self {
        let has_use =
            |is_dated: bool| file.usage.cells().any(|cell| cell.key.day.is_some() == is_dated && is_use(cell.sums));
        let has_undated_use = has_use(false);
        Self {
            name: file.summary.file.clone(),
            names_people: names_people(file),
            tokens: file.usage.total().tokens.total(),
            has_undated_use,
            has_days: !has_undated_use || has_use(true),
            is_of_messages: file.is_of_messages(),
        }
    }
}

/// The use in one file, or in several files of one source that cover one period after the other, or are sessions.
#[derive(Clone, Debug)]
pub struct Part {
    /// The id of the source.
    pub source: &'static str,
    /// What the tool or API is called, where a row names none.
    pub(super) tool: &'static str,
    /// The periods of its files in their order, if these have days; those that overlap or follow each other within a week
    /// are one.
    pub spans: Vec<DateRange>,
    /// How many years the use covers: those of the spans together, or of the days that the reader entered. A few charges
    /// cover their months.
    pub years: Option<f64>,
    /// Its files.
    pub files: Vec<PartFile>,
    /// Whether its amounts are the estimates of a tool.
    pub is_estimate: bool,
    /// Whether it states any amount but 0.
    pub(super) has_money: bool,
    /// The months for which it bills seats; at least 1, if not each day has its part of them.
    seat_months: f64,
    /// Whether another part holds the money of its tokens.
    pub(super) is_billed_elsewhere: bool,
    /// The sums of its files. A single file shares its sums with its [`Imported`].
    pub usage: Rc<Usage>,
    models: HashMap<NameId, Option<&'static Model>>,
}

impl Part {
    /// The model of the catalog that a name stands for; `None` where the catalog has none.
    pub fn model(&self, id: Option<NameId>) -> Option<&'static Model> {
        self.models.get(&id?).copied().flatten()
    }

    /// Whether any of its files tells people apart.
    pub(super) fn names_people(&self) -> bool {
        self.files.iter().any(|file| file.names_people)
    }

    /// Whether any of its files counts tokens of people.
    pub(super) fn counts_people(&self) -> bool {
        self.files.iter().any(|file| file.names_people && file.tokens > 0)
    }

    /// Whether any of its files counts tokens.
    pub fn has_tokens(&self) -> bool {
        self.files.iter().any(|file| file.tokens > 0)
    }

    /// Whether any of its files has days of use.
    pub(super) fn has_days(&self) -> bool {
        self.files.iter().any(|file| file.has_days)
    }

    pub(super) fn new(file: &Imported) -> Self {
        Self {
            source: file.summary.source,
            tool: file.summary.tool,
            spans: file.summary.period.into_iter().collect(),
            years: None,
            files: vec![PartFile::of(file)],
            is_estimate: file.summary.is_estimate(),
            has_money: has_money(file),
            seat_months: 1.0,
            is_billed_elsewhere: false,
            usage: Rc::clone(&file.usage),
            models: HashMap::default(),
        }
    }

    /// Whether a file is of the same source and of other days, like the export of the next month. A file of the same
    /// days has the use of others, or of another tool, and so has one that names nobody beside one that names people.
    /// Transcripts are one session each: several cover the same days together.
    pub(super) fn continues_with(&self, file: &Imported) -> bool {
        let is_later = match file.summary.period {
            None => self.spans.is_empty(),
            Some(period) => !self.spans.is_empty() && !overlap_mostly(&self.spans, period),
        };
        let are_sessions = file.is_of_messages() && self.files.iter().all(|part| part.is_of_messages);
        self.is_like(file) && (is_later || are_sessions)
    }

    /// Whether a file counts the same rows again, like the export of a year beside that of a month. Of messages, copies are
    /// left out one by one.
    pub(super) fn is_counted_again_by(&self, file: &Imported) -> bool {
        self.is_like(file) && !file.is_of_messages() && self.usage.is_counted_again_by(&file.usage)
    }

    /// Whether a file is of the same source, and names people if the files here do.
    fn is_like(&self, file: &Imported) -> bool {
        self.source == file.summary.source && self.files.iter().all(|part| part.names_people == names_people(file))
    }

    pub(super) fn join(&mut self, file: &Imported) {
        let is_counted_again = self.is_counted_again_by(file);
        let usage = Rc::make_mut(&mut self.usage);
        let before = usage.total().tokens.total();
        if is_counted_again {
            usage.merge_once(&file.usage);
        } else {
            usage.merge(&file.usage);
        }
        let tokens = usage.total().tokens.total().saturating_sub(before);
        self.spans = joined(self.spans.iter().copied().chain(file.summary.period));
        self.files.push(PartFile { tokens, ..PartFile::of(file) });
        self.has_money |= has_money(file);
        self.is_estimate |= file.summary.is_estimate();
    }

    /// Leaves out a message of the file at this index, whose sums are these.
    pub(super) fn leave_out(&mut self, place: usize, usage: &Usage, message: &Message) {
        Rc::make_mut(&mut self.usage).take_out(usage, message.key, &message.sums());
        if let Some(file) = self.files.get_mut(place) {
            file.tokens = file.tokens.saturating_sub(message.tokens.total());
        }
    }

    /// Whether this part, which holds only money, is the bill of `other`. If `other` has no money, they need most of their days in
    /// common; if it states the same money again, some. A part that names nobody is not the bill of one that names people.
    pub(super) fn bills(&self, other: &Self) -> bool {
        let is_money_alone = self.has_money && !self.has_tokens();
        let is_of_one_bill = share_bill(self.source, other.source);
        let is_alike = self.names_people() || !other.names_people();
        let has_days_of = |span: &DateRange| self.spans.iter().any(|own| own.common(*span).is_some());
        let is_missing_there = if other.has_money {
            states_amounts_of(self.source, other.source) && other.spans.iter().any(has_days_of)
        } else {
            other.spans.iter().any(|span| overlap_mostly(&self.spans, *span))
        };
        is_money_alone && !self.is_estimate && is_missing_there && is_of_one_bill && is_alike
    }

    /// Leaves its money to a part that [bills](Self::bills) it. `billed` are the periods of all parts that do: the amounts of
    /// other days are added to `bill`, and all are removed here.
    pub(super) fn leave_money_to(&mut self, bill: &mut Self, billed: &[DateRange]) {
        self.is_billed_elsewhere = true;
        if self.has_money {
            if Rc::make_mut(&mut bill.usage).merge_amounts(&self.usage, billed) {
                bill.spans = joined(bill.spans.iter().chain(&self.spans).copied());
            }
            self.has_money = false;
            Rc::make_mut(&mut self.usage).forget_amounts();
        }
    }

    /// Adds a cell of this part to amounts. Tokens that are billed in another part do not lack an amount.
    pub(super) fn add_to(&self, amounts: &mut Amounts, cell: &Cell<'_>, model: Option<&Model>) {
        let (sums, currency) = (*cell.sums, cell.key.currency);
        let sums = if self.is_billed_elsewhere { Sums { unpriced_tokens: Tokens::default(), ..sums } } else { sums };
        amounts.add(&sums, &cell.key, model, self.years).add_seats(&sums, currency, self.seat_months);
    }

    /// The years of the charges in a table of one's own that names no people, such as the statement of a card; `None` for other
    /// tables, and for rows that sum up weeks.
    fn years_of_charges(&self) -> Option<f64> {
        let days = self.usage.days();
        let are_of_days = self.spans.last().map(|span| span.last) == days.last().copied();
        let are_charges = self.source == OWN.id && self.has_money && !self.has_tokens() && !self.names_people();
        (are_charges && are_of_days).then(|| years_of_charges(&days))?
    }

    /// Sets `years`, `seat_months` and `models`, once all files have joined. `days` is what the reader entered.
    pub(super) fn complete(&mut self, days: Option<u32>) {
        let told = || days.filter(|days| *days > 0).map(|days| f64::from(days) / DAYS_A_YEAR);
        let rests = rests_on_weekends(&self.usage.days());
        let of_spans = || (!self.spans.is_empty()).then(|| self.spans.iter().map(|span| years_of(span, rests)).sum());
        self.years = self.years_of_charges().or_else(of_spans).or_else(told);
        let of_seats = self.usage.cells().filter(|cell| cell.sums.seats.is_some());
        self.seat_months = seat_months(&of_seats.filter_map(|cell| cell.key.day.or(cell.key.month)).collect());
        let ids: HashSet<NameId> = self.usage.cells().filter_map(|cell| cell.key.model).collect();
        self.models = ids.into_iter().map(|id| (id, model_of(self.usage.name(id)))).collect();
    }
}

fn has_money(file: &Imported) -> bool {
    file.summary.money.iter().any(|money| money.billed.is_some_and(|billed| !billed.is_zero()))
}
