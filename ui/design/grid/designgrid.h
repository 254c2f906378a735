// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "models/grid/componenttreemodel.h"

#include <QPointer>
#include <QTreeView>

class QLabel;

namespace stratoplan {

class GridDelegate;
class GridFolding;
class GridWidths;
class ThemeSource;

/// The grid of the Design page: components under environments and categories, edited in place, sorted out by
/// drag and drop, with every cell in reach of the keyboard. What was folded and how wide columns are is
/// remembered.
class DesignGrid : public QTreeView
{
    Q_OBJECT

public:
    DesignGrid(ThemeSource &theme, ComponentTreeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] ComponentTreeModel &grid() const { return m_model; }
    [[nodiscard]] GridDelegate &cells() const { return *m_cells; }
    /// Rows of the selection; the current row where nothing is selected.
    [[nodiscard]] QModelIndexList chosen() const;
    /// Components of chosen().
    [[nodiscard]] QList<ComponentId> chosenComponents() const { return m_model.componentsOf(chosen()); }
    /// Whether whole rows are meant rather than single cells.
    [[nodiscard]] bool isRowSelection() const;
    /// Selects components, opens what they are under and scrolls to the first.
    void choose(const QList<ComponentId> &components, int column = 0);
    /// Which rows are open.
    [[nodiscard]] GridFolding &folding() const { return *m_folding; }
    /// Edits the current cell, or the first quantity of the current row.
    void editCurrent();

    /// What is folded and the widths of the columns, for the settings.
    [[nodiscard]] QByteArray saveView() const;
    void restoreView(const QByteArray &state);

Q_SIGNALS:
    void viewStateChanged();
    void chosenChanged();
    void whyRequested();
    /// Something was refused that the user tried: shown at the cell too.
    void refused(const QString &message);

protected:
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    bool toggleAt(const QPoint &position);
    /// Edits the next cell of the row that can be; @p step 1 to the right, -1 to the left.
    void editBeside(int step);
    void showMessage(const QModelIndex &index, const QString &text);
    void hideMessage();

    ComponentTreeModel &m_model;
    GridDelegate *m_cells;
    GridFolding *m_folding = nullptr;
    GridWidths *m_widths = nullptr;
    QPointer<QLabel> m_message;
};

} // namespace stratoplan
