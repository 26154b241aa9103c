//! The users of the team on the axis of use.

use crate::chart::spec::{Crowd, Dot};
use crate::inputs::{Assumptions, Part};
use crate::model::adopter::Setting;
use crate::model::billing::Rules;
use crate::model::optimum::optimum;
use crate::model::team::{CONSCRIPT_USE, Users};
use crate::scenario::BestCap;
use crate::units::MTokPerWeek;

/// The most dots on the axis.
const DOTS: f64 = 40.0;

/// Some users who are alike: how many, what each uses without a cap, and that as a multiple of the best cap; 0 where
/// there is none.
struct Alike {
    users: f64,
    tokens: f64,
    of_cap: f64,
}

/// The users of the team as dots, each for the same number of users, in order of rising use. Use is their own need, or
/// the target if that is higher. Caps are ignored, so that the dots show whom a cap stops. `None` if nobody uses AI, or
/// if all use the same, since one dot would add nothing to the typical user's point.
///
/// The number of dots above the best cap is the number of users above it, divided by the users of a dot and rounded.
/// These dots are the ones farthest above the caps of their parts. Nobody is above it in a part that `best` does not cap.
pub fn crowd(inputs: &Assumptions, best: Option<&BestCap>) -> Option<Crowd> {
    let of_part = |part: &Part| alike(part, best.is_none_or(|best| best.caps(part.id)));
    let mut all: Vec<Alike> = inputs.parts().iter().flat_map(of_part).filter(|alike| alike.users > 0.0).collect();
    all.sort_by(|a, b| a.tokens.total_cmp(&b.tokens));
    let users: f64 = all.iter().map(|alike| alike.users).sum();
    let (least, most) = (all.first()?.tokens, all.last()?.tokens);
    // Rounding errors in the sum of users must not add to a dot's number.
    let each = (users / DOTS * (1.0 - 1e-9)).ceil().max(1.0);
    let count = (users / each).round();
    if count < 1.0 || most - least <= 1e-9 * most {
        return None;
    }
    let shown = (0..count as u32).filter_map(|nth| {
        let middle = (f64::from(nth) + 0.5) / count * users;
        let mut passed = 0.0;
        all.iter().find(|alike| {
            passed += alike.users;
            passed > middle
        })
    });
    let shown: Vec<&Alike> = shown.collect();
    let above: f64 = all.iter().filter(|alike| alike.of_cap > 1.0).map(|alike| alike.users).sum();
    let mut farthest: Vec<(usize, f64)> = shown.iter().map(|alike| alike.of_cap).enumerate().collect();
    farthest.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    farthest.truncate((above / each).round() as usize);
    let is_above = |nth: usize| farthest.iter().any(|(far, _)| *far == nth);
    let dot = |(nth, alike): (usize, &&Alike)| Dot { x: alike.tokens, is_above: is_above(nth) };
    Some(Crowd { each: each as u32, users, dots: shown.iter().enumerate().map(dot).collect() })
}

/// The users of a part of the team. The best cap is the part's own, if it has one.
fn alike(part: &Part, is_capped: bool) -> Vec<Alike> {
    let inputs = &part.inputs;
    let setting = Setting::of(inputs);
    let seat_limit = Rules::seat_limit(inputs, setting.price);
    // A seat that stops its user before the cap lets nobody pass it.
    let cap = optimum(&setting).ok().filter(|best| seat_limit.is_none_or(|limit| limit > best.tokens));
    let cap = cap.filter(|_| is_capped).map(|best| best.tokens.value());
    let of = |users: f64, tokens: f64| Alike { users, tokens, of_cap: cap.map_or(0.0, |cap| tokens / cap) };
    let users = Users::among(part.people, inputs);
    let target = inputs.target.map_or(0.0, MTokPerWeek::value);
    let quantiles = setting.population.weights().len() as f64;
    let willing = users.willing / quantiles;
    let needs = setting.population.needs(setting.typical);
    let mut all: Vec<Alike> = needs.map(|need| of(willing, need.value().max(target))).collect();
    let conscripted = inputs.target.unwrap_or(CONSCRIPT_USE).value();
    all.push(of(users.conscripts, conscripted));
    all
}
