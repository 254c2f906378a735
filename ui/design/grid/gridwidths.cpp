// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/gridwidths.h"

#include "core/text/format.h"
#include "models/grid/componenttreemodel.h"
#include "models/text/celltext.h"
#include "render/theme/themesource.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTreeView>

#include <utility>

namespace stratoplan {

namespace {

constexpr int narrowestName = 150;
constexpr int leastName = 128; ///< where the rate would have to go otherwise
constexpr int narrowestRate = 104; ///< a price with its unit and its mark
constexpr int widestName = 196;
constexpr int widestNotedName = 250;
constexpr int narrowestSpecification = 92;
constexpr int widestSpecification = 220;
constexpr int widthStep = 8;
constexpr int cellsAtOnce = 900; ///< measured before anything is shown
constexpr int turnTime = 8; ///< milliseconds for more of them

/// Smallest and largest width that a column takes by itself.
struct Bounds
{
    int low = 0;
    int high = 0;
};

Bounds boundsOf(GridColumn::Kind kind)
{
    switch (kind) {
    case GridColumn::Kind::Name:
        return {narrowestName, 600};
    case GridColumn::Kind::Specification:
        return {narrowestSpecification, widestSpecification};
    case GridColumn::Kind::Rate:
        return {narrowestRate, 144};
    case GridColumn::Kind::Quantities:
        return {52, 100};
    case GridColumn::Kind::Amounts:
    case GridColumn::Kind::Difference:
        return {60, 116};
    }
    Q_UNREACHABLE();
}

} // namespace

GridWidths::GridWidths(QTreeView &view, const ComponentTreeModel &model, const ThemeSource &theme)
    : QObject(&view), m_view(view), m_model(model), m_theme(theme), m_cells(view)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &GridWidths::fit);
    m_growing.setSingleShot(true);
    connect(&m_growing, &QTimer::timeout, this, &GridWidths::grow);
    m_measuring.setInterval(0);
    connect(&m_measuring, &QTimer::timeout, this, &GridWidths::measureMore);
    connect(&model, &QAbstractItemModel::modelReset, this, &GridWidths::fit);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        m_haveChanged = true;
        m_growing.start(0);
    });
    connect(&model, &QAbstractItemModel::columnsInserted, this, &GridWidths::fitLater);
    connect(&model, &QAbstractItemModel::columnsRemoved, this, &GridWidths::fitLater);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &GridWidths::fitLater);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GridWidths::fitLater);
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] {
        if (m_measuring.isActive())
            fitLater(); // rows would be left out
    });
    connect(&theme, &ThemeSource::changed, this, [this, before = theme.theme().scaled(100)]() mutable {
        if (std::exchange(before, m_theme.theme().scaled(100)) != m_theme.theme().scaled(100))
            fitLater(); // the size of text is another one
    });
    connect(view.header(), &QHeaderView::sectionResized, this, &GridWidths::resized);
}

void GridWidths::resized()
{
    // Only a drag at the header is a choice; everything else is layout.
    if (m_isFitting || !m_view.header()->underMouse())
        return;
    m_areOwn = true;
    Q_EMIT chosen();
}

int GridWidths::needed(int column) const
{
    const Theme &theme = m_theme.theme();
    const GridColumn::Kind kind = m_model.columns().at(column).kind;
    int width = qMax(m_contents.at(column), m_view.header()->sectionSizeHint(column));
    const bool isLast = column + 1 == m_model.columns().size();
    const QFontMetrics total(theme.font(FontRole::BodyStrong));
    const int around = isLast ? 28 : 18;
    if (kind == GridColumn::Kind::Amounts)
        width = qMax(width, total.horizontalAdvance(celltext::cost(m_model.totals().value(column))) + around);
    if (kind == GridColumn::Kind::Difference && m_model.totalDifference())
        width =
            qMax(width, total.horizontalAdvance(Format().difference(*m_model.totalDifference())) + around);
    return width;
}

int GridWidths::fitting(int column) const
{
    const Theme &theme = m_theme.theme();
    // In steps, so that columns do not shift with every digit.
    const int wide = (needed(column) + widthStep - 1) / widthStep * widthStep;
    const Bounds bounds = boundsOf(m_model.columns().at(column).kind);
    return qBound(theme.scaled(bounds.low), wide, theme.scaled(bounds.high));
}

/// What the columns of figures take too much of a width that has to hold the names as well.
int GridWidths::shortageOf(int width) const
{
    int rest = width - m_theme.theme().scaled(leastName);
    for (int column = 0; column < m_model.columns().size(); ++column) {
        const GridColumn::Kind kind = m_model.columns().at(column).kind;
        if (kind != GridColumn::Kind::Name && kind != GridColumn::Kind::Specification
            && kind != GridColumn::Kind::Rate)
            rest -= fitting(column);
    }
    return qMax(0, -rest);
}

bool GridWidths::isReady() const
{
    return !m_areOwn && m_view.header()->count() == m_model.columns().size()
        && m_view.viewport()->width() >= 100;
}

void GridWidths::fitLater()
{
    m_measuring.stop();
    m_later.start(0);
}

void GridWidths::fit()
{
    m_later.stop();
    m_growing.stop();
    m_measuring.stop();
    if (!isReady()) {
        m_contents.clear();
        return;
    }
    m_haveChanged = false;
    m_cells.start();
    m_cells.measure(cellsAtOnce);
    if (m_cells.isDone()) {
        m_contents = m_cells.widths();
    } else {
        // Until all are measured, columns are no narrower than before.
        widen(m_cells.widths());
        widen(CellWidths::inSight(m_view));
        m_measuring.start();
    }
    layOut();
}

void GridWidths::measureMore()
{
    m_cells.measureFor(turnTime);
    if (!m_cells.isDone())
        return;
    m_measuring.stop();
    m_contents = m_cells.widths();
    grow();
}

void GridWidths::fitToRoom()
{
    const bool isKnown = m_contents.size() == m_model.columns().size();
    if (!isKnown || m_haveChanged)
        fit();
    else if (isReady())
        layOut();
}

void GridWidths::grow()
{
    if (!isReady())
        return;
    if (m_contents.size() != m_model.columns().size()) {
        fit();
        return;
    }
    widen(CellWidths::inSight(m_view));
    layOut();
}

void GridWidths::widen(const QList<int> &widths)
{
    if (m_contents.size() != widths.size())
        m_contents = QList<int>(widths.size());
    for (int column = 0; column < m_contents.size(); ++column)
        m_contents[column] = qMax(m_contents.at(column), widths.at(column));
}

void GridWidths::layOut()
{
    QHeaderView *header = m_view.header();
    const QScopedValueRollback guard(m_isFitting, true);
    const Theme &theme = m_theme.theme();
    const int name = m_model.columnOf(GridColumn::Kind::Name);
    const int specification = m_model.columnOf(GridColumn::Kind::Specification);
    const int rate = m_model.columnOf(GridColumn::Kind::Rate);
    const int rateWidth = fitting(rate);
    int rest = m_view.viewport()->width();
    const int shortage = shortageOf(rest);
    int spared = 0;
    for (int column = 0; column < m_model.columns().size(); ++column) {
        if (column == name || column == specification || column == rate)
            continue;
        int width = fitting(column);
        if (spared < shortage) {
            const int slack = qBound(0, width - needed(column), shortage - spared);
            spared += slack;
            width -= slack;
        }
        header->resizeSection(column, width);
        rest -= width;
    }
    // Where room is short the specification goes and the rate is shortened; both stand in tooltips and in the
    // component's panel too.
    const int rateRoom = rest - theme.scaled(narrowestName);
    const bool hasRate = rest >= theme.scaled(leastName + narrowestRate);
    const int rateNow = qBound(theme.scaled(narrowestRate), rateRoom, rateWidth);
    header->resizeSection(rate, rateNow);
    rest -= hasRate ? rateNow : 0;
    // Outside their environments names carry the environment with them.
    const bool isNoted = m_model.arrangement() != ComponentTreeModel::Arrangement::ByEnvironment;
    const int most = theme.scaled(isNoted ? widestNotedName : widestName);
    const int wanted = qBound(theme.scaled(narrowestName), m_contents.value(name), most);
    const bool hasSpecification =
        rateNow == rateWidth && rest >= wanted + theme.scaled(narrowestSpecification);
    header->setSectionHidden(rate, !hasRate);
    header->setSectionHidden(specification, !hasSpecification);
    if (!hasSpecification) {
        header->resizeSection(name, qMax(theme.scaled(leastName), rest));
        return;
    }
    const int second =
        qBound(theme.scaled(narrowestSpecification), rest - wanted, theme.scaled(widestSpecification));
    header->resizeSection(specification, second);
    header->resizeSection(name, rest - second);
}

QByteArray GridWidths::save() const
{
    return m_areOwn ? m_view.header()->saveState() : QByteArray();
}

void GridWidths::restore(const QByteArray &state)
{
    const QScopedValueRollback guard(m_isFitting, true);
    m_areOwn = !state.isEmpty() && m_view.header()->restoreState(state);
    if (!m_areOwn)
        fit();
}

} // namespace stratoplan
