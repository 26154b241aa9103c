//! A take-over from a monthly bill, without a file.

use tokenworth_core::decimal::significant;
use tokenworth_core::inputs::{Assumptions, Input, Value};
use tokenworth_core::model::bill::Bill;
use tokenworth_core::model::team::Users;
use tokenworth_core::units::MONTHS_A_YEAR;

use super::money::Seats;
use super::typical::mean_over_typical;
use super::{How, Scope, TakeOver, money};
use crate::analysis::Dataset;

/// The monthly bill of data that hold money and no tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BillInData {
    /// What is billed for use in a month, and the users.
    pub bill: Bill,
    /// The people whom the data name; `None` if they name nobody.
    pub team: Option<u32>,
    /// What each user pays for seats, in US dollars a month; `None` if no seats are billed.
    pub seat: Option<f64>,
}

/// The monthly bill of data: a twelfth of what is billed for use in a year, and the people with use, or, where the files
/// name no such people, the share of the team that these inputs take to use AI. If anything is billed to people whom the
/// files name, amounts that belong to nobody are left out. `None` if nothing is billed, if the data have no days, or if an
/// amount is in a currency without a rate.
pub fn bill_in(data: &Dataset, inputs: &Assumptions) -> Option<BillInData> {
    let scope = Scope::of(data).amounts;
    let billed = if money::is_billed(&scope) { &scope } else { data.total() };
    let dollars = money::for_use_a_year(billed, inputs)? / MONTHS_A_YEAR;
    let team = Some(data.people().len() as u32).filter(|team| *team > 0);
    let people = match data.users().count() {
        0 => Users::among(team.unwrap_or(inputs.people), inputs).willing,
        users => users as f64,
    };
    let seat = Seats::of(data.total(), inputs).map(|seats| seats.for_each(people));
    (dollars > 0.0).then_some(BillInData { bill: Bill { dollars, people }, team, seat })
}

/// The take-over from a monthly bill for use, without seats. `team` is the number of people in the team, with or without
/// use; a team smaller than the users on the bill is taken as large as these. `seat` is the price of a seat in US
/// dollars per person and month. `None` where no use follows from the bill; see [`Bill::read`].
pub fn of_bill(bill: Bill, team: u32, seat: Option<f64>, inputs: &Assumptions) -> Option<TakeOver> {
    let read = bill.read(inputs)?;
    let mut taken = TakeOver { year: Some(bill.dollars * MONTHS_A_YEAR), ..TakeOver::default() };
    let billed_people = bill.people.ceil() as u32;
    let people = team.max(billed_people);
    if people != inputs.people {
        let how = if billed_people > team { How::PeopleBilled } else { How::Told };
        taken.push(inputs, Input::People, Value::Number(f64::from(people)), how);
    }
    // Six digits, so that the share of the people are the people on the bill.
    let adoption = Value::Number(significant(bill.people / f64::from(people.max(1)), 6));
    taken.push(inputs, Input::Adoption, adoption, How::Billed { users: bill.people, people });
    let ratio = mean_over_typical(read.spread);
    let how = How::FromMean { mean: read.mean.value(), users: bill.people, ratio };
    taken.push(inputs, Input::Tokens, Value::Number(read.typical.value()), how);
    if read.spread < inputs.spread {
        taken.push(inputs, Input::Spread, Value::Number(read.spread), How::OneUser);
    }
    if let Some(seat) = seat {
        taken.push(inputs, Input::Fee, Value::Number(seat), How::Told);
    }
    Some(taken)
}
