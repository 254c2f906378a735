// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace stratoplan {

class DesignGrid;
class ThemeSource;

/// The row of totals pinned below the Design grid. Its columns are as wide as the grid's and scroll with
/// them.
class TotalRow : public QTreeView
{
    Q_OBJECT

public:
    TotalRow(ThemeSource &theme, DesignGrid &grid, QAbstractItemModel &totals, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

Q_SIGNALS:
    /// A total was clicked.
    void columnChosen(int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void followSection(int section, int before, int size);
    void followColumns();

    ThemeSource &m_theme;
    DesignGrid &m_grid;
};

} // namespace stratoplan
