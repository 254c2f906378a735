// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/uncertaintycards.h"

#include "core/text/format.h"
#include "core/uncertainty/inputtext.h"
#include "render/curves/chancecurves.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

UncertaintyCards::UncertaintyCards(PageContext &context, QWidget *parent)
    : Card(tr("Uncertainty"), parent), m_tornado(makeFigure(context, u"tornadoFigure"_s)),
      m_chance(makeFigure(context, u"chanceFigure"_s)),
      m_empty(new EmptyState(context.theme, u"chart"_s, {}, this)), m_stack(new QStackedWidget(this))
{
    QPushButton *drivers = m_empty->addLink(tr("Open drivers"));
    drivers->setObjectName(u"uncertaintyDriversButton"_s);
    connect(drivers, &QPushButton::clicked, this, [&context] { context.navigator.openDrivers(); });
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

void UncertaintyCards::showChance(const CurveSource &source)
{
    const ChanceChartData chances = curves::chance(source);
    const bool isLimited = curves::isLimited(chances);
    const auto &whole = source.simulation->total.within;
    QString remark = tr("no budget holds for the whole option");
    if (isLimited)
        remark = whole ? tr("%1 over all months").arg(Format().percent(*whole)) : QString();
    m_chanceRemark->setText(remark);
    m_chance->setFigure(isLimited ? std::make_shared<ChanceChart>(chances) : nullptr);
}

void UncertaintyCards::showNothing(const QString &why)
{
    setSubtitle({});
    m_empty->setText(why);
    m_stack->setCurrentIndex(1);
}

} // namespace stratoplan
