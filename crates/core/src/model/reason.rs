//! Why a result cannot be computed. Such a result is a [`Reason`], never NaN.

/// Why a number cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The cost is 0, and the number would be divided by it.
    NoCost,
    /// The price of a token is 0.
    NoPrice,
    /// The salary is 0.
    NoSalary,
    /// Salary·load·captured is 0, so no gain has a value.
    NothingAtStake,
    /// Use is 0, and the number would be compared with it.
    NoUse,
    /// Nobody uses AI.
    NoUsers,
    /// Everybody uses the same amount, so nobody ranks above another.
    Alike,
    /// There is no budget.
    NoBudget,
    /// There is no target.
    NoTarget,
    /// The fixed curve does not depend on the amount, so there is no best cap.
    FixedCurve,
    /// The best cap is not finite.
    NoBound,
    /// There is no cost to pay back.
    NothingToPayBack,
    /// The cost is not paid back within the months of the rollout.
    NotPaidBack,
    /// The changes of a scenario conflict with the inputs: an amount is out of range, or shares add up to more than 1.
    DoesNotFit,
    /// The uncertainty run was not made.
    NotRun,
    /// The number is too large to be computed.
    TooLarge,
}

/// A number, or the reason why there is none.
pub type Computed<T> = Result<T, Reason>;
