// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/pricetable.h"

#include "render/theme/themesource.h"
#include "storage/csv.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"
#include "ui/widgets/table/costdelegate.h"
#include "ui/widgets/table/groupedheader.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QMenu>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Sort = storage::CatalogQuery::Sort;

constexpr int lineHeight = 28;
constexpr int widths[] = {262, 74, 124, 108, 136, 126, 118, 100, 84, 84, 92, 170};

/// Columns from left to right: what prices are compared by stands together.
constexpr CatalogModel::Column order[] = {
    CatalogModel::Item,  CatalogModel::Provider, CatalogModel::Region,    CatalogModel::Specification,
    CatalogModel::Price, CatalogModel::Month,    CatalogModel::PerVcpu,   CatalogModel::PerMemory,
    CatalogModel::Term,  CatalogModel::Service,  CatalogModel::Effective, CatalogModel::Source};

std::optional<Sort> sortOf(int column)
{
    switch (column) {
    case CatalogModel::Item:
        return Sort::Catalog;
    case CatalogModel::Price:
        return Sort::Price;
    case CatalogModel::PerVcpu:
        return Sort::PricePerVcpu;
    case CatalogModel::PerMemory:
        return Sort::PricePerMemory;
    default:
        return std::nullopt;
    }
}

CellLook lookOf(const QModelIndex &index)
{
    CellLook look;
    look.isStrong = index.column() == CatalogModel::Item;
    look.isQuiet = index.column() == CatalogModel::Specification || index.column() == CatalogModel::Effective
        || index.column() == CatalogModel::Source || index.column() == CatalogModel::Service;
    return look;
}

} // namespace

PriceTable::PriceTable(PageContext &context, CatalogModel &model, QWidget *parent)
    : QTreeView(parent), m_context(context), m_model(model)
{
    setObjectName(u"priceTable"_s);
    setAccessibleName(tr("Price items"));
    setRole(*this, u"table"_s);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    auto *cells = new CostDelegate(context.theme, {.rowHeight = lineHeight, .hasGroupLines = false}, this);
    cells->setLook(lookOf);
    setItemDelegate(cells);
    setModel(&model);
    setUpHeader();
    followTheme(*this, context.theme);
}

void PriceTable::setUpHeader()
{
    auto *head = new GroupedHeader(m_context.theme, this);
    setHeader(head);
    head->setGroupsShown(false);
    head->setStretchLastSection(true);
    head->setSectionsClickable(true);
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setMinimumSectionSize(44);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreColumns();
    connect(head, &QHeaderView::sectionClicked, this, [this](int column) {
        if (const auto sort = sortOf(column))
            Q_EMIT sortRequested(*sort);
    });
    connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](const QPoint &place) {
        QMenu menu;
        fillColumnMenu(menu);
        menu.exec(head->mapToGlobal(place));
    });
    connect(head, &QHeaderView::sectionResized, this, &PriceTable::saveColumns);
}

void PriceTable::restoreColumns()
{
    m_isRestoring = true;
    const QByteArray saved = m_context.settings.viewState(u"prices"_s).value();
    if (saved.isEmpty() || !header()->restoreState(saved)) {
        for (int column = 0; column < CatalogModel::ColumnCount; ++column) {
            header()->resizeSection(column, m_context.theme.theme().scaled(widths[column]));
            header()->moveSection(header()->visualIndex(order[column]), column);
        }
    }
    header()->setStretchLastSection(true);
    m_isRestoring = false;
}

void PriceTable::saveColumns()
{
    if (!m_isRestoring && isVisible())
        m_context.settings.viewState(u"prices"_s).set(header()->saveState());
}

void PriceTable::fillColumnMenu(QMenu &menu)
{
    menu.clear();
    for (int column = 1; column < CatalogModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setObjectName(u"priceColumn%1Action"_s.arg(column));
        action->setStatusTip(tr("Show or hide this column"));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            saveColumns();
        });
    }
}

void PriceTable::showSort(Sort sort)
{
    if (sort == Sort::Catalog) {
        header()->setSortIndicatorShown(false);
        header()->viewport()->update();
        return;
    }
    const int column = sort == Sort::Price ? CatalogModel::Price
        : sort == Sort::PricePerVcpu       ? CatalogModel::PerVcpu
                                           : CatalogModel::PerMemory;
    setColumnHidden(column, false);
    header()->setSortIndicator(column, Qt::AscendingOrder);
    header()->setSortIndicatorShown(true);
    header()->viewport()->update();
    const int beyond =
        header()->sectionViewportPosition(column) + header()->sectionSize(column) - viewport()->width();
    if (beyond > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + beyond);
}

QString PriceTable::selectedText() const
{
    QList<int> columns;
    QStringList headings;
    for (int column = 0; column < CatalogModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        columns.append(column);
        headings.append(m_model.headerData(column, Qt::Horizontal).toString());
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<QStringList> cells {headings};
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!m_model.itemAt(row.row()))
            continue; // nobody has looked at it yet
        QStringList texts;
        for (const int column : std::as_const(columns))
            texts.append(row.siblingAtColumn(column).data().toString());
        cells.append(texts);
    }
    return storage::toClipboardText(cells);
}

} // namespace stratoplan
