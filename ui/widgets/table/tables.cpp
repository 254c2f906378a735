// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table/tables.h"

#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/groupedheader.h"

#include <QKeyEvent>
#include <QTreeView>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Rows that columns as wide as their contents are measured by: those in sight, and this many in all.
constexpr int measuredRows = 100;

/// A tree view that is a table: Left and Right go from cell to cell where cells are told apart, which a tree
/// view with rows to select does not do.
class FlatTable : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
        const QModelIndex next = isSideways && event->modifiers() == Qt::NoModifier && !allColumnsShowFocus()
            ? beside(event->key() == Qt::Key_Left ? -1 : 1)
            : QModelIndex();
        if (next.isValid())
            setCurrentIndex(next);
        else
            QTreeView::keyPressEvent(event);
    }

private:
    [[nodiscard]] QModelIndex beside(int step) const
    {
        const QModelIndex current = currentIndex();
        int place = current.isValid() ? header()->visualIndex(current.column()) + step : -1;
        while (place >= 0 && place < header()->count()
               && header()->isSectionHidden(header()->logicalIndex(place)))
            place += step;
        return place >= 0 && place < header()->count()
            ? current.siblingAtColumn(header()->logicalIndex(place))
            : QModelIndex();
    }
};

} // namespace

QTreeView *makeTable(ThemeSource &theme, const TableSetup &setup, QWidget *parent)
{
    auto *table = new FlatTable(parent);
    setRole(*table, u"table"_s);
    table->setObjectName(setup.name);
    table->setAccessibleName(setup.title);
    table->setFrameShape(QFrame::NoFrame);
    table->setRootIsDecorated(false);
    table->setIndentation(0);
    table->setUniformRowHeights(true);
    table->setMouseTracking(true);
    table->setAllColumnsShowFocus(true);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setProperty("stretchColumn", setup.stretchColumn);
    QVariantList widths;
    for (const int width : setup.widths)
        widths.append(theme.theme().scaled(width));
    table->setProperty("widths", widths);
    auto *header = new GroupedHeader(theme, table);
    header->setEdge(setup.cells.edge);
    header->setGroupsShown(setup.cells.hasGroupLines);
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(measuredRows);
    table->setHeader(header);
    table->setHeaderHidden(!setup.hasHeader);
    table->setItemDelegate(new CostDelegate(theme, setup.cells, table));
    followTheme(*table, theme);
    return table;
}

void followTheme(QAbstractItemView &view, const ThemeSource &theme)
{
    const auto size = [&theme] { return theme.theme().scaled(100); };
    QObject::connect(&theme, &ThemeSource::changed, &view, [&view, size, before = size()]() mutable {
        if (std::exchange(before, size()) != size())
            view.doItemsLayout(); // rows are as high as their text
        else
            view.viewport()->update();
    });
}

void setTableModel(QTreeView &table, QAbstractItemModel *model)
{
    table.setModel(model);
    const auto resize = [&table] {
        QHeaderView *header = table.header();
        const int stretch = table.property("stretchColumn").toInt();
        const QVariantList widths = table.property("widths").toList();
        for (int column = 0; column < header->count(); ++column) {
            const int width = widths.value(column).toInt();
            header->setSectionResizeMode(column,
                                         column == stretch ? QHeaderView::Stretch
                                             : width > 0   ? QHeaderView::Fixed
                                                           : QHeaderView::ResizeToContents);
            if (width > 0 && column != stretch)
                header->resizeSection(column, width);
        }
    };
    resize();
    QObject::connect(model, &QAbstractItemModel::modelReset, &table, resize);
    QObject::connect(model, &QAbstractItemModel::columnsInserted, &table, resize);
}

CostDelegate &cellsOf(const QTreeView &table)
{
    return *static_cast<CostDelegate *>(table.itemDelegate());
}

int fullHeight(const QTreeView &table)
{
    const int rows = table.model() ? table.model()->rowCount() : 0;
    const int row = rows > 0 ? table.sizeHintForRow(0) : 0;
    return rows * row + (table.isHeaderHidden() ? 0 : table.header()->sizeHint().height());
}

} // namespace stratoplan
