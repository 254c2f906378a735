// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/chargelist.h"

#include "core/text/pricetext.h"
#include "document/edits/sizings.h"
#include "document/planview.h"
#include "models/text/celltext.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ChargeList::ChargeList(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(3);
    rebuild();
}

void ChargeList::setSizing(SizingId sizing)
{
    const Plan &plan = m_context.document.plan();
    QList<Charge> charges;
    QList<Rate> rates;
    for (const Charge &charge : plan.table<Charge>()) {
        if (charge.sizing != sizing)
            continue;
        charges.append(charge);
        if (const Rate *rate = plan.find(charge.rate))
            rates.append(*rate);
    }
    if (sizing == m_sizing && charges == m_shown && rates == m_rates)
        return;
    m_sizing = sizing;
    m_shown = charges;
    m_rates = rates;
    rebuild();
}

void ChargeList::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLabel(tr("Price"), u"label"_s, head), 1);
    auto *change = makeLink(m_shown.isEmpty() ? tr("Choose a price") : tr("Change price"), head);
    change->setObjectName(u"changePriceButton"_s);
    change->setToolTip(tr("Choose a price item in the catalog"));
    connect(change, &QPushButton::clicked, this, &ChargeList::priceRequested);
    row->addWidget(change);
    m_layout->addWidget(head);
    if (m_shown.isEmpty())
        m_layout->addWidget(makeLabel(tr("No price from a catalog"), u"hint"_s, this));
    for (const Charge &charge : std::as_const(m_shown))
        addCharge(charge);
}

QString ChargeList::amountText(const Charge &charge, const Rate &rate) const
{
    const QString price = celltext::rate(rate);
    const bool isOne = charge.amount == QuantityInput::of(1);
    if (isOne)
        return charge.counts == Charge::Counts::Each ? tr("%1, each").arg(price) : tr("%1, once").arg(price);
    const QString amount = m_context.format.quantity(charge.amount);
    return charge.counts == Charge::Counts::Each ? tr("%1 × %2, each").arg(amount, price)
                                                 : tr("%1 × %2, in all").arg(amount, price);
}

void ChargeList::addCharge(const Charge &charge)
{
    const Plan &plan = m_context.document.plan();
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    const QString title = !charge.name.isEmpty() ? charge.name : item ? item->name : tr("Without a price");
    auto *box = new QFrame(this);
    setRole(*box, u"card"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(10, 6, 10, 8);
    column->setSpacing(1);
    auto *name = new ElidedLabel(title, box);
    column->addWidget(name);
    if (item && title != item->name) {
        auto *what = new ElidedLabel(item->name, box);
        setRole(*what, u"label"_s);
        column->addWidget(what);
    }
    auto *price = new ElidedLabel(rate ? amountText(charge, *rate) : tr("counts as unknown"), box);
    setRole(*price, u"label"_s);
    column->addWidget(price);
    if (rate) {
        const QString source = rate->sourceTitle.isEmpty() ? tr("no source") : rate->sourceTitle;
        auto *dated = new ElidedLabel(tr("%1, %2", "date, source").arg(m_context.format.date(rate->effective), source),
                                      box);
        setRole(*dated, u"hint"_s);
        column->addWidget(dated);
    }
    m_layout->addWidget(box);
    if (rate)
        addTerms(charge, *rate);
}

void ChargeList::addTerms(const Charge &charge, const Rate &current)
{
    QList<Rate> rates;
    for (const Rate &rate : m_context.document.plan().table<Rate>()) {
        if (rate.item == current.item && rate.unit == current.unit)
            rates.append(rate);
    }
    if (rates.size() < 2)
        return;
    auto *combo = new QComboBox(this);
    combo->setObjectName(u"termCombo:%1"_s.arg(charge.id.value()));
    combo->setAccessibleName(tr("Term"));
    combo->setToolTip(tr("How the price item is bought"));
    combo->setMinimumContentsLength(3);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Rate &rate : std::as_const(rates)) {
        combo->addItem(tr("%1, %2", "term, price").arg(termText(rate.term), celltext::rate(rate)),
                       rate.id.value());
    }
    combo->setCurrentIndex(combo->findData(current.id.value()));
    connect(combo, &QComboBox::activated, this, [this, combo, charge] {
        Charge changed = charge;
        changed.rate = RateId(combo->currentData().toLongLong());
        const PhaseId phase = m_context.view.phase();
        const Sizing *sizing = m_context.document.find(charge.sizing);
        if (!sizing)
            return;
        // In a phase that only continues an earlier one the verb gives the phase charges of its own.
        const Status done = sizing->phase == phase
            ? edits::setCharge(m_context.document, changed)
            : edits::setRate(m_context.document, {sizing->component, phase}, changed.rate);
        if (!done.ok())
            m_context.navigator.showError(done.error());
    });
    m_layout->addWidget(combo);
}

} // namespace stratoplan
