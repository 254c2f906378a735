// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"

#include <QFrame>

class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace stratoplan {

class CatalogModel;
class EmptyState;
class ItemPanel;
class PriceFilters;
class PriceTable;
struct PageContext;

/// All price items of all catalogs: search as you type, filters, order, a table of any length, and beside it
/// everything about the chosen one.
class PriceBrowser : public QFrame
{
    Q_OBJECT

public:
    explicit PriceBrowser(PageContext &context, QWidget *parent = nullptr);

    /// Puts the keyboard into the search.
    void startSearch();
    /// Searches one catalog only.
    void searchIn(const QString &catalog, const QString &title);
    /// Searches anew, when the browser is shown for the first time.
    void open();
    [[nodiscard]] QWidget *searchEdit() const;
    [[nodiscard]] bool canCopy() const;
    void copy();

Q_SIGNALS:
    /// The chosen item, at the chosen rate, is to go into the plan.
    void addRequested(const edits::CatalogPick &pick);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void makeTable();
    void search();
    void showOutcome();
    void showItem();
    void showNearest(const storage::CatalogItem &item);
    void takeTyped();
    void takeItem();
    [[nodiscard]] QString outcomeText() const;
    void showMenu(const QPoint &place);
    void moveCurrent(int step);

    PageContext &m_context;
    CatalogModel *m_model;
    PriceFilters *m_filters;
    PriceTable *m_table;
    ItemPanel *m_panel;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QProgressBar *m_loading;
    QTimer *m_loadingTimer;
    bool m_isOpen = false;
    bool m_isTaking = false; ///< Enter was pressed before the answer was there
};

} // namespace stratoplan
