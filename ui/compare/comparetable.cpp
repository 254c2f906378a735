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

constexpr int roleWidth = 190;
constexpr int narrowestAmount = 64;
constexpr int headingWidth = 232; ///< of a title beside the mark "cheapest"
constexpr int narrowestText = 170; ///< of the only text

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
    case Kind::Fit:
        break;
    }
    look.isStrong = part == Part::Role && kind == Kind::Role;
    const bool isRemark = part == Part::Text
        && (!index.data(FitRole).toString().isEmpty() || index.data(UnknownRole).toInt() > 0);
    look.isWarning = isRemark && (kind == Kind::Total || kind == Kind::Fit);
    look.hasFit = part == Part::Text && kind == Kind::Role;
    look.isQuiet = part == Part::Difference || (kind == Kind::Fit && part == Part::Role);
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
    auto *totals = new KindFilter(kinds({Kind::Total, Kind::Fit}), this);
    rows->setSourceModel(&model);
    totals->setSourceModel(&model);
    m_rows->setModel(rows);
    m_totals->setModel(totals);
    m_totals->setHeaderHidden(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 3);
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

int CompareTable::widthOf(int column) const
{
    int width = m_rows->header()->sectionSizeHint(column);
    for (const QAbstractItemView *view : {m_rows, m_totals})
        width = qMax(width, view->sizeHintForColumn(column));
    return qMax(narrowestAmount, width);
}

bool CompareTable::isBare(int column) const
{
    const ComparisonModel::Column shown = m_model.columnAt(column);
    return shown.part == Part::Amount && m_model.columnAt(column - 1).part != Part::Text;
}

int CompareTable::widthOfHeading(int column) const
{
    int bare = 0;
    int room = m_rows->viewport()->width() - m_theme.theme().scaled(roleWidth + narrowestText);
    for (int other = 1; other < m_model.columnCount(); ++other) {
        bare += isBare(other) ? 1 : 0;
        room -= m_model.columnAt(other).part == Part::Amount && !isBare(other) ? widthOf(other) : 0;
    }
    const int heading = qMin(m_theme.theme().scaled(headingWidth), room / qMax(1, bare));
    return qMax(widthOf(column), heading - widthOf(column + 1));
}

void CompareTable::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    for (int column = 1; column < m_model.columnCount(); ++column) {
        if (isBare(column))
            m_rows->header()->resizeSection(column, widthOfHeading(column));
    }
}

void CompareTable::sizeColumns()
{
    for (QTreeView *view : {m_rows, m_totals}) {
        QHeaderView *header = view->header();
        header->setMinimumSectionSize(40);
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const Part part = m_model.columnAt(column).part;
            const bool isText = part == Part::Text;
            header->setSectionResizeMode(
                column, isText && view == m_rows ? QHeaderView::Stretch : QHeaderView::Fixed);
            if (isText)
                continue;
            const int width = part == Part::Role ? m_theme.theme().scaled(roleWidth)
                : isBare(column)                 ? widthOfHeading(column)
                                                 : widthOf(column);
            header->resizeSection(column, width);
        }
    }
    m_rows->header()->updateGeometry();
    m_rows->doItemsLayout(); // the header may be higher or lower now
    m_totals->setFixedHeight(fullHeight(*m_totals));
    setMaximumHeight(wantedHeight());
}

int CompareTable::wantedHeight() const
{
    return fullHeight(*m_rows) + fullHeight(*m_totals) + 6;
}

QModelIndex CompareTable::currentCell() const
{
    return static_cast<const KindFilter *>(m_rows->model())->mapToSource(m_rows->currentIndex());
}

} // namespace stratoplan
