// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QTreeView;

namespace stratoplan {

class ComparisonModel;
class ThemeSource;

/// The comparison as a table: roles down, options or phases across, totals and fit pinned below. Where room
/// is short names get it first.
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
    /// Takes at most @p height, and of that what whole rows fill.
    void setRoom(int height);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void currentChanged();
    /// Enter or a double click on a cell.
    void activated(const QModelIndex &index);

private:
    QTreeView *makeView(ThemeSource &theme, const QString &name, const QString &title);
    void sizeColumns();
    void measure();
    void fit();
    void limitHeight();
    /// Height of all but the rows that are scrolled.
    [[nodiscard]] int heightAround() const;

    /// What a column needs at most, and at least where names would be cut otherwise.
    struct Needs
    {
        int wide = 0;
        int tight = 0;
    };
    enum class Room {
        Ample,
        Short, ///< what is no name takes no more than it needs
        Scarce ///< differences give way to names
    };

    [[nodiscard]] Needs needsOf(int column) const;
    /// Width that is left for names, all together.
    [[nodiscard]] int roomForTexts(Room room) const;
    [[nodiscard]] Room room() const;
    [[nodiscard]] int widthIn(Room room, int column) const;
    /// The width of an amount that has no text at its left: as much as its heading needs, where there is
    /// room.
    [[nodiscard]] int widthOfHeading(Room room, int column) const;
    [[nodiscard]] bool isBare(int column) const;

    ThemeSource &m_theme;
    ComparisonModel &m_model;
    QTreeView *m_rows;
    QTreeView *m_totals;
    int m_room = QWIDGETSIZE_MAX; ///< height
    QList<Needs> m_needs; ///< of all columns; of those with names how wide these are
};

} // namespace stratoplan
