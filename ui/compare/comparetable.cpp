// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparetable.h"

#include "models/compare/comparisonmodel.h"
#include "render/theme/themesource.h"
#include "ui/compare/kindfilter.h"
#include "ui/widgets/table/groupedheader.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Kind = ComparisonModel::RowKind;
using Part = ComparisonModel::Part;

constexpr int above = 1;
constexpr int below = 3;
constexpr int roleWidth = 190;
constexpr int narrowestAmount = 64;
constexpr int chipWidth = 62; ///< of an amount that is not known, with its margins
constexpr int headingWidth = 232; ///< of a title beside the mark "cheapest"
constexpr int narrowestText = 170; ///< of the only text
constexpr int narrowestName = 84; ///< differences give way before that

CellLook lookOf(const ComparisonModel &model, const QModelIndex &index)
{
    const auto kind = static_cast<Kind>(index.siblingAtColumn(0).data(KindRole).toInt());
    const Part part = model.columnAt(index.column()).part;
    CellLook look;
    switch (kind) {
    case Kind::Environment:
        look.row = CellLook::Row::Group;
        break;
    case Kind::Total:
        look.row = CellLook::Row::Total;
        break;
    case Kind::Role:
    case Kind::Once:
    case Kind::Alike:
    case Kind::Fit:
        break;
    }
    look.isStrong = part == Part::Role && kind == Kind::Role;
    const bool isRemark = part == Part::Text
        && (!index.data(FitRole).toString().isEmpty() || index.data(UnknownRole).toInt() > 0);
    look.isWarning = isRemark && (kind == Kind::Total || kind == Kind::Fit);
    look.hasFit = part == Part::Text && kind == Kind::Role;
    look.isQuiet = part == Part::Difference || (kind == Kind::Fit && part == Part::Role)
        || ((kind == Kind::Once || kind == Kind::Alike) && part != Part::Amount);
    return look;
}

QList<int> kinds(std::initializer_list<Kind> list)
{
    QList<int> all;
    for (const Kind kind : list)
        all.append(static_cast<int>(kind));
    return all;
}

} // namespace

CompareTable::CompareTable(ThemeSource &theme, ComparisonModel &model, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_model(model),
      m_rows(makeView(theme, u"comparisonTable"_s, tr("Comparison"))),
      m_totals(makeView(theme, u"comparisonTotalsTable"_s, tr("Totals of the comparison")))
{
    setRole(*this, u"card"_s);
    auto *rows = new KindFilter(kinds({Kind::Environment, Kind::Role}), this);
    auto *totals = new KindFilter(kinds({Kind::Total, Kind::Once, Kind::Alike, Kind::Fit}), this);
    rows->setSourceModel(&model);
    totals->setSourceModel(&model);
    m_rows->setModel(rows);
    m_totals->setModel(totals);
    m_totals->setHeaderHidden(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, above, 1, below);
    layout->setSpacing(0);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_totals);
    connect(m_rows->header(), &QHeaderView::sectionResized, this,
            [this](int column, int, int size) { m_totals->header()->resizeSection(column, size); });
    connect(&model, &ComparisonModel::comparisonChanged, this, &CompareTable::sizeColumns);
    connect(&theme, &ThemeSource::changed, this, &CompareTable::sizeColumns);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CompareTable::currentChanged);
    connect(m_rows, &QTreeView::activated, this,
            [this, rows](const QModelIndex &index) { Q_EMIT activated(rows->mapToSource(index)); });
    sizeColumns();
}

QTreeView *CompareTable::makeView(ThemeSource &theme, const QString &name, const QString &title)
{
    QTreeView *view = makeTable(theme, {name, title, {.rowHeight = 26}, true, 0}, this);
    view->setAllColumnsShowFocus(false);
    view->setSelectionBehavior(QAbstractItemView::SelectItems);
    cellsOf(*view).setLook([this, view](const QModelIndex &index) {
        const auto *filter = static_cast<const KindFilter *>(view->model());
        return lookOf(m_model, filter->mapToSource(index));
    });
    return view;
}

CompareTable::Needs CompareTable::needsOf(int column) const
{
    const QAbstractItemView *rows = m_rows;
    const QAbstractItemView *totals = m_totals;
    const int names = qMax(m_rows->header()->sectionSizeHint(column), rows->sizeHintForColumn(column));
    const int width = qMax(names, totals->sizeHintForColumn(column));
    const int role = m_theme.theme().scaled(roleWidth);
    switch (m_model.columnAt(column).part) {
    case Part::Role:
        return {role, qMin(width, role)};
    case Part::Text:
        return {names, names}; // what is remarked below them stands in tooltips
    case Part::Amount: {
        // No figure is wider than its total; the chip "no price" may be narrower than it likes to be.
        const int figures =
            qMax(m_rows->header()->sectionSizeHint(column), totals->sizeHintForColumn(column));
        return {qMax(narrowestAmount, width), qMin(width, qMax(figures, m_theme.theme().scaled(chipWidth)))};
    }
    case Part::Difference:
        break;
    }
    return {qMax(narrowestAmount, width), width};
}

void CompareTable::measure()
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        for (const QTreeView *view : {m_rows, m_totals})
            view->header()->setSectionHidden(column, false); // which one is the last matters
    }
    m_needs.clear();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_needs.append(needsOf(column));
}

bool CompareTable::isBare(int column) const
{
    const ComparisonModel::Column shown = m_model.columnAt(column);
    return shown.part == Part::Amount && m_model.columnAt(column - 1).part != Part::Text;
}

int CompareTable::widthIn(Room room, int column) const
{
    if (room == Room::Scarce && m_model.columnAt(column).part == Part::Difference)
        return 0;
    const Needs &needs = m_needs.at(column);
    return room == Room::Ample ? needs.wide : needs.tight;
}

int CompareTable::roomForTexts(Room room) const
{
    int rest = m_rows->viewport()->width();
    for (int column = 0; column < m_needs.size(); ++column)
        rest -= m_model.columnAt(column).part == Part::Text ? 0 : widthIn(room, column);
    return rest;
}

CompareTable::Room CompareTable::room() const
{
    int texts = 0;
    int widest = 0;
    for (int column = 0; column < m_needs.size(); ++column) {
        if (m_model.columnAt(column).part != Part::Text)
            continue;
        ++texts;
        widest = qMax(widest, m_needs.at(column).wide);
    }
    if (roomForTexts(Room::Ample) >= texts * widest)
        return Room::Ample;
    const int least = texts * m_theme.theme().scaled(narrowestName);
    return roomForTexts(Room::Short) >= least ? Room::Short : Room::Scarce;
}

int CompareTable::widthOfHeading(Room room, int column) const
{
    int bare = 0;
    int rest = m_rows->viewport()->width() - widthIn(room, 0) - m_theme.theme().scaled(narrowestText);
    for (int other = 1; other < m_needs.size(); ++other) {
        bare += isBare(other) ? 1 : 0;
        rest -= m_model.columnAt(other).part == Part::Amount && !isBare(other) ? widthIn(room, other) : 0;
    }
    const int heading = qMin(m_theme.theme().scaled(headingWidth), rest / qMax(1, bare));
    return qMax(widthIn(room, column), heading - widthIn(room, column + 1));
}

void CompareTable::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void CompareTable::fit()
{
    if (m_needs.size() != m_model.columnCount())
        return;
    const Room now = room();
    for (int column = 0; column < m_needs.size(); ++column) {
        const Part part = m_model.columnAt(column).part;
        for (const QTreeView *view : {m_rows, m_totals})
            view->header()->setSectionHidden(column, now == Room::Scarce && part == Part::Difference);
        if (part != Part::Text)
            m_rows->header()->resizeSection(
                column, isBare(column) ? widthOfHeading(now, column) : widthIn(now, column));
    }
}

void CompareTable::sizeColumns()
{
    for (QTreeView *view : {m_rows, m_totals}) {
        QHeaderView *header = view->header();
        header->setMinimumSectionSize(40);
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const bool isText = m_model.columnAt(column).part == Part::Text;
            header->setSectionResizeMode(
                column, isText && view == m_rows ? QHeaderView::Stretch : QHeaderView::Fixed);
        }
    }
    measure();
    fit();
    m_rows->header()->updateGeometry();
    m_rows->doItemsLayout(); // the header may be higher or lower now
    m_totals->setFixedHeight(fullHeight(*m_totals));
    limitHeight();
}

int CompareTable::wantedHeight() const
{
    return fullHeight(*m_rows) + heightAround() - m_rows->header()->sizeHint().height();
}

void CompareTable::setRoom(int height)
{
    m_room = height;
    limitHeight();
}

int CompareTable::heightAround() const
{
    const QMargins border = contentsMargins();
    return border.top() + above + m_rows->header()->sizeHint().height() + fullHeight(*m_totals) + below
        + border.bottom();
}

void CompareTable::limitHeight()
{
    const QAbstractItemView *rows = m_rows; // there it is public
    const int row = rows->sizeHintForRow(0);
    const int around = heightAround();
    const int whole = row > 0 && m_room > around + row ? around + (m_room - around) / row * row : m_room;
    setMaximumHeight(qMin(wantedHeight(), whole));
}

QModelIndex CompareTable::currentCell() const
{
    return static_cast<const KindFilter *>(m_rows->model())->mapToSource(m_rows->currentIndex());
}

} // namespace stratoplan
