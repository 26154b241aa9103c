//! Turns imported data into inputs: one row for each input, and the team in groups.
//!
//! With the inputs taken over, a year costs what the data, scaled to a year, cost. Use is per person who is active in
//! the median week, `spread` is chosen so that the mean is that of the data, and prices are those of the models or, if
//! these do not give the same cost, the measured ones.

mod bill;
mod groups;
mod money;
mod note;
mod prices;
mod typical;

pub use bill::{BillInData, bill_in, of_bill};
pub use groups::{GroupName, GroupedBy, Grouping, OfferedGroup};
pub use money::basis;
pub use note::{Note, PriceTaken};

use tokenworth_core::decimal::proposed;
use tokenworth_core::inputs::{Assumptions, Change, Input, PRICE_INPUTS, Value};
use tokenworth_core::model::team::Users;
use tokenworth_core::units::HALF_A_CENT;

use crate::DateRange;
use crate::analysis::{Amounts, Basis, Dataset, Person, weeks_of};
use money::Seats;
use typical::Typical;

/// How the data are taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// How many people the team has, as the reader entered it. Those whom the data do not name use nothing.
    pub people: Option<u32>,
    /// Which money prices come from.
    pub basis: Basis,
    /// The price of a seat in US dollars a month, as the reader entered it. It replaces the price in the data.
    pub seat: Option<f64>,
}

/// An input, what it is now and what the data say.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The input.
    pub input: Input,
    /// What it holds now.
    pub now: Value,
    /// What it would hold.
    pub value: Value,
    /// How that was worked out.
    pub how: How,
    /// Whether it is ticked at first. Measured prices are offered but not ticked where the models' prices give the
    /// same.
    pub is_suggested: bool,
}

/// How a value was worked out.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// The people named in the data.
    PeopleNamed {
        /// Whether these are all; otherwise only those whose tokens are counted.
        are_all: bool,
    },
    /// The people whom the reader entered.
    PeopleEntered {
        /// People named in the data.
        named: u32,
    },
    /// The people on the bill, which has more than the team had.
    PeopleBilled,
    /// People active in the median week, of the team.
    Active {
        /// People active in the median week.
        active: f64,
        /// People in the team.
        people: u32,
        /// Weeks that the median is of.
        weeks: usize,
    },
    /// People with use, of the team: the data do not say how many are active in the median week.
    AnyUse {
        /// People with use.
        users: f64,
        /// People in the team.
        people: u32,
        /// Whether the data have weeks. If so, nobody is active in the median one.
        has_weeks: bool,
    },
    /// The people who used the tokens of a bill, of the team.
    Billed {
        /// Users on the bill.
        users: f64,
        /// People in the team.
        people: u32,
    },
    /// The median over the people with tokens, of their use in the weeks in which they have any.
    Median {
        /// People with tokens.
        users: usize,
        /// The mean of the people active in the median week, in millions of tokens a week.
        mean: f64,
        /// How many these are.
        active: f64,
        /// Whether the data show in which weeks each one has use.
        by_week: bool,
    },
    /// The mean divided by the ratio of mean to typical user: for a file without people, for a bill, and where no spread
    /// leads from the median to the mean.
    FromMean {
        /// The mean, in millions of tokens a week.
        mean: f64,
        /// The users that it is the mean of.
        users: f64,
        /// The mean over the typical, at the spread of the inputs or of the data.
        ratio: f64,
    },
    /// The spread at which a team with this median has the mean of the data.
    Spread {
        /// The mean over the median.
        ratio: f64,
        /// The 90th percentile over the median, as counted.
        counted: f64,
    },
    /// The 90th percentile over the median, as counted, because no spread leads from the median to the mean.
    SpreadCounted,
    /// A single user is the typical one.
    OneUser,
    /// The largest spread that the input accepts.
    SpreadWidest {
        /// The 90th percentile over the median, as counted.
        counted: f64,
    },
    /// A share of all tokens whose kind is known.
    Mix,
    /// A share of all tokens, where the files tell output apart and no kinds of input: these are as entered.
    MixAsEntered,
    /// The model with this share of the tokens.
    Model {
        /// 0 to 1.
        share: f64,
    },
    /// The share of a model among the tokens.
    ModelShare,
    /// What a million tokens of this kind cost on average.
    Price {
        /// At list prices or as billed.
        basis: Basis,
        /// The share of the tokens that have a list price.
        priced: f64,
    },
    /// What a million tokens of any kind cost on average, where no prices of the kinds follow from list prices.
    OnePrice {
        /// What the money is.
        basis: Basis,
        /// Whether that is because no file tells uncached input from cached input; otherwise no token has a list price.
        is_input_whole: bool,
    },
    /// The share of batches in what all tokens would cost without their reduction.
    Batch,
    /// What is billed for seats, divided by the user-months that it is for.
    Seats,
    /// What is billed for seats in a month, divided by the users, of whom there are more or fewer than seats.
    SeatsShared {
        /// The seats billed.
        seats: f64,
        /// The price of one, in US dollars a month.
        price: f64,
        /// The users.
        users: f64,
    },
    /// As the reader entered it.
    Told,
}

/// A take-over: what data or a bill set among the inputs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakeOver {
    /// A row for each input that the data say something of, in the order of the form.
    pub rows: Vec<Row>,
    /// The ways in which the data divide the team into groups.
    pub groupings: Vec<Grouping>,
    /// What the reader must know before taking anything over.
    pub notes: Vec<Note>,
    /// From the first day of the use that is taken over to the last; `None` for a bill and for files without dates.
    pub period: Option<DateRange>,
    /// What the people's use costs in a year, in US dollars; `None` where it has no price or no days.
    pub year: Option<f64>,
}

impl TakeOver {
    /// The take-over of this data into these inputs.
    pub fn of(data: &Dataset, inputs: &Assumptions, options: &Options) -> Self {
        let scope = Scope::of(data);
        let models = prices::models(data, scope.named);
        let model_changes = prices::model_changes(&models);
        let changes: Vec<Change> = model_changes.iter().map(|(input, value, _)| (*input, value.clone())).collect();
        let by_models = inputs.with(&changes).0;
        let period = if scope.named { data.period_of_people() } else { data.period() };
        let mut taken = Self { period, ..Self::default() };
        let is_scaled = !data.needs_days() && scope.amounts.period.all_mtok() > 0.0;
        if is_scaled {
            taken.year = prices::of_a_year(&scope.amounts, &by_models, options.basis);
            if scope.named {
                taken.push_people(data, &scope, inputs, options);
            } else {
                taken.push_mean_use(&scope.amounts, inputs);
            }
        }
        taken.push_prices(&scope.amounts, model_changes, inputs, options.basis);
        taken.notes.splice(..0, note::notes(data, &scope, &taken.rows, inputs, options));
        if let Some(seat) = options.seat {
            taken.push(inputs, Input::Fee, Value::Number(seat), How::Told);
        } else if let Some(seats) = Seats::of(data.total(), inputs) {
            // Without tokens nobody's use is a row, but users may be billed.
            let billed = Some(data.users().count() as f64).filter(|users| !is_scaled && *users > 0.0);
            taken.push_seats(&seats, billed, inputs);
        }
        if scope.named && is_scaled {
            taken.groupings = groups::offered(data, &scope, &taken, inputs, options);
        }
        taken
    }

    /// The changes of the rows that the reader has ticked. Prices that the reader typed and that the data do not set
    /// are cleared, so that those of the models apply.
    pub fn changes(&self, is_ticked: impl Fn(Input) -> bool) -> Vec<Change> {
        let ticked = |input: Input| is_ticked(input) && self.row(input).is_some();
        let mut changes: Vec<Change> =
            self.rows.iter().filter(|row| ticked(row.input)).map(|row| (row.input, row.value.clone())).collect();
        if ticked(Input::Model) {
            let typed = PRICE_INPUTS.into_iter().filter(|price| !ticked(*price));
            changes.extend(typed.map(|price| (price, Value::Empty)));
        }
        changes
    }

    /// The changes of the rows that are ticked at first.
    pub fn suggested(&self) -> Vec<Change> {
        self.changes(|input| self.row(input).is_some_and(|row| row.is_suggested))
    }

    /// The row of an input.
    pub fn row(&self, input: Input) -> Option<&Row> {
        self.rows.iter().find(|row| row.input == input)
    }

    /// Adds a row, unless the input does not accept the value.
    fn push(&mut self, inputs: &Assumptions, input: Input, value: Value, how: How) {
        if value == Value::Empty || Assumptions::accepts(input, &value).is_ok() {
            self.rows.push(Row { input, now: inputs.get(input), value, how, is_suggested: true });
        }
    }

    /// Adds the rows for how many people there are, how many are active, and what they use.
    fn push_people(&mut self, data: &Dataset, scope: &Scope<'_>, inputs: &Assumptions, options: &Options) {
        let Some(typical) = Typical::of(data, &scope.people, inputs.weeks.value()) else { return };
        let team = scope.team(options);
        let named = scope.people.len() as u32;
        let how = if team > named {
            How::PeopleEntered { named }
        } else {
            How::PeopleNamed { are_all: scope.people.len() == data.people().len() }
        };
        self.push(inputs, Input::People, Value::Number(f64::from(team)), how);
        let weeks = weeks_counted(data);
        let how = if typical.has_median_week {
            How::Active { active: typical.active, people: team, weeks }
        } else {
            How::AnyUse { users: typical.active, people: team, has_weeks: weeks > 0 }
        };
        self.push(inputs, Input::Adoption, Value::Number(typical.adoption(team)), how);
        self.push(inputs, Input::Tokens, Value::Number(typical.tokens), typical.how());
        self.push(inputs, Input::Spread, Value::Number(typical.spread), typical.how_spread());
        if typical.is_odd() {
            self.notes.push(Note::OddSpread);
        }
    }

    /// Adds the row for the typical user's use, where the data name nobody: it is shared out among the users of the
    /// team as entered.
    fn push_mean_use(&mut self, amounts: &Amounts, inputs: &Assumptions) {
        let users = Users::among(inputs.people, inputs).willing;
        let mean = amounts.year.all_mtok() / users / inputs.weeks.value();
        if mean.is_finite() && mean > 0.0 {
            let is_one = users <= 1.0 && inputs.spread > 1.0;
            let ratio = typical::mean_over_typical(if is_one { 1.0 } else { inputs.spread });
            let tokens = Value::Number(proposed(mean / ratio));
            self.push(inputs, Input::Tokens, tokens, How::FromMean { mean, users, ratio });
            if is_one {
                self.push(inputs, Input::Spread, Value::Number(1.0), How::OneUser);
            }
        }
    }

    /// Adds the row for the price of a seat. Each user of the team pays it, so it is such that they together pay for the
    /// seats. The users are those of the rows, or else `billed`.
    fn push_seats(&mut self, seats: &Seats, billed: Option<f64>, inputs: &Assumptions) {
        let users = self.row(Input::Adoption).and_then(|row| match row.how {
            How::Active { active: users, .. } | How::AnyUse { users, .. } => Some(users),
            _ => None,
        });
        let users = users.or(billed);
        let (price, shared) = (seats.price(), seats.for_each(users.unwrap_or_default()));
        let how = match users {
            Some(users) if (shared - price).abs() >= HALF_A_CENT => {
                How::SeatsShared { seats: seats.count, price, users }
            }
            _ => How::Seats,
        };
        self.push(inputs, Input::Fee, Value::Number(shared), how);
    }

    /// Adds the rows for the mix, the models and the prices of a million tokens.
    fn push_prices(&mut self, amounts: &Amounts, models: Vec<(Input, Value, How)>, inputs: &Assumptions, basis: Basis) {
        let listed = amounts.year_or_period();
        let is_input_whole = prices::is_input_whole(&listed);
        let how = if is_input_whole { How::MixAsEntered } else { How::Mix };
        for (input, value) in prices::mix(&listed, inputs).into_iter().flatten() {
            self.push(inputs, input, value, how.clone());
        }
        for (input, value, how) in models {
            self.push(inputs, input, value, how);
        }
        let by_models = inputs.with(&self.changes(|_| true)).0;
        let batch = prices::batch(&listed, &by_models);
        let by_models = by_models.with(batch.as_slice()).0;
        let measured = prices::measured(amounts, &by_models, basis);
        let is_needed = !measured.is_empty() && !prices::give_the_same(&by_models, &measured);
        // As in the notes: of the tokens of the files, not of those of a year.
        let priced = amounts.period.priced_mtok() / amounts.period.all_mtok();
        let how = if prices::is_one_price(amounts, basis) {
            How::OnePrice { basis, is_input_whole }
        } else {
            How::Price { basis, priced }
        };
        for (input, value) in measured {
            self.push(inputs, input, value, how.clone());
            if let Some(row) = self.rows.last_mut().filter(|row| row.input == input) {
                row.is_suggested = is_needed;
            }
        }
        if let Some((input, value)) = batch {
            self.push(inputs, input, value, How::Batch);
        }
    }
}

/// The use that is taken over: that of people, or, where the data name none, all of it.
struct Scope<'a> {
    /// The people whose use is taken over.
    people: Vec<&'a Person>,
    /// Whether the data name users.
    named: bool,
    /// The sums of the use.
    amounts: Amounts,
}

impl<'a> Scope<'a> {
    fn of(data: &'a Dataset) -> Self {
        let people = people_of(data);
        let named = people.iter().any(|person| person.is_user());
        let amounts = if named { sum_of(&people) } else { data.of_nobody().clone() };
        Self { people, named, amounts }
    }

    /// How many people the team has: those in the data, or as entered where that is more.
    fn team(&self, options: &Options) -> u32 {
        (self.people.len() as u32).max(options.people.unwrap_or_default())
    }
}

/// The sums of the use of these people.
fn sum_of(people: &[&Person]) -> Amounts {
    people.iter().map(|person| &person.amounts).sum()
}

/// How many weeks the median of active people is of: the whole ones, or all where none is whole.
fn weeks_counted(data: &Dataset) -> usize {
    let weeks = weeks_of(data, data.spans_of_people());
    let whole = weeks.iter().filter(|week| week.is_whole).count();
    if whole > 0 { whole } else { weeks.len() }
}

/// The people whose use is taken over. Of users without tokens it is not known, so they are left out as long as others
/// have tokens.
fn people_of(data: &Dataset) -> Vec<&Person> {
    let known: Vec<&Person> = data.people().iter().filter(|person| !person.has_unknown_tokens()).collect();
    if known.iter().any(|person| person.mtok() > 0.0) { known } else { data.people().iter().collect() }
}
