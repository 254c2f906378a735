// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

#include <QModelIndex>
#include <QStyleOptionViewItem>

namespace stratoplan {

/// One cell while it is painted: what its model and its view say about it, and the room that is left.
struct PaintedCell
{
    QModelIndex index;
    QStyleOptionViewItem option;
    CellLook look;
    QRect rect; ///< all of the cell
    QRect content; ///< what is left for the text
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString text;
    QString detail;
    QFont font;
    bool isSelected = false;
    bool isUnknown = false;
    bool isCheapest = false;
};

/// Whether a cell stands in the first column of its table, as far as the user sees.
[[nodiscard]] inline bool isFirstColumn(const QStyleOptionViewItem &option)
{
    return option.viewItemPosition == QStyleOptionViewItem::Beginning
        || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

[[nodiscard]] inline bool isLastColumn(const QStyleOptionViewItem &option)
{
    return option.viewItemPosition == QStyleOptionViewItem::End
        || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

} // namespace stratoplan
