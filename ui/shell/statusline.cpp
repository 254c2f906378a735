// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Dates of the oldest and newest price that the looked-at option uses.
QString pricesText(const PageContext &context)
{
    QDate oldest;
    QDate newest;
    const Plan &plan = context.document.plan();
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = plan.find(charge.rate);
        const Sizing *sizing = plan.find(charge.sizing);
        const Component *component = sizing ? plan.find(sizing->component) : nullptr;
        const bool isInView = component && component->option == context.view.option();
        if (!isInView || !rate || !rate->effective.isValid())
            continue;
        oldest = oldest.isValid() ? qMin(oldest, rate->effective) : rate->effective;
        newest = newest.isValid() ? qMax(newest, rate->effective) : rate->effective;
    }
    if (!newest.isValid())
        return {};
    if (oldest == newest)
        return StatusLine::tr("Prices of %1").arg(context.format.date(newest));
    return StatusLine::tr("Prices of %1 to %2").arg(context.format.date(oldest), context.format.date(newest));
}

QString elapsedText(qint64 micros)
{
    if (micros < 1000)
        return StatusLine::tr("Calculated in under 1 ms");
    return StatusLine::tr("Calculated in %1 ms").arg((micros + 500) / 1000);
}

} // namespace

StatusLine::StatusLine(PageContext &context, QWidget *parent)
    : QStatusBar(parent), m_context(context), m_time(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_time->setObjectName(u"calculationTimeLabel"_s);
    addPermanentWidget(m_time);
    connect(&context.recalculator, &Recalculator::finished, this, &StatusLine::follow);
    connect(&context.view, &PlanView::optionChanged, this, &StatusLine::follow);
    connect(&context.document, &Document::reset, this, &StatusLine::follow);
    connect(this, &QStatusBar::messageChanged, this, [this](const QString &message) {
        for (QLabel *part : std::as_const(m_parts))
            part->setVisible(message.isEmpty());
        if (message.isEmpty())
            follow();
    });
    follow();
}

void StatusLine::setParts(const QStringList &parts)
{
    m_own = parts;
    clearMessage();
    follow();
}

/// Figures alone change no prices.
QString StatusLine::prices()
{
    const OptionId option = m_context.view.option();
    if (m_revision != m_context.document.revision() || m_option != option) {
        m_revision = m_context.document.revision();
        m_option = option;
        m_prices = pricesText(m_context);
    }
    return m_prices;
}

void StatusLine::follow()
{
    if (!currentMessage().isEmpty())
        return; // the message stands where the parts go; they come back after it
    if (!m_own.isEmpty()) {
        show(m_own);
        m_time->clear();
        return;
    }
    const PlanInfo &info = m_context.document.plan().info();
    QStringList parts {prices()};
    if (const Option *option = m_context.document.find(m_context.view.option()))
        parts.append(option->region);
    parts.append(tr("%1 h per month").arg(m_context.format.number(info.hoursPerMonth)));
    parts.append(info.currency.toString());
    parts.removeAll(QString());
    show(parts);
    m_time->setText(elapsedText(m_context.recalculator.elapsedMicros()));
}

void StatusLine::show(const QStringList &parts)
{
    while (m_parts.size() < parts.size()) {
        auto *label = new QLabel(this);
        addWidget(label);
        m_parts.append(label);
    }
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        m_parts.at(i)->setVisible(i < parts.size());
        m_parts.at(i)->setText(parts.value(i));
    }
}

} // namespace stratoplan
