// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/judging.h"

namespace stratoplan {

namespace {

/// Whether a value that compares so (-1 below, 0 equal, 1 above) is what is asked for.
bool isRight(Comparing comparing, int order)
{
    switch (comparing) {
    case Comparing::Below:
        return order < 0;
    case Comparing::AtMost:
        return order <= 0;
    case Comparing::Above:
        return order > 0;
    case Comparing::AtLeast:
        return order >= 0;
    case Comparing::Equal:
        return order == 0;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Quantity> Measured::rounded() const
{
    const auto raw = decimal::narrow(decimal::divideHalfEven(numerator, denominator));
    return raw ? std::optional(Quantity::fromRaw(*raw)) : std::nullopt;
}

Judgement judge(const Measured &measured, Comparing comparing, Quantity asked)
{
    const Int128 wanted = Int128(asked.raw()) * measured.denominator;
    const int order = measured.numerator < wanted ? -1 : (measured.numerator > wanted ? 1 : 0);
    const bool right = isRight(comparing, order);
    const Judgement judgement = right ? Judgement::Met : Judgement::Missed;
    if (measured.bound == Measured::Bound::Exact)
        return judgement;
    const int open = measured.bound == Measured::Bound::AtLeast ? 1 : -1;
    const bool settled = (order == open || order == 0) && isRight(comparing, open) == right;
    return settled ? judgement : Judgement::Open;
}

bool isWorse(Comparing comparing, Quantity value, Quantity other, Quantity asked)
{
    switch (comparing) {
    case Comparing::Below:
    case Comparing::AtMost:
        return value > other;
    case Comparing::Above:
    case Comparing::AtLeast:
        return value < other;
    case Comparing::Equal:
        return qAbs(value.raw() - asked.raw()) > qAbs(other.raw() - asked.raw());
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
