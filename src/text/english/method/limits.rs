//! What the model leaves out, where it is weak, and what it computes differently from its first version. Keys in braces
//! are replaced by the numbers of the page.

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

/// What changed since the first version, for readers with older links: heading, introduction, and the changes.
pub const CHANGED: (&str, &str, &[&str]) = (
    "In short: what changed from version 1",
    "A link that begins with v=1 is read with the defaults of its time and bills the same tokens. What is listed here \
     applies to it, too.",
    &[
        "Genuine use is that of the typical user: half of the users need less, half need more. It was the mean. A link of \
         version 1 whose users differ is converted, so that it bills the same.",
        "Users differ unless you say otherwise: the top tenth use at least seven times what the typical one does. A few \
         heavy users then make most of the bill.",
        "The next token and the best cap are about one person. They were about the \
         mean of all users.",
        "A team may have groups whose pay, use, models or plans differ. Up to three models may share the tokens.",
        "The employer bears a loss of output whole. It was lowered by the part captured by the employer, as a gain is.",
        "What you enter is the middle of its range: half of the simulations lie below it. Ranges used to reach farther up than \
         down, so that a result as entered lay among the lowest of its own simulations.",
        "The saturating curve has half of the simulations and the other two a quarter each. Each had a third.",
        "Use in the coming year is drawn, too. Half a salary in tokens, the cost of a user and every scenario have ranges \
         of their own.",
        "The default of the share caused by the tokens is 35%, where it was 50%; and the usual mix of tokens holds more \
         context that is read again, so that a million tokens costs less.",
    ],
);
