// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/pricebrowser.h"

#include "models/catalog/catalogcells.h"
#include "models/catalog/catalogmodel.h"
#include "models/catalog/nearestsearch.h"
#include "render/theme/themesource.h"
#include "ui/catalog/itempanel.h"
#include "ui/catalog/nearestbar.h"
#include "ui/catalog/filters/pricefilters.h"
#include "ui/catalog/pricetable.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/input/searchedit.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int panelWidth = 328;
constexpr int loadingDelay = 300; ///< milliseconds; shorter searches show nothing

} // namespace

PriceBrowser::PriceBrowser(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_model(new CatalogModel(context.catalogs, this)),
      m_filters(new PriceFilters(context, this)), m_table(new PriceTable(context, *m_model, this)),
      m_panel(new ItemPanel(context, this)), m_empty(new EmptyState(context.theme, u"search"_s, {}, this)),
      m_stack(new QStackedWidget(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_loading(new QProgressBar(this)), m_loadingTimer(new QTimer(this))
{
    setObjectName(u"priceBrowser"_s);
    setRole(*this, u"card"_s);
    makeTable();
    m_panel->setMinimumWidth(context.theme.theme().scaled(280));
    setRole(*m_splitter, u"lined"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto *found = new QWidget(this);
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    auto *nearest = new NearestBar(context.theme, *new NearestSearch(context.catalogs, *m_model, this), this);
    column->addWidget(nearest);
    connect(nearest, &NearestBar::chosen, this, &PriceBrowser::showNearest);
    m_splitter->addWidget(found);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    const int width = context.theme.theme().scaled(panelWidth);
    m_splitter->setSizes({3 * width, width});
    setRole(*m_loading, u"loading"_s);
    m_loading->setRange(0, 0);
    m_loading->setAccessibleName(tr("Searching"));
    m_loading->setFixedHeight(2);
    m_loadingTimer->setSingleShot(true);
    m_loadingTimer->setInterval(loadingDelay);
    auto *rule = new QFrame(this);
    setRole(*rule, u"separator"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 3);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(rule);
    layout->addWidget(m_splitter, 1);
    m_loading->setParent(this); // over the rule, without moving anything
    m_loading->hide();
    connect(m_loadingTimer, &QTimer::timeout, this, [this, rule] {
        m_loading->setGeometry(1, rule->y() - 1, this->width() - 2, 2);
        m_loading->setVisible(m_model->isSearching());
        m_loading->raise();
    });
    connect(m_filters, &PriceFilters::changed, this, &PriceBrowser::search);
    connect(m_model, &CatalogModel::searchStarted, m_loadingTimer, qOverload<>(&QTimer::start));
    connect(m_model, &CatalogModel::searched, this, &PriceBrowser::showOutcome);
    connect(m_panel, &ItemPanel::addRequested, this, &PriceBrowser::takeItem);
}

void PriceBrowser::makeTable()
{
    m_filters->search().installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PriceBrowser::showMenu);
    connect(m_table, &QTreeView::doubleClicked, this, &PriceBrowser::takeItem);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PriceBrowser::showItem);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_table->currentIndex().row();
                if (row >= first.row() && row <= last.row())
                    showItem();
            });
    connect(m_table, &PriceTable::sortRequested, this, [this](storage::CatalogQuery::Sort sort) {
        auto &combo = static_cast<QComboBox &>(m_filters->controls().control(FilterControls::Which::Sort));
        combo.setCurrentIndex(combo.findData(static_cast<int>(sort)));
    });
    auto *columns = new QMenu(&m_filters->columnsButton());
    columns->setObjectName(u"priceColumnsMenu"_s);
    m_table->fillColumnMenu(*columns);
    connect(columns, &QMenu::aboutToShow, m_table, [this, columns] { m_table->fillColumnMenu(*columns); });
    m_filters->columnsButton().setMenu(columns);
    auto *reset = m_empty->addLink(tr("Clear search and filters"));
    reset->setObjectName(u"clearPriceSearchButton"_s);
    connect(reset, &QPushButton::clicked, m_filters, &PriceFilters::clear);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
}

void PriceBrowser::open()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_filters->controls().fill();
    search();
}

void PriceBrowser::startSearch()
{
    m_filters->search().setFocus(Qt::ShortcutFocusReason);
    m_filters->search().selectAll();
}

void PriceBrowser::searchIn(const QString &catalog, const QString &title)
{
    m_filters->clear();
    m_filters->setCatalog(catalog, title);
}

QWidget *PriceBrowser::searchEdit() const
{
    return &m_filters->search();
}

void PriceBrowser::search()
{
    if (!m_isOpen)
        return;
    m_isTaking = false;
    m_model->setQuery(m_filters->query());
}

QString PriceBrowser::outcomeText() const
{
    const QString count = m_context.format.locale().toString(m_model->total());
    if (m_model->hasMore())
        return tr("more than %1 price items", "number").arg(count);
    return m_model->total() == 1 ? tr("1 price item") : tr("%1 price items", "number").arg(count);
}

void PriceBrowser::showOutcome()
{
    m_loadingTimer->stop();
    m_loading->hide();
    m_filters->setOutcome(outcomeText());
    const bool isEmpty = m_model->total() == 0;
    if (isEmpty) {
        const QString words = m_filters->search().text().trimmed();
        m_empty->setText(!m_model->errorText().isEmpty() ? m_model->errorText()
                             : words.isEmpty()           ? tr("No price item matches the filters.")
                                                         : tr("Nothing matches “%1” here.").arg(words));
        m_panel->clear();
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty) {
        m_table->scrollToTop();
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->showSort(m_model->query().sort);
        showItem();
    }
    if (std::exchange(m_isTaking, false))
        takeItem();
}

void PriceBrowser::showItem()
{
    if (const storage::CatalogItem *item = m_model->itemAt(m_table->currentIndex().row()))
        m_panel->setItem(*item, m_model->query().term);
}

void PriceBrowser::showNearest(const storage::CatalogItem &item)
{
    m_table->selectionModel()->clear(); // the panel shows none of the rows
    m_panel->setItem(item, m_model->query().term);
}

void PriceBrowser::takeTyped()
{
    if (m_model->isSearching())
        m_isTaking = true; // what was typed is not found yet
    else
        takeItem();
}

void PriceBrowser::takeItem()
{
    if (m_panel->item())
        Q_EMIT addRequested(edits::pickFrom(*m_panel->item(), m_panel->term()));
}

bool PriceBrowser::canCopy() const
{
    return m_table->selectionModel()->hasSelection() && m_stack->currentWidget() == m_table;
}

void PriceBrowser::copy()
{
    QGuiApplication::clipboard()->setText(m_table->selectedText());
    const int rows = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_context.navigator.showMessage(tr("%n row(s) copied", nullptr, rows));
}

void PriceBrowser::showMenu(const QPoint &place)
{
    if (!m_table->indexAt(place).isValid())
        return;
    QMenu menu;
    connect(menu.addAction(m_context.theme.icons().icon(u"add"_s), tr("Add to plan…")), &QAction::triggered,
            this, &PriceBrowser::takeItem);
    connect(menu.addAction(m_context.theme.icons().icon(u"copy"_s), tr("Copy rows")), &QAction::triggered,
            this, &PriceBrowser::copy);
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

void PriceBrowser::moveCurrent(int step)
{
    const int row = qBound(0, m_table->currentIndex().row() + step, qMax(0, m_model->rowCount() - 1));
    m_table->setCurrentIndex(m_model->index(row, 0));
}

bool PriceBrowser::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers() == Qt::NoModifier) {
        takeTyped();
        return true;
    }
    // The arrows choose in the table while the words are still being typed.
    if (object == &m_filters->search() && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        moveCurrent(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QFrame::eventFilter(object, event);
}

} // namespace stratoplan
