// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/uncertaintycards.h"

#include "core/uncertainty/inputtext.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

UncertaintyCards::UncertaintyCards(PageContext &context, QWidget *parent)
    : Card(tr("Uncertainty"), parent), m_tornado(makeFigure(context, u"tornadoFigure"_s)),
      m_chance(makeFigure(context, u"chanceFigure"_s)), m_budgets(new QComboBox(this)),
      m_empty(new EmptyState(context.theme, u"chart"_s, {}, this)), m_stack(new QStackedWidget(this))
{
    QPushButton *drivers = m_empty->addLink(tr("Open drivers"));
    drivers->setObjectName(u"uncertaintyDriversButton"_s);
    connect(drivers, &QPushButton::clicked, this, [&context] { context.navigator.openDrivers(); });
    makeBudgets();
    auto *figures = new QWidget(this);
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    QWidget *matters = makePart(tr("What matters most"), m_tornado, &m_tornadoRemark);
    matters->setToolTip(tornadoExplanation());
    row->addWidget(matters, 3);
    row->addWidget(makePart(tr("Chance to stay within budget"), m_chance, &m_chanceRemark), 2);
    m_stack->addWidget(figures);
    m_stack->addWidget(m_empty);
    addBody(m_stack, 12);
}

void UncertaintyCards::makeBudgets()
{
    m_budgets->setObjectName(u"chanceBudgetCombo"_s);
    m_budgets->setAccessibleName(tr("Budget"));
    m_budgets->setToolTip(tr("The budget whose chance is shown"));
    m_budgets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_budgets->setMinimumContentsLength(16);
    addToHead(m_budgets);
    connect(m_budgets, &QComboBox::activated, this, [this](int row) {
        m_budget = BudgetId(m_budgets->itemData(row).toLongLong());
        Q_EMIT inputNeeded();
    });
}

FigureView *UncertaintyCards::makeFigure(PageContext &context, const QString &name)
{
    auto *view = new FigureView(context.theme.theme(), this);
    view->setObjectName(name);
    view->setMinimumSize(120, 60);
    connect(&context.theme, &ThemeSource::changed, view,
            [view, &context] { view->setTheme(context.theme.theme()); });
    askWhereToSave(view->figureActions(), context, name);
    return view;
}

QWidget *UncertaintyCards::makePart(const QString &title, FigureView *figure, ElidedLabel **remark)
{
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(title, u"label-strong"_s, part));
    head->addSpacing(4);
    *remark = new ElidedLabel(part);
    setRole(**remark, u"subtitle"_s);
    head->addWidget(*remark, 1);
    layout->addLayout(head);
    layout->addWidget(figure, 1);
    return part;
}

void UncertaintyCards::showSource(const CurveSource &source)
{
    const Simulation *simulation = source.simulation;
    if (!simulation) {
        showNothing(source.parts.band ? tr("The plan is being simulated.")
                                      : tr("Bands are off: nothing is simulated."));
        return;
    }
    if (simulation->isCertain()) {
        showNothing(tr("Nothing that this option’s cost depends on is a range. Give a driver, a quantity, a "
                       "price or a growth rate a low and a high end."));
        return;
    }
    m_stack->setCurrentIndex(0);
    setSubtitle(simulationBasis(*simulation));
    m_tornado->setFigure(std::make_shared<Tornado>(curves::tornado(source)));
    m_tornadoRemark->setText(tr("cost of all months with one thing at its P10 and P90"));
    showChance(source);
}

/// A budget that is not there any more gives way to the first one.
void UncertaintyCards::showBudgets(const QList<curves::ChanceChoice> &choices)
{
    const auto chosen =
        std::find_if(choices.begin(), choices.end(),
                     [this](const curves::ChanceChoice &each) { return each.budget == m_budget; });
    const bool isThere = chosen != choices.end();
    m_budget = isThere ? m_budget : choices.isEmpty() ? BudgetId() : choices.first().budget;
    m_budgets->setVisible(choices.size() > 1 || (choices.size() == 1 && choices.first().budget));
    m_budgets->clear();
    for (const curves::ChanceChoice &choice : choices)
        m_budgets->addItem(choice.title, choice.budget.value());
    m_budgets->setCurrentIndex(isThere                 ? static_cast<int>(chosen - choices.begin())
                                   : choices.isEmpty() ? -1
                                                       : 0);
}

void UncertaintyCards::showChance(const CurveSource &source)
{
    const QList<curves::ChanceChoice> choices = curves::chanceChoices(source);
    showBudgets(choices);
    if (choices.isEmpty()) {
        m_chanceRemark->setText(tr("no budget limits this option"));
        m_chance->setFigure(nullptr);
        return;
    }
    m_chanceRemark->setText(curves::chanceRemark(source, m_budget));
    m_chance->setFigure(std::make_shared<ChanceChart>(curves::chance(source, m_budget)));
}

void UncertaintyCards::showNothing(const QString &why)
{
    setSubtitle({});
    m_budgets->hide();
    m_empty->setText(why);
    m_stack->setCurrentIndex(1);
}

} // namespace stratoplan
