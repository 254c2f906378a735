// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/worktables.h"

#include "models/roadmap/milestonesmodel.h"
#include "models/roadmap/triggersmodel.h"
#include "ui/roadmap/checklistpanel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table/checkdelegate.h"
#include "ui/widgets/table/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int tableRow = 30;
constexpr int leastDoes = 150;
constexpr double mostDoes = 0.3; ///< of the table's width

} // namespace

TriggersTable::TriggersTable(PageContext &context, QWidget *parent)
    : QWidget(parent), m_model(new TriggersModel(this)), m_table(makeTable(context.theme,
                                                                           {u"triggersTable"_s,
                                                                            tr("Triggers and scaling rules"),
                                                                            {.rowHeight = tableRow},
                                                                            true,
                                                                            TriggersModel::Condition,
                                                                            {200, 0, 160, leastDoes}},
                                                                           this))
{
    cellsOf(*m_table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == TriggersModel::Does;
        look.isStrong = index.column() == TriggersModel::Name;
        look.isWarning = index.data(SeverityRole).isValid();
        return look;
    });
    setTableModel(*m_table, m_model);
    const auto open = [this](const QModelIndex &index) {
        if (const auto spot = spotOf(index))
            Q_EMIT opened(*spot);
    };
    connect(m_table, &QTreeView::activated, this, open);
    connect(m_table, &QTreeView::clicked, this, open);
    auto *card = new Card(tr("Triggers and scaling rules"), this);
    card->setSubtitle(tr("followed month by month on the likely course"));
    card->addBody(m_table);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void TriggersTable::show(const Plan &plan, const Roadmap &road)
{
    m_model->show(plan, road);
    fitColumns();
}

void TriggersTable::fitColumns()
{
    const int whole = static_cast<const QAbstractItemView *>(m_table)->sizeHintForColumn(TriggersModel::Does);
    const int most = qMax(leastDoes, static_cast<int>(width() * mostDoes));
    m_table->header()->resizeSection(TriggersModel::Does, qBound(leastDoes, whole, most));
}

void TriggersTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

int TriggersTable::wantedHeight() const
{
    constexpr int head = 76;
    constexpr int most = 320;
    return qMin(head + (m_model->rowCount() + 1) * tableRow, most);
}

std::optional<RoadmapSpot> TriggersTable::spotOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    const bool isScaling = index.data(KindRole).toInt() == TriggersModel::ScalingKind;
    return RoadmapSpot {isScaling ? RoadmapSpot::Kind::Scaling : RoadmapSpot::Kind::Trigger,
                        index.data(IdRole).toLongLong()};
}

std::optional<RoadmapSpot> TriggersTable::current() const
{
    return m_table->hasFocus() ? spotOf(m_table->currentIndex()) : std::nullopt;
}

WorkTables::WorkTables(PageContext &context, QWidget *parent)
    : QWidget(parent), m_model(new MilestonesModel(context.document, this))
{
    connect(m_model, &MilestonesModel::refused, &context.navigator, &Navigator::showError);
    auto *lists = new Card(tr("Checklists"), this);
    lists->setSubtitle(tr("Space ticks, Enter renames, Alt with arrows moves"));
    auto *panel = new ChecklistPanel(context.document, context.navigator, context.theme, u"plan"_s, lists);
    panel->showAll();
    lists->addBody(panel, 16);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(makeMilestones(context), 3); // names beside a day and a phase
    layout->addWidget(lists, 2);
}

QWidget *WorkTables::makeMilestones(PageContext &context)
{
    const CostDelegate::Options cells {.rowHeight = tableRow};
    m_table = makeTable(
        context.theme,
        {u"milestonesTable"_s, tr("Milestones"), cells, true, MilestonesModel::Name, {0, 146, 74}}, this);
    auto *delegate = new CheckDelegate(context.theme, cells, m_table);
    delegate->setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() != MilestonesModel::Name;
        look.isWarning = index.data(SeverityRole).isValid();
        look.indent = index.column() == MilestonesModel::Name ? CheckDelegate::boxIndent : 0;
        return look;
    });
    m_table->setItemDelegate(delegate);
    setTableModel(*m_table, m_model);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT opened({RoadmapSpot::Kind::Milestone, index.data(IdRole).toLongLong()});
    };
    connect(m_table, &QTreeView::activated, this, open);
    auto *card = new Card(tr("Milestones"), this);
    card->setSubtitle(tr("Enter opens one"));
    card->addBody(m_table);
    return card;
}

std::optional<RoadmapSpot> WorkTables::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!m_table->hasFocus() || !index.isValid())
        return std::nullopt;
    return RoadmapSpot {RoadmapSpot::Kind::Milestone, index.data(IdRole).toLongLong()};
}

} // namespace stratoplan
