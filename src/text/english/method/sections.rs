//! The ideas of the sections of the Method view. Keys in braces are replaced by the numbers of the page.

use crate::formula::Section;

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
        Section::Information => INFORMATION,
    }
}

const PRICE: Text = (
    "What a million tokens costs",
    &[
        "Tokens are the pieces of text, about three quarters of a word each, that a model reads and writes. Four \
                 kinds are priced apart: uncached input, input that is written to a cache (kept, so that it need not be sent \
                 in full again), input that is read from that cache, and output. The price of a million is their \
                 average, each kind counted by its share of the mix. The part that can wait for hours runs as batch at \
                 half price, and a discount comes off at the end.",
        "For a coding agent nearly all tokens are context that is read again at every step, the cheapest kind. \
                 How much cheaper differs from model to model, so each of the four prices is taken from the price list \
                 and never worked out from another. Where tokens are spent on several models, each price is the mean of \
                 theirs, by the share of the tokens that each model has.",
    ],
);

const USE: Text = (
    "How much people use",
    &[
        "Genuine use, t, is what the work of the typical user needs: half of those who use AI willingly need less, half \
         need more. A target may ask for more; a cap or a seat may allow less. What is billed is the larger of need and \
         target, as far as it is allowed. Of the tokens that only the target asks for, a share φ ({phi} here; an \
         assumption, for nobody publishes it) is burnt for show, and the rest serves the work. Cost follows what is \
         billed, benefit follows what is of use.",
        "People differ. The page asks for one number: the use that one in ten passes, divided by the typical use \
         ({spread} here; 1 is everybody alike). Above 1 the model looks at 200 users between very low and very high use, \
         spread as sizes of cities or incomes are (a lognormal distribution), and takes the mean of what each costs and of \
         what each gets done. The mean is valued, so that a slowdown of some is set off against the gain of others. In \
         formulas w is one user’s need as a multiple of the typical one’s. Above 1 a few heavy users pull the mean \
         up: here the mean is {mean_weight} times the typical use.",
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
                 developers, against their tokens: from {y_none} a week with hardly any, along a line of {fit_a} × \
                 ln(tokens) − {fit_c}, where ln is the natural logarithm. Output flattens near {y_most} a week. \
                 The data end at {t_end} tokens a week.",
        "They cannot choose between three shapes, so all three are kept. The saturating curve levels off. The \
                 logarithmic curve adds the same with each doubling. The power curve multiplies by the same with each \
                 tenfold: by two, unless you change ε. Their constants are set so that they agree at the use of the \
                 median user of Claude Code (half use more), {t_median} a week. A fourth takes the effect that a study measured, \
                 whatever the amount. Below, each is worked out at your t.",
    ],
);

const WORTH: Text = (
    "What it is worth",
    &[
        "Not all of the observed gain counts. Keen people use more AI and would do more without it: χ is the share \
                 that the tokens caused. More pull requests are not as many more finished projects: κ is the part that \
                 is. Time spent on checking what AI wrote, ρ, comes off. What is left is the gain: extra finished work, \
                 as a share of the work done without AI. The effect of a study is taken as it was measured, without χ \
                 and κ.",
        "A gain is worth what that work would have cost, which is salary times load factor (taxes, benefits, \
                 equipment), as far as the employer captures it: freed time is not always put to use. Net is value less \
                 cost. The return on cost is net divided by cost: at 0 the value equals the cost, at 1 it is twice the cost.",
    ],
);

const NEXT: Text = (
    "The next token and the best cap",
    &[
        "Even if tokens pay on average, more of them may not: the first ones bring most. What the typical user’s next \
         token brings back is how steeply value rises at today’s use, divided by the price: a multiple of its cost. Above \
         1×, more pays.",
        "The best cap is the amount at which one person’s next token brings back just its cost: beyond it, each still brings something, \
         but less than it costs. With B, what doubling the output would be worth, and u, the yearly cost of a million \
         tokens a week, it follows from the slope of the chosen curve. Where even that amount costs more than it brings, \
         using none is best. All of this is for one person’s genuine use, paid by the token, without seat, target and cap.",
        "Tokens beyond that amount cost more than they bring, whoever uses them. So, as a cap for everybody, it is the one \
         that leaves most, unless little use costs more than it brings, as with extra review: then no use at all may leave \
         more. What the cap adds is the net of the mean user with it, less the net without any cap.",
    ],
);

const HALF: Text = (
    "Half a salary in tokens",
    &["“If that $500,000 engineer did not consume at least $250,000 worth of tokens, I am going to be deeply \
       alarmed”, said Jensen Huang of Nvidia in March 2026. As a benchmark: one person gets tokens for a share θ of base \
       salary, {theta} here, paid by the token. The formulas tell how many tokens that buys, what they bring on the chosen \
       curve, and which gain would pay for them. That gain is the same for any salary where nothing else is paid: the \
       better paid spend more, and gain more, in the same proportion."],
);

const TEAM: Text = (
    "The team, its groups, targets and mandates",
    &[
        "In a team of {n}, {adopt} use AI willingly, unless a group has its own share. A mandate, an order that a share of the people use it every \
         week, may ask for more of them. People whom the mandate adds need no tokens: they are billed the \
         target, or 1M a week where there is none, and a share φ of it is for show. Users are all of these, willing or not.",
        "A team may have groups that differ in pay, use, models, plan or one-off cost. Whoever is in no group is everybody \
         else. Each part of the team is worked out with its own inputs, and the team is their sum. What is believed of \
         the effect is the same for all.",
        "A target burns some tokens for show and puts others to use. The more is show, the worse it does: “Largest share \
         burnt for show at which the target still pays” is the share at which those who use AI willingly would be as well off without \
         the target.",
    ],
);

const TIME: Text = (
    "Time",
    &[
        "Costs run in full from the first month. Value grows evenly until it is whole at the end of month {ramp}, and is \
               counted at the middle of each month. One-off costs are paid before the first. To discount is to count \
               later money for less: by {rate} a year here, since money could earn something meanwhile, and plans \
               may fail.",
    ],
);

const HUMAN: Text = (
    "A target in human terms",
    &[
        "A number of tokens alone says little. These formulas turn the target (or use, where there is none) into \
                 what one can picture: runs of an agent, of which the median of 690 took {run}; merged pull requests, at \
                 {pr} each for the median developer; and hours to read all that the model writes, at {words} words a \
                 token and {pace} words a minute.",
        "The Target view says the same amount in other ways. A month of tokens or money is a twelfth of the working \
                 year; money is tokens times the price of a million; a share of salary is a year of that ÷ the base \
                 salary. A place on a leaderboard is one among the people whom you compare with: your own team, with its \
                 typical use and spread; all developers in Jellyfish’s data, 51M tokens in a calendar month at the median and \
                 380M at the top tenth; or Claude Code users, as quoted with 32M and 225M a week. Calendar months are turned \
                 into a year, and that into working weeks. The logarithm of use is taken to follow a bell curve through the \
                 two figures, and the share of people above the amount is the place.",
        "Its verdict has two parts. Whether so much can be one person’s work follows from the amount: it fits a week up to 200M \
                 tokens, where people begin to direct several agents at once, and as long as the week has hours to read the \
                 output; above 500M nobody has published what came out. Whether it pays the team compares a year with the target, \
                 the cap or the mandate to a year without, in the same simulations (see “Not knowing”), and counts in which share it \
                 leaves more: 90% is easily, 60% probably, 40% unclear, less is no. Simulations in which it makes no difference \
                 count for neither side. Other targets, caps and mandates, and those of groups, are left out.",
    ],
);

const WORKLOAD: Text = (
    "The workload of an agent",
    &["An agent works in turns: it calls the model, uses a tool, calls again. Each turn sends all of the context \
               again. A session starts with a context of s tokens, which grows by d with each of n turns, and each turn \
               writes o. What is read again therefore grows with the square of the turns: long sessions are dear. With a \
               cache what is new is written once and then read from it; without one all of it is uncached input. Use and mix \
               follow from this only once you put them into the inputs."],
);

const DOUBT: Text = (
    "Not knowing",
    &[
        "Some inputs are uncertain. What you enter is the middle of the range: half of the simulations lie below it, one \
         in ten below the low end and one in ten above the high end. Each of {drawn} simulations draws every one of them from \
         such a distribution (a normal distribution in two pieces, as central banks use for their fan charts; for shares on the scale of log \
         odds, for multiples on a logarithmic scale), and one of the curves. The same values serve all groups. Sorted by \
         their net, the simulations tell what is low, middle and high.",
        "Half of the simulations take the saturating curve and a quarter each of the others, since published readings speak of \
         flattening and none of a power law; or all take the one that you have chosen. A share of none or all is certain \
         and not drawn.",
        "The benchmark is drawn, too. Its money is fixed; what that buys depends on the price, and what it brings on the \
         rest.",
        "The chart of what matters most moves one of them at a time from its low to its high end, the others as entered. \
         “What would have to be true” turns the question round and searches for the value of one input at which net is \
         0: there may be one, two or none.",
    ],
);

const INFORMATION: Text = (
    "What knowing more would be worth",
    &[
        "To know a factor is worth something where it changes what one does: here, how many tokens one person should use. \
       Without knowledge one amount of tokens is best over all simulations. With it there is a better one for each value of the factor. \
       How much more the better ones leave, on average, is what a pilot that measures the factor may cost, per willing \
       user and year. How much people come to use by themselves does not change which amount is best, so it is not among the \
       factors.",
    ],
);
