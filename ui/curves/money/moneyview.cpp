// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/money/moneyview.h"

#include "render/curves/monthcurves.h"
#include "render/theme/themesource.h"
#include "ui/curves/chartcard.h"
#include "ui/curves/money/moneyquestions.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QLabel>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int smallestChart = 250;
constexpr int largestChart = 330;
}

MoneyView::MoneyView(PageContext &context, QWidget *parent)
    : CurveView(parent), m_context(context),
      m_revenue(new ChartCard(context, tr("Revenue beside cost"), u"revenueChart"_s, this)),
      m_questions(new MoneyQuestions(context, this)),
      m_evenCard(makeTableCard(tr("Break-even by phase"), m_even, u"breakEvenTable"_s)),
      m_targetCard(makeTableCard(tr("Targets"), m_targets, u"targetChecksTable"_s)),
      m_noTargets(makeLabel(tr("The plan has no targets."), u"hint"_s, this))
{
    setTableModel(*m_even, &m_evenModel);
    setTableModel(*m_targets, &m_targetModel);
    m_noTargets->setContentsMargins(16, 0, 16, 12);
    m_targetCard->addBody(m_noTargets, 0, 0);
    cellsOf(*m_even).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isReached = index.column() == BreakEvenModel::Margin;
        look.isStrong = index.column() == BreakEvenModel::Needed;
        return look;
    });
    cellsOf(*m_targets).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isVerdict = index.column() == TargetChecksModel::Verdict;
        look.isReached = look.isVerdict;
        return look;
    });
    m_revenue->setMinimumHeight(context.theme.theme().scaled(smallestChart));
    m_revenue->setMaximumHeight(context.theme.theme().scaled(largestChart));
    QWidget *left =
        stackedBelow({{m_revenue, 8}, {m_evenCard, 0}, {m_targetCard, 0}, {new QWidget(this), 1}});
    auto *content = sideBySide({{left, 22}, {m_questions, 10}});
    setRole(*content, u"page"_s);
    auto *scroll = new QScrollArea(this);
    setRole(*scroll, u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    fill(*this, scroll);
}

Card *MoneyView::makeTableCard(const QString &title, QTreeView *&table, const QString &name)
{
    auto *card = new Card(title, this);
    TableSetup setup;
    setup.name = name;
    setup.title = title;
    setup.cells.rowHeight = 27;
    table = makeTable(m_context.theme, setup, this);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->addBody(table);
    return card;
}

void MoneyView::showInput(const CurveInput &input)
{
    const CurveSource &source = input.source;
    const LineChartData revenue = curves::revenue(source);
    const BreakEven even = breakEven(source.plan, source.costs);
    m_revenue->setSubtitle(
        curves::subtitle({source.plan, source.costs, source.column, {}, nullptr, nullptr, {}}));
    m_revenue->setFigure(revenue.lines.isEmpty() || !curves::hasMonths(source.costs)
                             ? nullptr
                             : std::make_shared<LineChart>(revenue),
                         even.problem.isEmpty() ? tr("Nothing of this option is dated.") : even.problem);
    m_questions->showSource(source);
    showTables(source);
}

void MoneyView::showTables(const CurveSource &source)
{
    m_evenModel.show(source.plan, source.costs, breakEven(source.plan, source.costs));
    const QList<TargetCheck> checks = checkTargets(source.plan, source.costs);
    m_targetModel.show(source.plan, source.costs, checks, source.column);
    m_evenCard->setSubtitle(tr("first month of each phase, %1").arg(source.costs.currency.toString()));
    m_targetCard->setSubtitle(
        checks.isEmpty() ? QString()
                         : tr("%1 met, %2 missed").arg(m_targetModel.met()).arg(m_targetModel.missed()));
    m_targets->setHidden(checks.isEmpty());
    m_noTargets->setVisible(checks.isEmpty());
    for (QTreeView *table : {m_even, m_targets})
        table->setFixedHeight(fullHeight(*table));
}

void MoneyView::showNothing(const QString &why)
{
    m_revenue->setFigure(nullptr, why);
    m_evenModel.clear();
    m_targetModel.show({}, {}, {}, -1);
    for (Card *card : {m_evenCard, m_targetCard})
        card->setSubtitle({});
    m_targets->hide();
    m_noTargets->hide();
    for (QTreeView *table : {m_even, m_targets})
        table->setFixedHeight(fullHeight(*table));
    m_questions->showNothing();
}

} // namespace stratoplan
