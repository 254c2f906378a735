// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/costdelegate.h"

namespace stratoplan {

/// A CostDelegate that paints the column with SeriesRole as a small curve over its filled area.
class SparklineDelegate : public CostDelegate
{
    Q_OBJECT

public:
    using CostDelegate::CostDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace stratoplan
