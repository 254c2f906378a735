// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"
#include "ui/shell/page.h"

class QStackedWidget;
class QTimer;

namespace stratoplan {

class ComponentTreeModel;
class DesignBar;
class DesignGrid;
class DesignSide;
class EmptyState;
class GridActions;
class GridClipboard;
class PageRegistry;
class TotalRow;
class TotalRowModel;

/// What an option is made of: the catalog or the chosen component at the left, the grid of components with
/// their quantities and costs per phase in the middle.
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
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectBar();
    [[nodiscard]] QWidget *makeGrid(QWidget *parent);
    void connectGrid();
    void connectCatalog();
    void addFromCatalog(const edits::CatalogPick &pick);
    void replacePrice(ComponentId component, const edits::CatalogPick &pick);
    void selectionChanged();
    /// In a narrow page only; otherwise the panel is always there.
    void setSideOpen(bool isOpen);
    void restoreView();
    void saveView();
    [[nodiscard]] QString viewKey() const;

    DesignBar *m_bar;
    ComponentTreeModel *m_model;
    TotalRowModel *m_totals;
    DesignGrid *m_grid;
    TotalRow *m_totalRow;
    GridClipboard *m_clipboard;
    GridActions *m_actions;
    DesignSide *m_side = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer *m_saving;
    bool m_isNarrow = false;
    int m_totalColumn = -1; ///< of a total that was clicked
    QString m_restored; ///< the key whose view state is shown
};

} // namespace stratoplan
