// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/catalogitems.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace stratoplan {

class CatalogsModel;
class CatalogsView;
class PageBar;
class PageRegistry;
class PriceBrowser;
class PriceListImporter;
class SegmentedControl;

/// Prices: every item of every catalog to search and to add, and the catalogs themselves with what they
/// cover. Price lists are imported here, also by dropping them on the page.
class CatalogPage : public Page
{
    Q_OBJECT

public:
    explicit CatalogPage(PageContext &context, QWidget *parent = nullptr);
    static void registerPage(PageRegistry &registry);

    [[nodiscard]] bool canEdit(EditCommand command) const override;
    void edit(EditCommand command) override;
    void startSearch() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeBar();
    void showView(const QString &key);
    void showSummary();
    void browse(const QString &catalog, const QString &title);
    void addToPlan(const edits::CatalogPick &pick);
    void setDropShown(bool isShown);

    CatalogsModel *m_catalogs;
    PriceListImporter *m_importer;
    PageBar *m_bar;
    SegmentedControl *m_views;
    PriceBrowser *m_prices;
    CatalogsView *m_list;
    QStackedWidget *m_stack;
    QWidget *m_drop; ///< over everything while files are dragged
};

} // namespace stratoplan
