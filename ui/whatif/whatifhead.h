// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace stratoplan {

class ElidedLabel;
struct PageContext;

/// The figures at the head of the what-if panel: what a month costs as tried out and against the saved plan,
/// and the same over the horizon.
class WhatIfHead : public QFrame
{
    Q_OBJECT

public:
    WhatIfHead(PageContext &context, QWidget *parent = nullptr);

    void follow();

private:
    [[nodiscard]] QString title() const;

    PageContext &m_context;
    ElidedLabel *m_title;
    QLabel *m_figure;
    QLabel *m_difference;
    QLabel *m_share;
    ElidedLabel *m_horizon;
    QLabel *m_horizonDifference;
    QLabel *m_together; ///< why amounts of single levers are not its parts
};

} // namespace stratoplan
