// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

class QTreeView;

namespace stratoplan {

/// A CostDelegate that draws, in the first column, a bar in the category's colour beside the heading: as long
/// as its share is of the largest one. A total stands under a rule.
class ShareDelegate : public CostDelegate
{
    Q_OBJECT

public:
    /// @p table shows a BreakdownModel; its rows get lower where they would not all fit.
    ShareDelegate(ThemeSource &theme, QTreeView &table);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    [[nodiscard]] int barLength(const QStyleOptionViewItem &option, const QAbstractItemModel &model) const;

    QTreeView &m_table;
};

} // namespace stratoplan
