// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/elidedlabel.h"

namespace stratoplan {

/// A quiet line of several clauses. Where it does not fit whole clauses go from its end rather than letters;
/// its tooltip then holds all of it.
class ClauseLabel : public ElidedLabel
{
    Q_OBJECT

public:
    using ElidedLabel::ElidedLabel;

    /// What fits of text() into @p room: some clauses, a part of the first one where not even that fits, or
    /// nothing where that would be a few letters.
    [[nodiscard]] QString textIn(int room) const;
    /// The same of any text, where it is painted in a font with these metrics.
    [[nodiscard]] static QString fitted(const QString &text, const QFontMetrics &metrics, int room);
    /// Clauses between commas, and at the end how many more there are: "Active users 160 %, +3 more". Where
    /// not one fits beside that it is cut in its middle, for an amount is at its end.
    [[nodiscard]] static QString counted(const QString &text, const QFontMetrics &metrics, int room);
    /// What is painted.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stratoplan
