// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

namespace stratoplan {

/// Cells of a table whose rows are checked: the first column has a box where its model says so, which a click
/// switches.
class CheckDelegate : public CostDelegate
{
    Q_OBJECT

public:
    CheckDelegate(ThemeSource &theme, const Options &options, QObject *parent = nullptr);

    /// What a first-column cell keeps free for the box; part of the look.
    static constexpr int boxIndent = 26;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect boxRect(const QRect &cell) const;

    ThemeSource &m_source;
    int m_edge;
};

} // namespace stratoplan
