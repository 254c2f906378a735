// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stratoplan {

class ThemeSource;

/// Paints texts that are too long for one line in two, in the colours of the table around them.
class WrappedCells : public QStyledItemDelegate
{
public:
    WrappedCells(ThemeSource &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    ThemeSource &m_theme;
};

} // namespace stratoplan
