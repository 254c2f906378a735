// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/curvespage.h"

#include "core/engine/figures/comparison.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "render/charts/areapanels.h"
#include "render/theme/themesource.h"
#include "ui/curves/chartcard.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/trace/totaltrace.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QGridLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int panelHeight = 262;

QWidget *column(const QList<std::pair<QWidget *, int>> &parts)
{
    auto *view = new QWidget;
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (const auto &[part, stretch] : parts)
        layout->addWidget(part, stretch);
    return view;
}

QWidget *row(const QList<std::pair<QWidget *, int>> &parts)
{
    auto *view = new QWidget;
    auto *layout = new QHBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (const auto &[part, stretch] : parts)
        layout->addWidget(part, stretch);
    return view;
}

} // namespace

void CurvesPage::registerPage(PageRegistry &registry)
{
    registry.add({.key = u"curves"_s,
                  .title = tr("Curves"),
                  .icon = u"chart"_s,
                  .order = 40,
                  .make = [](PageContext &context, QWidget *parent) -> Page * {
                      return new CurvesPage(context, parent);
                  }});
}

CurvesPage::CurvesPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_bar(new PageBar(tr("Curves"), this)),
      m_views(new SegmentedControl(tr("Curves of"), this)),
      m_budget(makeToggle(u"budgetButton"_s, tr("Budget"), tr("Show budgets and their thresholds"))),
      m_phases(makeToggle(u"phasesButton"_s, tr("Phases"), tr("Show where phases begin"))),
      m_stack(new QStackedWidget(this))
{
    makeBar();
    makeViews();
    m_bar->setContentsMargins(20, 0, 20, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 0, 20, 16);
    body->addWidget(m_stack);
    layout->addLayout(body, 1);
    showView(QString::fromUtf8(context.settings.viewState(u"curves"_s).value()));
    connect(&context.recalculator, &Recalculator::finished, this, &CurvesPage::refreshLater);
    connect(&context.document, &Document::planChanged, this, &CurvesPage::refreshLater);
    connect(&context.view, &PlanView::viewChanged, this, &CurvesPage::refreshLater);
}

void CurvesPage::makeBar()
{
    m_views->setObjectName(u"curvesViewControl"_s);
    m_views->addSegment(u"month"_s, tr("By month"));
    m_views->addSegment(u"users"_s, tr("By users"));
    m_views->addSegment(u"option"_s, tr("By option"));
    m_views->addSegment(u"category"_s, tr("By category"));
    connect(m_views, &SegmentedControl::chosen, this, &CurvesPage::showView);
    m_bar->addLeft(m_views);
    m_bar->addRight(m_budget);
    m_bar->addRight(m_phases);
}

QPushButton *CurvesPage::makeToggle(const QString &name, const QString &text, const QString &tip)
{
    auto *button = makeButton(context().theme, u"check"_s, text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setChecked(true);
    connect(button, &QPushButton::toggled, this, [this, button](bool isOn) {
        button->setIcon(isOn ? context().theme.icons().icon(u"check"_s, Token::Text) : QIcon());
        refreshLater();
    });
    return button;
}

void CurvesPage::makeViews()
{
    m_stack->addWidget(makeMonthView());
    m_stack->addWidget(makeUsersView());
    m_stack->addWidget(makeOptionView());
    m_stack->addWidget(makeCategoryView());
}

QWidget *CurvesPage::makeMonthView()
{
    m_month = new ChartCard(context(), tr("Cost by month"), u"monthChart"_s, this);
    m_users = new ChartCard(context(), tr("Cost against users"), u"usersChart"_s, this);
    m_perUser = new ChartCard(context(), tr("Cost per user"), u"perUserChart"_s, this);
    m_panels = new ChartCard(context(), tr("By category"), u"categoryPanels"_s, this);
    m_panels->setMaximumHeight(context().theme.theme().scaled(panelHeight));
    QWidget *top = row({{m_month, 22}, {column({{m_users, 1}, {m_perUser, 1}}), 10}});
    return column({{top, 5}, {m_panels, 3}});
}

QWidget *CurvesPage::makeUsersView()
{
    m_wideUsers = new ChartCard(context(), tr("Cost against users"), u"wideUsersChart"_s, this);
    m_widePerUser = new ChartCard(context(), tr("Cost per user"), u"widePerUserChart"_s, this);
    return row({{m_wideUsers, 1}, {m_widePerUser, 1}});
}

QWidget *CurvesPage::makeOptionView()
{
    m_options = new ChartCard(context(), tr("Cost by option"), u"optionChart"_s, this);
    return column({{m_options, 1}});
}

QWidget *CurvesPage::makeCategoryView()
{
    m_stacked = new ChartCard(context(), tr("Stacked by category"), u"stackedChart"_s, this);
    m_widePanels = new ChartCard(context(), tr("Each on its own"), u"wideCategoryPanels"_s, this);
    m_widePanels->setMaximumHeight(context().theme.theme().scaled(panelHeight));
    return column({{m_stacked, 5}, {m_widePanels, 3}});
}

void CurvesPage::showView(const QString &key)
{
    const QStringList keys {u"month"_s, u"users"_s, u"option"_s, u"category"_s};
    const qsizetype index = keys.indexOf(key);
    if (index < 0)
        return;
    m_views->setCurrent(key);
    m_stack->setCurrentIndex(static_cast<int>(index));
    m_budget->setVisible(key != "users"_L1);
    m_phases->setVisible(key != "users"_L1);
    context().settings.viewState(u"curves"_s).set(key.toUtf8());
    refreshLater();
}

void CurvesPage::refresh()
{
    PlanView &view = context().view;
    const auto costs = context().recalculator.costs(view.option(), view.basis());
    if (!costs) {
        showNothing();
        return;
    }
    const CurveSource source {
        context().document.plan(), *costs, view.column(), {m_budget->isChecked(), m_phases->isChecked()}};
    const QString shown = m_views->current();
    if (shown == "month"_L1)
        fillMonth(source);
    else if (shown == "users"_L1)
        fillUsers(source, *m_wideUsers, *m_widePerUser);
    else if (shown == "option"_L1)
        fillOptions(source);
    else
        fillCategories(source, *m_widePanels);
    Q_EMIT traceChanged();
}

void CurvesPage::showNothing()
{
    for (ChartCard *card : findChildren<ChartCard *>())
        card->setFigure(nullptr, tr("The plan has no option yet."));
}

void CurvesPage::fillMonth(const CurveSource &source)
{
    m_month->setSubtitle(curves::subtitle(source));
    const bool hasMonths = curves::hasMonths(source.costs);
    m_month->setFigure(
        hasMonths ? std::make_shared<LineChart>(curves::byMonth(source)) : nullptr,
        tr("Nothing of this option is dated. Choose “By users” to see its phases against each other."));
    fillUsers(source, *m_users, *m_perUser);
    fillCategories(source, *m_panels);
}

void CurvesPage::fillUsers(const CurveSource &source, ChartCard &users, ChartCard &each)
{
    const LineChartData cost = curves::byUsers(source);
    const LineChartData perUser = curves::perUser(source);
    const bool hasDriver = curves::usersDriver(source.plan) != nullptr;
    const QString why = hasDriver ? tr("This option costs nothing in the months in which users are known.")
                                  : tr("No driver counts users. Choose one in the plan settings.");
    users.setSubtitle(tr("both axes logarithmic"));
    each.setSubtitle(tr("%1 a month, both axes logarithmic").arg(source.costs.currency.toString()));
    users.setFigure(cost.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(cost), why);
    each.setFigure(perUser.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(perUser), why);
}

void CurvesPage::fillOptions(const CurveSource &source)
{
    QList<std::shared_ptr<const CostTable>> tables;
    for (const OptionId option : comparedOptions(source.plan)) {
        if (const auto costs = context().recalculator.costs(option, context().view.basis()))
            tables.append(costs);
    }
    const LineChartData lines = curves::byOption(source.plan, tables, source);
    m_options->setSubtitle(tr("%1 a month").arg(source.costs.currency.toString()));
    m_options->setFigure(lines.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(lines),
                         tr("No option costs anything in the months of this plan yet."));
}

void CurvesPage::fillCategories(const CurveSource &source, ChartCard &panels)
{
    const MonthlyCostData stacked = curves::stacked(source);
    const bool isEmpty = stacked.parts.isEmpty();
    const QString why = tr("Nothing of this option costs anything in the months of this plan.");
    m_stacked->setSubtitle(curves::subtitle(source));
    m_stacked->setFigure(isEmpty ? nullptr : std::make_shared<MonthlyCostChart>(stacked), why);
    panels.setSubtitle(tr("panels share one scale, value in the last month"));
    AreaPanelsData areas {.title = stacked.title,
                          .first = stacked.first,
                          .months = stacked.months,
                          .currency = stacked.currency,
                          .parts = stacked.parts,
                          .totals = stacked.totals,
                          .phases = stacked.phases};
    panels.setFigure(isEmpty ? nullptr : std::make_shared<AreaPanels>(areas), why);
}

std::optional<Trace> CurvesPage::trace() const
{
    PlanView &view = context().view;
    const auto costs = context().recalculator.costs(view.option(), view.basis());
    return costs
        ? std::optional(traceOfTotal(context().document.plan(), *costs, view.column(), context().format))
        : std::nullopt;
}

QWidget *CurvesPage::firstFocus()
{
    return m_views->findChild<QWidget *>(m_views->current() + u"Segment"_s);
}

void CurvesPage::reveal(const Finding &finding)
{
    if (finding.option)
        context().view.setOption(finding.option);
    if (finding.phase)
        context().view.setPhase(finding.phase);
    showView(u"month"_s);
}

} // namespace stratoplan
