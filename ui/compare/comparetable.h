// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QTreeView;

namespace stratoplan {

class ComparisonModel;
class ThemeSource;

/// The comparison as a table: roles down, options or phases across, totals and fit pinned below.
class CompareTable : public QFrame
{
    Q_OBJECT

public:
    CompareTable(ThemeSource &theme, ComparisonModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView &rows() { return *m_rows; }
    /// The current cell of the comparison's model; may be invalid.
    [[nodiscard]] QModelIndex currentCell() const;
    /// Height with all rows shown.
    [[nodiscard]] int wantedHeight() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void currentChanged();
    /// Enter or a double click on a cell.
    void activated(const QModelIndex &index);

private:
    QTreeView *makeView(ThemeSource &theme, const QString &name, const QString &title);
    void sizeColumns();

    [[nodiscard]] int widthOf(int column) const;
    /// The width of an amount that has no text at its left: as much as its heading needs, where there is
    /// room.
    [[nodiscard]] int widthOfHeading(int column) const;
    [[nodiscard]] bool isBare(int column) const;

    ThemeSource &m_theme;
    ComparisonModel &m_model;
    QTreeView *m_rows;
    QTreeView *m_totals;
};

} // namespace stratoplan
