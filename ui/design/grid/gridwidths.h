// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/grid/cellwidths.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace stratoplan {

class ComponentTreeModel;
class ThemeSource;

/// How wide the columns of the Design grid are: numbers as wide as they need, the name as wide as there is
/// room. Where room is short the specification goes, and the rate is shortened. Once the user sets a width,
/// all stay as they are. Of a large plan the first rows and those in sight count at once, all others as soon
/// as they are measured, little by little.
class GridWidths : public QObject
{
    Q_OBJECT

public:
    GridWidths(QTreeView &view, const ComponentTreeModel &model, const ThemeSource &theme);

    /// Fits the columns to the rows.
    void fit();
    /// Fits the columns to the room there is.
    void fitToRoom();
    /// The user's own widths; empty where they set none.
    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray &state);

Q_SIGNALS:
    /// The user set a width.
    void chosen();

private:
    void fitLater();
    void measureMore();
    /// Other figures: columns grow where a cell in sight, or a total, needs more.
    void grow();
    void widen(const QList<int> &widths);
    void layOut();
    [[nodiscard]] bool isReady() const;
    /// What the contents of a column need, to the pixel.
    [[nodiscard]] int needed(int column) const;
    /// What a column of numbers needs, within its bounds.
    [[nodiscard]] int fitting(int column) const;
    [[nodiscard]] int shortageOf(int width) const;
    void resized();

    QTreeView &m_view;
    const ComponentTreeModel &m_model;
    const ThemeSource &m_theme;
    QTimer m_later; ///< fits once for many changes
    QTimer m_growing;
    QTimer m_measuring; ///< runs while rows are left
    CellWidths m_cells;
    QList<int> m_contents; ///< widest cell of every column, as far as known; empty: nothing is
    bool m_haveChanged = false; ///< cells, since they were measured
    bool m_isFitting = false;
    bool m_areOwn = false;
};

} // namespace stratoplan
