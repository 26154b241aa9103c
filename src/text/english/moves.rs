//! Whom a target, a cap or a mandate moves, and why it moves nobody.

use super::phrases::capital;
use crate::model::demand::{Answer, Demand};
use crate::text::amounts::{percent, tokens, whole};
use crate::text::figures::Figures;

/// How many people of the team the demand moves. A target and a cap move users, a mandate people who are none yet.
pub fn moves(figures: &dyn Figures, answer: &Answer) -> String {
    let shift = tokens(figures, answer.moves.tokens.value().abs());
    let is_one = answer.moves.people.round() <= 1.0;
    let together = if is_one { "" } else { " together" };
    match answer.demand {
        Demand::Target => {
            let (would, blocked) = match (answer.moves.blocked > 0.0, answer.is_out_of_reach()) {
                (false, _) => ("have to use more", "."),
                (true, false) => ("have to use more", ". What a seat includes stops some of them before the target."),
                (true, true) => ("use more", ", up to what a seat includes, but nobody can reach the target."),
            };
            let who = match moved(figures, answer) {
                Moved::All(users) => format!("{} would", capital(&users)),
                Moved::Perhaps => {
                    return format!("The team’s only user might {would}.{ONE_USER}{}", not_counted(figures, answer));
                }
                Moved::Some(moved, users) => format!("Of {users}, {moved} would"),
            };
            format!("{who} {would}, {shift} tokens a week{together}{blocked}{}", not_counted(figures, answer))
        }
        Demand::Cap => {
            let from = if is_one { "from that user" } else { "from them together" };
            let stops = match moved(figures, answer) {
                Moved::All(users) => format!("It stops {users}"),
                Moved::Perhaps => return format!("It might stop the team’s only user.{ONE_USER}"),
                Moved::Some(moved, users) => format!("Of {users}, it stops {moved}"),
            };
            let comma = if stops.ends_with(',') { "" } else { "," };
            format!("{stops}{comma} and takes {shift} tokens a week {from}.")
        }
        Demand::Mandate => {
            let moved = heads(figures, answer, ("person", "people"));
            let bill = if is_one { "is" } else { "are" };
            let all = answer.moves.people * answer.amount.value();
            let has_limit = answer.inputs.parts().iter().any(|part| part.inputs.ceiling);
            let is_stopped = has_limit && answer.moves.tokens.value() < all * (1.0 - 1e-9);
            let seat = if is_stopped { ": what a seat includes stops them" } else { "" };
            format!(
                "It adds {moved} without a need of their own, who {bill} billed {shift} tokens a week{together}{seat}."
            )
        }
    }
}

/// Why it is not certain what an only user uses.
const ONE_USER: &str = " What that one uses is uncertain unless “Top tenth ÷ typical” is 1.";

/// That a target does not move those who use no AI; empty if everybody is a user.
fn not_counted(figures: &dyn Figures, answer: &Answer) -> String {
    let others = f64::from(answer.inputs.people) - answer.with().users;
    if others.round() < 1.0 {
        return String::new();
    }
    let is_one = others.round() <= 1.0;
    let [uses, are, them] = if is_one { ["uses", "is", "that person"] } else { ["use", "are", "them"] };
    let others = capital(&counted(figures, others, ("person", "people")));
    let mandate = if answer.left_out.demands.contains(&Demand::Mandate) {
        ", like the mandate that is set".to_owned()
    } else {
        format!(": a mandate would add {them}")
    };
    format!(" {others} {uses} no AI and {are} left out{mandate}.")
}

/// Whom of the users a target or a cap moves.
enum Moved {
    /// All of them, as [`everybody`] says it.
    All(String),
    /// The only user, in some of the cases that may be.
    Perhaps,
    /// Some of them: `about 9` of `the team’s 80 users`.
    Some(String, String),
}

fn moved(figures: &dyn Figures, answer: &Answer) -> Moved {
    let (moved, all) = (answer.moves.people, answer.with().users);
    if moved >= all * (1.0 - 1e-9) {
        return Moved::All(everybody(figures, answer));
    }
    if answer.may_move_the_only_user() {
        return Moved::Perhaps;
    }
    let is_nearly_all = moved.round() >= all.round();
    let moved = if is_nearly_all { "nearly all".to_owned() } else { some_of(figures, moved) };
    let users = users(figures, answer);
    let users = if is_about(all) { format!("{users} in the team") } else { format!("the team’s {users}") };
    Moved::Some(moved, users)
}

/// Why the demand moves nobody.
pub fn moves_nobody(figures: &dyn Figures, answer: &Answer) -> String {
    let inputs = &answer.inputs;
    match answer.demand {
        Demand::Mandate => format!(
            "It asks for no more than the {} of the people who use AI willingly.",
            percent(figures, inputs.adoption.value())
        ),
        _ if answer.with().users <= 0.0 => "Nobody in the team uses AI.".to_owned(),
        Demand::Target if answer.moves.blocked > 0.0 => {
            "It moves nobody: a seat keeps everybody from using more.".to_owned()
        }
        Demand::Target => {
            let verb = if answer.with().users.round() <= 1.0 { "uses" } else { "use" };
            format!("{} {verb} that much anyway.", capital(&everybody(figures, answer)))
        }
        Demand::Cap if answer.with().users.round() <= 1.0 => "It does not stop the team’s only user.".to_owned(),
        Demand::Cap if is_about(answer.with().users) => {
            format!("It stops none of the {} in the team.", users(figures, answer))
        }
        Demand::Cap => format!("It stops none of the team’s {}.", users(figures, answer)),
    }
}

/// The noun for those who use AI, for one and for several.
pub const USERS: (&str, &str) = ("user", "users");

/// `80 users`: how many people use AI with the demand in force.
pub fn users(figures: &dyn Figures, answer: &Answer) -> String {
    counted(figures, answer.with().users, USERS)
}

/// `all 80 users of the team`, `all users of the team, about 68,`, `the team’s only user`.
fn everybody(figures: &dyn Figures, answer: &Answer) -> String {
    let count = answer.with().users;
    match count.round() {
        ..=1.0 => "the team’s only user".to_owned(),
        _ if is_about(count) => format!("all users of the team, {},", some_of(figures, count)),
        _ => format!("all {} of the team", users(figures, answer)),
    }
}

/// Whether a count is not a whole number, as the share of a small team may be.
fn is_about(count: f64) -> bool {
    (count - count.round()).abs() > 1e-6
}

/// `8 people`, `1 person`, `nobody`: those whom the demand moves.
pub fn heads(figures: &dyn Figures, answer: &Answer, noun: (&str, &str)) -> String {
    if answer.moves.people > 0.0 { counted(figures, answer.moves.people, noun) } else { "nobody".to_owned() }
}

/// `8`, `about 79`, where it is said of whom.
fn some_of(figures: &dyn Figures, count: f64) -> String {
    counted(figures, count, ("", "")).trim_end().to_owned()
}

/// A count with its noun. The share of a small team may not be a whole number.
fn counted(figures: &dyn Figures, count: f64, (one, many): (&str, &str)) -> String {
    let rounded = count.round();
    if count > 0.0 && rounded < 1.0 {
        return format!("less than one {one}");
    }
    let about = if is_about(count) { "about " } else { "" };
    let noun = if (rounded - 1.0).abs() < 0.5 { one } else { many };
    format!("{about}{} {noun}", whole(figures, rounded))
}
