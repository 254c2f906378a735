// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

namespace stratoplan {

/// A CostDelegate that paints SeriesRole in one column as a small curve over its filled area.
class SparklineDelegate : public CostDelegate
{
    Q_OBJECT

public:
    SparklineDelegate(ThemeSource &theme, const Options &options, int column, QObject *parent = nullptr)
        : CostDelegate(theme, options, parent), m_column(column)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_column;
};

} // namespace stratoplan
