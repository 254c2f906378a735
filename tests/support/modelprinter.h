// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace stratoplan::test {

/// One row of a model as text: its cells joined by " | ", trailing empty ones left out.
[[nodiscard]] inline QString rowText(const QAbstractItemModel &model, int row, const QModelIndex &parent = {})
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(parent); ++column)
        cells.append(model.index(row, column, parent).data().toString());
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells.join(QStringLiteral(" | "));
}

/// A whole model as lines of text, children indented by two spaces.
[[nodiscard]] inline QStringList modelText(const QAbstractItemModel &model, const QModelIndex &parent = {},
                                           int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        lines.append(QString(2 * depth, u' ') + rowText(model, row, parent));
        const QModelIndex first = model.index(row, 0, parent);
        if (model.hasChildren(first))
            lines.append(modelText(model, first, depth + 1));
    }
    return lines;
}

} // namespace stratoplan::test
