//! Why something cannot be computed. Not computable is a value with a reason, never NaN.

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The cost is 0: nothing to divide by.
    NoCost,
    /// The price of a token is 0.
    NoPrice,
    /// The salary is 0.
    NoSalary,
    /// Salary times load times captured share is 0: no gain is worth anything.
    NothingAtStake,
    /// There are no tokens to compare with.
    NoUse,
    /// Nobody uses AI: there is no user.
    NoUsers,
    /// Everybody uses the same: nobody has a place before another.
    Alike,
    /// There is no target.
    NoTarget,
    /// The fixed curve does not depend on the amount, so no amount is best.
    FixedCurve,
    /// The best amount is larger than any number the calculator holds.
    NoBound,
    /// There is no cost to pay back.
    NothingToPayBack,
    /// Not within the months looked at.
    NotPaidBack,
    /// The changes of a scenario do not go with the inputs: an amount is out of range, or the mix passes the whole.
    DoesNotFit,
    /// The uncertainty run was not made.
    NotRun,
    /// Larger than any number the calculator holds.
    TooLarge,
}

/// A number, or the reason why there is none.
pub type Computed<T> = Result<T, Reason>;
