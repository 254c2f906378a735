// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

namespace stratoplan {

class Format;

/// The difference between two amounts that are shown beside it by Format::money(): of them as they are shown,
/// and in whole units where they are. Where they are shown alike it is the exact difference.
class ShownDifference
{
public:
    ShownDifference(const Money &from, const Money &to);

    /// Above zero: the second amount is the larger one.
    [[nodiscard]] const Money &amount() const { return m_amount; }
    /// An amount as precise as the difference: "$69", "$69.20" beside amounts below 100.
    [[nodiscard]] QString text(const Money &amount, const Format &format) const;
    /// The same with a sign: "+$69".
    [[nodiscard]] QString signedText(const Money &amount, const Format &format) const;
    /// What parts of the difference leave of it, each as text() shows it.
    [[nodiscard]] Money rest(const QList<Money> &parts) const;

private:
    [[nodiscard]] Money rounded(const Money &amount) const;

    Money m_amount;
    bool m_isWhole = false; ///< no cents are shown
};

} // namespace stratoplan
