//! A take-over from a monthly bill, without a file.

use tokenworth_core::inputs::{Assumptions, Input, Value};
use tokenworth_core::model::bill::Bill;
use tokenworth_core::model::population::Population;

use super::{How, TakeOver};
use tokenworth_core::decimal::significant;

/// The take-over from a monthly bill for use, without seats. `seat` is the price of a seat in US dollars per person and
/// month. `None` where no use follows from the bill; see [`Bill::read`].
pub fn of_bill(bill: Bill, seat: Option<f64>, inputs: &Assumptions) -> Option<TakeOver> {
    let billed = bill.read(inputs)?;
    let mut taken = TakeOver { year: Some(bill.dollars * 12.0), ..TakeOver::default() };
    let people = inputs.people.max(bill.people.ceil() as u32);
    if people != inputs.people {
        taken.push(inputs, Input::People, Value::Number(f64::from(people)), How::PeopleBilled);
    }
    let adoption = Value::Number(significant(bill.people / f64::from(people.max(1)), 4));
    taken.push(inputs, Input::Adoption, adoption, How::Billed { users: bill.people, people });
    let ratio = Population::with_spread(inputs.spread).mean_weight();
    let how = How::FromMean { mean: billed.mean.value(), users: bill.people, ratio };
    taken.push(inputs, Input::Tokens, Value::Number(billed.typical.value()), how);
    if let Some(seat) = seat {
        taken.push(inputs, Input::Fee, Value::Number(seat), How::Told);
    }
    Some(taken)
}
