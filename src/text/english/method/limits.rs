//! What the model leaves out, and where it is weak. Keys in braces are replaced by the numbers of the page.

use crate::text::amounts::{times, tokens};
use crate::text::figures::Figures;

/// Heading, and the paragraphs below it, each with its subject and its text.
pub const LIMITS: (&str, &[(&str, &str)]) = (
    "What this leaves out, and where it is weak",
    &[
        (
            "People were compared, not followed.",
            "The curves set people who use much beside people who use little at the same time (a cross-section). They \
             differ in more than tokens, so the curve alone does not tell what happens when somebody uses more. χ ({chi} here) \
             stands in for that: studies that follow the same people, or are randomized, find from a fifth of the effect to about \
             half of it, and one of them about all. It is a correction, not an experiment.",
        ),
        (
            "Pull requests are not value.",
            "They are what can be counted. κ ({kappa} here) turns them into finished work: one report found 27% more finished \
             projects at twice the pull requests, and a study of releases an eighth to a third of the rise. For work other than \
             programming nothing here has been measured.",
        ),
        (
            "Beyond {t_end} tokens a week there are no data.",
            "Every curve is drawn on there by its formula alone, and the three part: at very high use the choice of curve \
             decides the answer.",
        ),
        (
            "Some inputs are judgment.",
            "What the employer captures ({capture} here) and what is burnt for show ({phi}) are assumptions. Put in what \
             you know, or ask what would have to be true rather than trust a default.",
        ),
        (
            "A model is a price here.",
            "A token of a cheap model is taken to bring as much as one of a dear model: a change of model changes the cost and \
             leaves the value as it is. Whoever compares models should also lower χ for the weaker one.",
        ),
        (
            "People differ in more than use.",
            "Use differs between people here, and so may the inputs of groups. But the benefit of the same use does not: in \
             truth some gain much and some nothing, or less. That the heaviest users sit on the same curve as the others is \
             an assumption, and the best cap rests on it.",
        ),
        (
            "What you enter is the middle.",
            "Simulations spread around what you enter: half of them above it and half below, one in ten beyond each end of its \
             range. The ends stay where they are until you move them under “How sure”. The ranges are partly judgment, and the factors are drawn \
             independently of each other.",
        ),
        (
            "Much has no price here.",
            "Quality and faults, security, what people learn or forget, morale, how hard it gets to leave a vendor, and \
             prices that rise or fall later. Each can outweigh the net, in either direction.",
        ),
        (
            "Review is counted once.",
            "κ already nets the work of checking and mending, so ρ starts at 0 and is {rho} here. To set both is to \
             count it twice.",
        ),
        (
            "People do not affect each other.",
            "Nobody waits for a reviewer, learns from a colleague, or mends what another’s agent wrote. Where one \
             person reviews the work of many, the gain may be smaller than here.",
        ),
    ],
);

/// Above the amounts of the page and the reach of the data.
pub const REACH: &str = "On this page:";

/// Whether an amount lies within the data: `Genuine use, 32M: within the data.`
pub fn reach(figures: &dyn Figures, name: &str, mtok: f64, end: f64) -> String {
    let amount = tokens(figures, mtok);
    if mtok <= end {
        return format!("{name}, {amount}: within the data.");
    }
    format!("{name}, {amount}: beyond the data, {} as far as they reach.", times(figures, mtok / end))
}
