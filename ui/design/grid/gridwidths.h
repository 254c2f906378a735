// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QHeaderView;
class QTreeView;

namespace stratoplan {

class ComponentTreeModel;
class ThemeSource;

/// How wide the columns of the Design grid are: numbers as wide as they need, the name as wide as there is
/// room. Where room is short the specification goes, and the rate is shortened. Once the user sets a width,
/// all stay as they are.
class GridWidths : public QObject
{
    Q_OBJECT

public:
    GridWidths(QTreeView &view, const ComponentTreeModel &model, const ThemeSource &theme);

    /// Fits the columns now: measures every row.
    void fit();
    /// The user's own widths; empty where they set none.
    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray &state);

Q_SIGNALS:
    /// The user set a width.
    void chosen();

private:
    /// Other figures: columns grow where a cell in sight, or a total, needs more.
    void grow();
    void layOut();
    [[nodiscard]] bool isReady() const;
    /// What a column of numbers needs, within its bounds.
    /// What its contents need, to the pixel.
    [[nodiscard]] int needed(int column) const;
    [[nodiscard]] int fitting(int column) const;
    [[nodiscard]] int shortageOf(int width) const;
    /// Of the widest cell of a column.
    [[nodiscard]] int content(int column, const QModelIndex &parentIndex) const;
    /// Of the widest cell of a column that can be seen.
    [[nodiscard]] int contentInSight(int column) const;
    void resized();

    QTreeView &m_view;
    const ComponentTreeModel &m_model;
    const ThemeSource &m_theme;
    QTimer m_later; ///< fits once for many changes
    QTimer m_growing;
    QList<int> m_contents; ///< widest cell of every column, as measured
    bool m_isFitting = false;
    bool m_areOwn = false;
};

} // namespace stratoplan
