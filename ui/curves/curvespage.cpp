// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/curvespage.h"

#include "core/engine/figures/comparison.h"
#include "core/uncertainty/inputtext.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/uncertainty.h"
#include "document/whatif.h"
#include "render/theme/themesource.h"
#include "ui/curves/money/moneyview.h"
#include "ui/curves/views/cumulativeview.h"
#include "ui/curves/views/driverview.h"
#include "ui/curves/views/monthview.h"
#include "ui/curves/views/optionview.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/trace/totaltrace.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/properties.h"

#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

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
      m_bands(makeToggle(u"bandsButton"_s, tr("Bands"), bandExplanation())),
      m_budget(makeToggle(u"budgetButton"_s, tr("Budget"), tr("Show budgets and their thresholds"))),
      m_phases(
          makeToggle(u"phasesButton"_s, tr("Phases"), tr("Show where phases begin and what triggers do"))),
      m_progress(new QProgressBar(this)), m_stack(new QStackedWidget(this))
{
    makeBar();
    makeViews();
    m_bar->setContentsMargins(20, 0, 20, 0);
    setRole(*m_progress, u"loading"_s);
    m_progress->setObjectName(u"simulationProgress"_s);
    m_progress->setAccessibleName(tr("Simulation"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 0, 20, 16);
    body->addWidget(m_stack);
    layout->addLayout(body, 1);
    showView(QString::fromUtf8(context.settings.viewState(u"curves"_s).value()));
    connect(&context.recalculator, &Recalculator::finished, this, &CurvesPage::refreshLater);
    connect(&context.document, &Document::planChanged, this, &CurvesPage::refreshLater);
    connect(&context.view, &PlanView::viewChanged, this, &CurvesPage::refreshLater);
    connect(&context.uncertainty, &Uncertainty::simulationChanged, this, &CurvesPage::refreshLater);
    connect(&context.uncertainty, &Uncertainty::runningChanged, this, &CurvesPage::showProgress);
    connect(&context.uncertainty, &Uncertainty::progressChanged, this, &CurvesPage::showProgress);
    showProgress();
}

void CurvesPage::makeBar()
{
    m_views->setObjectName(u"curvesViewControl"_s);
    m_views->addSegment(u"month"_s, tr("By month"));
    m_views->addSegment(u"users"_s, tr("By users"), tr("Cost against users or any other driver"));
    m_views->addSegment(u"cumulative"_s, tr("Cumulative"), tr("Cost up to each month, and in today’s money"));
    m_views->addSegment(u"option"_s, tr("By option"),
                        tr("Options compared, and where another one is cheaper"));
    m_views->addSegment(u"money"_s, tr("Money"), tr("Revenue, break-even, targets and commitments"));
    connect(m_views, &SegmentedControl::chosen, this, &CurvesPage::showView);
    m_bar->addLeft(m_views);
    for (QPushButton *toggle : {m_bands, m_budget, m_phases})
        m_bar->addRight(toggle, PageBar::Text::Stays); // their icon only says that they are on
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
    addView(u"month"_s, new MonthView(context(), m_stack));
    addView(u"users"_s, new DriverView(context(), m_stack));
    addView(u"cumulative"_s, new CumulativeView(context(), m_stack));
    addView(u"option"_s, new OptionView(context(), m_stack));
    addView(u"money"_s, new MoneyView(context(), m_stack));
}

void CurvesPage::addView(const QString &key, CurveView *view)
{
    m_byKey.insert(key, view);
    m_stack->addWidget(view);
    connect(view, &CurveView::inputNeeded, this, &CurvesPage::refreshLater);
}

CurveView *CurvesPage::currentView() const
{
    return static_cast<CurveView *>(m_stack->currentWidget());
}

void CurvesPage::showView(const QString &key)
{
    CurveView *view = m_byKey.value(key);
    if (!view)
        return;
    m_views->setCurrent(key);
    m_stack->setCurrentWidget(view);
    m_bands->setVisible(usesChance());
    m_budget->setVisible(key == "month"_L1 || key == "option"_L1);
    m_phases->setVisible(key != "users"_L1);
    context().settings.viewState(u"curves"_s).set(key.toUtf8());
    showProgress();
    refreshLater();
}

bool CurvesPage::usesChance() const
{
    const QString key = m_views->current();
    return key == "month"_L1 || key == "cumulative"_L1 || key == "money"_L1;
}

bool CurvesPage::usesOptions() const
{
    const QString key = m_views->current();
    return key == "cumulative"_L1 || key == "option"_L1;
}

void CurvesPage::showProgress()
{
    const bool isShown = context().uncertainty.isRunning() && m_bands->isChecked() && usesChance();
    m_progress->setValue(isShown ? context().uncertainty.progress() : 0);
    m_bar->setSubtitle(isShown ? tr("Simulating, %1 %").arg(m_progress->value()) : QString());
}

CurveParts CurvesPage::parts() const
{
    return {m_bands->isChecked(), m_budget->isChecked(), m_phases->isChecked()};
}

QString CurvesPage::scenarioName() const
{
    const WhatIf &whatIf = context().whatIf;
    const Scenario *scenario = context().document.plan().find(whatIf.scenario());
    if (scenario && !whatIf.isMoved())
        return scenario->name;
    return scenario ? tr("%1, changed", "scenario").arg(scenario->name) : tr("With levers");
}

QList<std::shared_ptr<const CostTable>>
CurvesPage::comparedTables(const std::shared_ptr<const CostTable> &current) const
{
    QList<std::shared_ptr<const CostTable>> tables {current};
    for (const OptionId option : comparedOptions(context().recalculator.plan())) {
        const auto costs =
            option == current->option ? nullptr : context().recalculator.costs(option, current->basis);
        if (costs && curves::hasMonths(*costs))
            tables.append(costs);
    }
    return tables;
}

void CurvesPage::refresh()
{
    PlanView &view = context().view;
    Recalculator &recalculator = context().recalculator;
    const auto costs = recalculator.costs(view.option(), view.basis());
    if (!costs) {
        currentView()->showNothing(tr("The plan has no option yet."));
        return;
    }
    const bool isWhatIf = context().whatIf.isActive();
    const auto saved = isWhatIf ? recalculator.savedCosts(view.option(), view.basis()) : nullptr;
    const auto simulation = m_bands->isChecked() && usesChance()
        ? context().uncertainty.simulation(view.option(), view.basis())
        : nullptr;
    CurveInput input {{recalculator.plan(), *costs, view.column(), parts(), simulation.get(), saved.get(),
                       isWhatIf ? scenarioName() : QString()},
                      usesOptions() ? comparedTables(costs) : QList {costs}};
    currentView()->showInput(input);
    Q_EMIT traceChanged();
}

std::optional<Trace> CurvesPage::trace() const
{
    PlanView &view = context().view;
    const auto costs = context().recalculator.costs(view.option(), view.basis());
    return costs
        ? std::optional(traceOfTotal(context().recalculator.plan(), *costs, view.column(), context().format))
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
