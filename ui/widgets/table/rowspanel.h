// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/tables.h"

#include <QFrame>

#include <functional>

class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace stratoplan {

class EmptyState;
class ThemeSource;

/// A card with a table of rows and what can be done to them below it; what the table is for stands in its
/// place while it is empty.
class RowsPanel : public QFrame
{
    Q_OBJECT

public:
    struct Setup
    {
        QString key; ///< "discount": object names are discountTable, addDiscountButton, …
        QString title; ///< accessible name of the table
        QString icon; ///< of the empty state
        QString emptyText;
        QString addText; ///< empty: rows are not added here
        QString addIcon = {}; ///< empty: a plus
        QString removeText = {}; ///< empty: a row goes
        std::function<bool(int row)> canRemove = {}; ///< none: every row
        bool isOrdered = false; ///< rows can be moved
        QString jumpText; ///< of a button that asks for what a row is about; may be empty
        int stretchColumn = 0;
        bool hasDetails = false; ///< rows have a second line
        QList<int> widths = {}; ///< of columns, as in TableSetup
    };

    RowsPanel(ThemeSource &theme, const Setup &setup, QAbstractItemModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView &table() { return *m_table; }
    void choose(int row);
    /// The next row that appears is chosen: one was asked for.
    void chooseNew() { m_choosesNew = true; }

Q_SIGNALS:
    void addRequested();
    void editRequested(int row);
    void removeRequested(int row);
    /// By -1 or 1.
    void moveRequested(int row, int step);
    void jumpRequested(int row);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFoot(ThemeSource &theme, const Setup &setup);
    [[nodiscard]] int current() const;
    void update();
    void follow(int first);
    [[nodiscard]] bool canRemove(int row) const { return row >= 0 && (!m_canRemove || m_canRemove(row)); }

    std::function<bool(int row)> m_canRemove;
    QTreeView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QPushButton *m_jump = nullptr;
    bool m_choosesNew = false;
};

} // namespace stratoplan
