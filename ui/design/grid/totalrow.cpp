// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/totalrow.h"

#include "render/theme/themesource.h"
#include "ui/design/grid/designgrid.h"
#include "ui/widgets/table/costdelegate.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int totalHeight = 28;
}

TotalRow::TotalRow(ThemeSource &theme, DesignGrid &grid, QAbstractItemModel &totals, QWidget *parent)
    : QTreeView(parent), m_theme(theme), m_grid(grid)
{
    setObjectName(u"totalRow"_s);
    setAccessibleName(tr("Totals"));
    setRole(*this, u"table"_s);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setIndentation(0);
    setHeaderHidden(true);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *cells =
        new CostDelegate(theme, CostDelegate::Options {.rowHeight = totalHeight, .hasRowLines = false}, this);
    cells->setLook([](const QModelIndex &) {
        CellLook look;
        look.row = CellLook::Row::Total;
        return look;
    });
    setItemDelegate(cells);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(24);
    setModel(&totals);
    connect(grid.header(), &QHeaderView::sectionResized, this, &TotalRow::followSection);
    connect(grid.header(), &QHeaderView::sectionCountChanged, this, &TotalRow::followColumns);
    connect(grid.header(), &QHeaderView::geometriesChanged, this, &TotalRow::followColumns);
    connect(&totals, &QAbstractItemModel::modelReset, this, &TotalRow::followColumns);
    connect(grid.horizontalScrollBar(), &QScrollBar::valueChanged, horizontalScrollBar(),
            &QScrollBar::setValue);
    followTheme(*this, theme);
    followColumns();
}

QSize TotalRow::sizeHint() const
{
    return {200, m_theme.theme().scaled(totalHeight) + 2};
}

/// A column that goes shrinks to nothing before it counts as hidden.
void TotalRow::followSection(int section, int, int size)
{
    header()->setSectionHidden(section, size == 0);
    if (size > 0)
        header()->resizeSection(section, size);
}

void TotalRow::followColumns()
{
    const int count = qMin(header()->count(), m_grid.header()->count());
    for (int section = 0; section < count; ++section) {
        header()->resizeSection(section, m_grid.header()->sectionSize(section));
        header()->setSectionHidden(section, m_grid.header()->isSectionHidden(section));
    }
    // The grid may have a scroll bar that takes width from its columns.
    setViewportMargins(0, 2, m_grid.width() - m_grid.viewport()->width(), 0);
    horizontalScrollBar()->setValue(m_grid.horizontalScrollBar()->value());
}

void TotalRow::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, 0, viewport()->width(), 1), m_theme.theme().color(Token::LineStrong));
}

void TotalRow::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        Q_EMIT columnChosen(index.column());
}

} // namespace stratoplan
