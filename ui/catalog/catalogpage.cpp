// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/catalogpage.h"

#include "document/planview.h"
#include "models/catalog/catalogsmodel.h"
#include "render/theme/themesource.h"
#include "ui/catalog/addtoplan.h"
#include "ui/catalog/import/catalogsview.h"
#include "ui/catalog/pricebrowser.h"
#include "ui/catalog/import/pricelistimporter.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QDragEnterEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int margin = 20;
}

void CatalogPage::registerPage(PageRegistry &registry)
{
    registry.add({.key = u"catalog"_s,
                  .title = tr("Catalog"),
                  .icon = u"catalog"_s,
                  .order = 70,
                  .make = [](PageContext &context, QWidget *parent) -> Page * {
                      return new CatalogPage(context, parent);
                  }});
}

CatalogPage::CatalogPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_catalogs(new CatalogsModel(context.catalogs, context.format, this)),
      m_importer(new PriceListImporter(context, this)), m_bar(new PageBar(tr("Catalog"), this)),
      m_views(new SegmentedControl(tr("What is shown"), this)), m_prices(new PriceBrowser(context, this)),
      m_list(new CatalogsView(context, *m_catalogs, this)), m_stack(new QStackedWidget(this)),
      m_drop(new EmptyState(context.theme, u"import"_s, tr("Drop price lists here to import them."), this))
{
    setAcceptDrops(true);
    makeBar();
    m_stack->addWidget(m_prices);
    m_stack->addWidget(m_list);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(margin, 0, margin, margin - 6);
    content->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(content, 1);
    setRole(*m_drop, u"surface"_s);
    m_drop->setAttribute(Qt::WA_StyledBackground);
    m_drop->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_drop->hide();
    connect(m_prices, &PriceBrowser::addRequested, this, &CatalogPage::addToPlan);
    connect(m_list, &CatalogsView::browseRequested, this, &CatalogPage::browse);
    connect(m_list, &CatalogsView::importRequested, m_importer, &PriceListImporter::choose);
    connect(m_catalogs, &CatalogsModel::filled, this, &CatalogPage::showSummary);
    connect(m_importer, &PriceListImporter::imported, this, [this](const QString &catalog) {
        m_list->choose(catalog);
        showView(u"catalogs"_s);
    });
    connect(m_importer, &PriceListImporter::browseRequested, this, &CatalogPage::browse);
}

void CatalogPage::makeBar()
{
    m_bar->setContentsMargins(margin, 0, margin, 0);
    m_views->addSegment(u"prices"_s, tr("Prices"), tr("Search all price items"));
    m_views->addSegment(u"catalogs"_s, tr("Catalogs"), tr("Where prices come from and what they cover"));
    connect(m_views, &SegmentedControl::chosen, this, &CatalogPage::showView);
    m_bar->addLeft(m_views);
    QPushButton *add = makeButton(context().theme, u"import"_s, tr("Import price lists…"), this);
    add->setObjectName(u"importPriceListsButton"_s);
    add->setToolTip(tr(
        "Import price lists of AWS, Azure or Google Cloud, or a CSV of your own; files can also be dropped "
        "on this page"));
    connect(add, &QPushButton::clicked, m_importer, &PriceListImporter::choose);
    m_bar->addRight(add);
}

void CatalogPage::showView(const QString &key)
{
    m_views->setCurrent(key);
    m_stack->setCurrentWidget(key == "catalogs"_L1 ? static_cast<QWidget *>(m_list) : m_prices);
    Q_EMIT editCommandsChanged();
}

void CatalogPage::showSummary()
{
    m_bar->setSubtitle(
        tr("%1, %2", "catalogs, price items")
            .arg(tr("%n catalog(s)", nullptr, m_catalogs->rowCount()),
                 tr("%1 price items").arg(context().format.locale().toString(m_catalogs->items()))));
}

void CatalogPage::browse(const QString &catalog, const QString &title)
{
    showView(u"prices"_s);
    m_prices->searchIn(catalog, title);
    m_prices->startSearch();
}

void CatalogPage::addToPlan(const edits::CatalogPick &pick)
{
    stratoplan::addToPlan(context(), pick, *window());
}

void CatalogPage::refresh()
{
    m_catalogs->fill();
    m_prices->open();
}

bool CatalogPage::canEdit(EditCommand command) const
{
    return command == EditCommand::Copy && m_stack->currentWidget() == m_prices && m_prices->canCopy();
}

void CatalogPage::edit(EditCommand command)
{
    if (command == EditCommand::Copy)
        m_prices->copy();
}

void CatalogPage::startSearch()
{
    showView(u"prices"_s);
    m_prices->startSearch();
}

QWidget *CatalogPage::firstFocus()
{
    return m_stack->currentWidget() == m_list ? m_list->firstFocus() : m_prices->searchEdit();
}

// --- Files dropped on the page -----------------------------------------------------------------------------

void CatalogPage::setDropShown(bool isShown)
{
    m_drop->setGeometry(rect());
    m_drop->setVisible(isShown);
    m_drop->raise();
}

void CatalogPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_drop->setGeometry(rect());
}

void CatalogPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (PriceListImporter::priceListsIn(*event->mimeData()).isEmpty()) {
        event->ignore(); // a plan, which the window opens
        return;
    }
    event->acceptProposedAction();
    setDropShown(true);
}

void CatalogPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    Page::dragLeaveEvent(event);
    setDropShown(false);
}

void CatalogPage::dropEvent(QDropEvent *event)
{
    setDropShown(false);
    const QStringList files = PriceListImporter::priceListsIn(*event->mimeData());
    if (files.isEmpty()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    m_importer->import(files);
}

} // namespace stratoplan
