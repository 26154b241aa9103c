//! What the model computes differently from its first version, for readers with older links.

/// Heading, an introduction, and the changes.
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
