// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"
#include "ui/shell/page.h"

class QSplitter;
class QStackedWidget;
class QTimer;

namespace stratoplan {

class CatalogPanel;
class ComponentEditor;
class ComponentTreeModel;
class DesignGrid;
class EmptyState;
class GridActions;
class GridClipboard;
class PageBar;
class PageRegistry;
class SegmentedControl;
class TotalRow;
class TotalRowModel;

/// What an option is made of: the catalog or the chosen component at the left, the grid of components with their
/// quantities and costs per phase in the middle.
class DesignPage : public Page
{
    Q_OBJECT

public:
    explicit DesignPage(PageContext &context, QWidget *parent = nullptr);
    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Trace> trace() const override;
    [[nodiscard]] bool canEdit(EditCommand command) const override;
    void edit(EditCommand command) override;
    using Page::reveal;
    void reveal(const Finding &finding) override;
    void reveal(ComponentId component) override;
    void startSearch() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void refresh() override;

private:
    void makeBar();
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeGrid();
    void connectGrid();
    void connectCatalog();
    void showSide(const QString &key);
    void addFromCatalog(const edits::CatalogPick &pick);
    void replacePrice(ComponentId component, const edits::CatalogPick &pick);
    void selectionChanged();
    void restoreView();
    void saveView();
    [[nodiscard]] QString viewKey() const;

    PageBar *m_bar;
    SegmentedControl *m_arrangement;
    SegmentedControl *m_basis;
    ComponentTreeModel *m_model;
    TotalRowModel *m_totals;
    DesignGrid *m_grid;
    TotalRow *m_totalRow;
    GridClipboard *m_clipboard;
    GridActions *m_actions;
    SegmentedControl *m_sides = nullptr;
    CatalogPanel *m_catalog = nullptr;
    ComponentEditor *m_editor = nullptr;
    QStackedWidget *m_side = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer *m_saving;
    int m_totalColumn = -1; ///< of a total that was clicked
    QString m_restored; ///< the key whose view state is shown
};

} // namespace stratoplan
