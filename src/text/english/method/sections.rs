//! The sections of the Method view: each explains an idea before its formulas follow. Keys in braces are told with the
//! numbers of the page.

use crate::later::Section;

/// Title and paragraphs.
type Text = (&'static str, &'static [&'static str]);

/// Title and paragraphs of a section.
pub const fn section(section: Section) -> Text {
    match section {
        Section::Price => PRICE,
        Section::Use => USE,
        Section::Cost => COST,
        Section::Response => RESPONSE,
        Section::Worth => WORTH,
        Section::Next => NEXT,
        Section::Half => HALF,
        Section::Team => TEAM,
        Section::Time => TIME,
        Section::Human => HUMAN,
        Section::Workload => WORKLOAD,
        Section::Doubt => DOUBT,
    }
}

const PRICE: Text = (
    "What a million tokens costs",
    &[
        "Tokens are the pieces of text, about three quarters of a word each, that a model reads and writes. Four \
                 kinds are priced apart: new input, input that is written to a cache (kept, so that it need not be sent \
                 in full again), input that is read from that cache, and output. The price of a million is their \
                 average, each kind counted by its share of the mix. The part that can wait for hours runs as batch at \
                 half price, and a discount comes off at the end.",
        "For a coding agent nearly all tokens are context that is read again at every step, the cheapest kind. \
                 How much cheaper differs from model to model, so each of the four prices is taken from the price list \
                 and never worked out from another.",
    ],
);

const USE: Text = (
    "How much one person uses",
    &[
        "Genuine use, t, is what the work needs. A target may ask for more; a cap or a seat may allow less. What \
                 is billed is the larger of need and target, as far as it is allowed. Of the tokens that only the target \
                 asks for, a share φ ({phi} here; an assumption, for nobody publishes it) is burnt for show, and the \
                 rest serves the work. Cost follows what is billed, benefit follows what is of use.",
        "People differ. The page asks for one number: the use that one in ten passes, divided by the use that \
                 half of them pass ({spread} here; 1 is everybody alike). Above 1 the model looks at 200 users between \
                 very low and very high use, spread as sizes of cities or incomes are (a lognormal distribution), and \
                 takes the mean. In formulas w is one user’s need as a multiple of the mean.",
    ],
);

const COST: Text = (
    "What a user costs in a year",
    &["Whoever pays by the token pays for the year’s tokens at the price above. A seat is paid for every month, \
               used or not. It includes some use, counted at the same prices; beyond that one either pays by the token \
               or is stopped. Training and whatever else a user costs is added."],
);

const RESPONSE: Text = (
    "What tokens do to output",
    &[
        "A response curve tells how much more gets done at a given use: 1 is the output without AI, 2 is twice \
                 as much. What was observed is merged pull requests (finished changes to a program) among thousands of \
                 developers, against their tokens: from {y_none} a week with hardly any to about {y_most}, along a line \
                 of {fit_a} × ln(tokens) − {fit_c}, where ln is the natural logarithm. The data end at {t_end} tokens a \
                 week.",
        "They cannot choose between three shapes, so all three are kept. The saturating curve levels off. The \
                 logarithmic curve adds the same with each doubling. The power curve multiplies by the same with each \
                 tenfold: by two, unless you change ε. Their constants are set so that they agree at the use of the \
                 median developer (half use more), {t_median} a week. A fourth takes the effect that a study measured, \
                 whatever the amount. Below, each is worked out at your t.",
    ],
);

const WORTH: Text = (
    "What it is worth",
    &[
        "Not all of the observed rise counts. Keen people use more AI and would do more without it: χ is the part \
                 that the tokens caused. More pull requests are not as many more finished projects: κ is the part that \
                 is. Time spent on checking what AI wrote, ρ, comes off. What is left is the gain: extra finished work, \
                 as a share of the work done without AI. The effect of a study is taken as it was measured, without χ \
                 and κ.",
        "A gain is worth what that work would have cost, which is salary times load factor (taxes, benefits, \
                 equipment), as far as the employer captures it: freed time is not always put to use. Net is value less \
                 cost. The return is net divided by cost: at 0 the money comes back, at 1 twice.",
    ],
);

const NEXT: Text = (
    "The next dollar, and the best amount",
    &["That tokens pay on average does not mean that more of them would: the first do most. What the next dollar \
               brings back is how steeply value rises at today’s use, divided by the price: a multiple of its cost. Above \
               1×, more pays. The best amount is where it is just 1×: beyond, each still brings something, but less than \
               it costs. All of this is for genuine use paid by the token, without seat, target and cap."],
);

const HALF: Text = (
    "Half a salary in tokens",
    &["“If that $500,000 engineer did not consume at least $250,000 worth of tokens, I am going to be deeply \
               alarmed”, said Jensen Huang of Nvidia in March 2026. As a benchmark: tokens for a share θ of base salary, \
               {theta} here. The formulas tell how many tokens that buys, everybody alike and paid by the token; what \
               they bring on the chosen curve; and which gain would pay for them. That gain is the same for any salary \
               where nothing else is paid: the better paid spend more, and gain more, in the same proportion."],
);

const TEAM: Text = (
    "The team, targets and mandates",
    &[
        "Of {n} people {adopt} use AI willingly. A mandate, an order that a share of the people use it every \
                 week, may ask for more of them. Whom only the mandate brings needs no tokens: such people bill the \
                 target, or 1M a week where there is none, a share φ of it for show.",
        "A target burns some tokens for show and puts others to use. The more is show, the worse it does: below, \
                 “Theatre that the target survives” is the share of show at which those who use AI willingly would be as well off \
                 without the target.",
    ],
);

const TIME: Text = (
    "Time",
    &["Costs run in full from the first month. Value grows evenly until it is whole after {ramp} months, and is \
               counted at the middle of each month. One-off costs are paid before the first. To discount is to count \
               later money for less: by {rate} a year here, since money could earn something meanwhile, and plans \
               may fail."],
);

const HUMAN: Text = (
    "A target in human terms",
    &[
        "A number of tokens tells nobody anything. These formulas turn the target (or use, where there is none) into \
                 what one can picture: runs of an agent, of which the median of 690 took {run}; merged pull requests, at \
                 {pr} each for the median developer; and hours to read all that the model writes, at {words} words a \
                 token and {pace} words a minute.",
        "The Target view says the same amount in other ways. A month of tokens or money is a twelfth of the working \
                 year; money is tokens times the price of a million; a share of salary is a year of that ÷ the base \
                 salary. A place on the leaderboard comes from the use of Jellyfish’s developers, 51M tokens in a \
                 calendar month at the median and 380M at the top tenth: the logarithm of use is taken to follow a bell \
                 curve through these two, and the share of developers above the amount is the place.",
        "Its verdict compares a year with the target, the cap or the mandate to a year without. The extra cost, value \
                 and net are those of the one less those of the other; for a mandate the other is a year without AI. Both \
                 years are worked out in the same draws (see “Not knowing”), and the share of draws in which the net is \
                 higher decides the grade, by the rules that stand below it.",
    ],
);

const WORKLOAD: Text = (
    "The workload of an agent",
    &["An agent works in turns: it calls the model, uses a tool, calls again. Each turn sends all of the context \
               again. A session starts with a context of s tokens, which grows by d with each of n turns, and each turn \
               writes o. What is read again therefore grows with the square of the turns: long sessions are dear. With a \
               cache what is new is written once and then read from it; without one all of it is new input. Use and mix \
               follow from this only once you put them into the inputs."],
);

const DOUBT: Text = (
    "Not knowing",
    &[
        "Some inputs nobody knows exactly. Each of {drawn} draws takes every one of them from its range, most \
                 often near what you entered and seldom near the ends (a PERT distribution: its mean is a sixth of \
                 lowest, highest and four times the entered value), and one of the three curves with equal chance, \
                 unless you trust the chosen one. Sorted by their net, the draws tell what is low, middle and high.",
        "The chart of what matters most moves one of them at a time from its lowest to its highest, the others \
                 as entered. “What would have to be true” turns the question round and searches for the value of one \
                 input at which net is 0: there may be one, two or none.",
    ],
);
