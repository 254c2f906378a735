// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/chartcard.h"

#include "render/charts/chartview.h"
#include "render/theme/themesource.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"

#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ChartCard::ChartCard(PageContext &context, const QString &title, const QString &name, QWidget *parent)
    : Card(title, parent), m_chart(new ChartView(context.theme.theme(), this)),
      m_empty(new EmptyState(context.theme, u"chart"_s, {}, this)), m_stack(new QStackedWidget(this)),
      m_menu(nullptr)
{
    m_chart->setObjectName(name);
    m_chart->setMinimumSize(140, 96);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_empty);
    m_stack->setMinimumSize(0, 0);
    addBody(m_stack, 12);
    auto *menu = makeIconButton(context.theme, u"export"_s, tr("Copy or save this chart"), this);
    menu->setObjectName(name + u"MenuButton"_s);
    offerSaving(*menu, m_chart->figureActions(), context, name);
    m_menu = menu;
    addToHead(menu);
    connect(&context.theme, &ThemeSource::changed, this,
            [this, &context] { m_chart->setTheme(context.theme.theme()); });
}

void ChartCard::addControl(QWidget *control)
{
    addToHead(control);
    addToHead(m_menu); // moves it behind the control
}

void ChartCard::setFigure(std::shared_ptr<const ChartFigure> figure, const QString &whyEmpty)
{
    m_empty->setText(whyEmpty);
    m_stack->setCurrentWidget(figure ? static_cast<QWidget *>(m_chart) : m_empty);
    if (figure) {
        m_chart->setAccessibleName(figure->altText());
        m_chart->setFigure(std::move(figure));
    }
}

bool ChartCard::isEmpty() const
{
    return m_stack->currentWidget() == m_empty;
}

} // namespace stratoplan
