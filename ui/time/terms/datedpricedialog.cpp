// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pricetext.h"
#include "document/edits/time/commitments.h"
#include "models/time/commitmentsmodel.h"
#include "ui/time/terms/termdialogs.h"
#include "ui/widgets/input/daytext.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DatedPriceDialog::DatedPriceDialog(Document &document, const Format &format, const PriceOverride &price,
                                   QWidget *parent)
    : FormDialog(u"datedPriceDialog"_s, tr("Price from a date"),
                 price.id.isNone() ? tr("Add price") : tr("Change price"), parent),
      m_document(document), m_format(format), m_override(price)
{
    setIntroduction(tr("A price that is known to change. It counts from the first of its month."));
    m_rate = addCombo(u"datedPriceRateCombo"_s, tr("&Price of"));
    QSet<RateId> used;
    const Plan &plan = document.plan();
    for (const Charge &charge : plan.table<Charge>()) {
        if (plan.find(charge.rate) && !used.contains(charge.rate)) {
            used.insert(charge.rate);
            m_rate->addItem(rateTitle(plan, format, charge.rate), charge.rate.value());
        }
    }
    m_rate->setMinimumContentsLength(30);
    m_rate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rate->setCurrentIndex(qMax(0, m_rate->findData(price.rate.value())));
    acceptButton().setEnabled(m_rate->count() > 0);
    m_price = addLine(u"datedPriceEdit"_s, tr("&New price"),
                      price.id.isNone() ? QString() : price.price.toString());
    m_now = makeLabel({}, u"hint"_s, this);
    form().addRow(nullptr, m_now);
    m_from = addLine(u"datedPriceFromEdit"_s, tr("&From"), dayText(price.from), tr("2026-07 or 2026-07-01"));
    m_author = addLine(u"datedPriceAuthorEdit"_s, tr("&Who says so"), price.author);
    m_reason = addLine(u"datedPriceReasonEdit"_s, tr("W&hy"), price.reason, tr("announcement, quote"));
    connect(m_rate, &QComboBox::currentIndexChanged, this, &DatedPriceDialog::tellPrice);
    tellPrice();
    m_price->setFocus();
}

void DatedPriceDialog::tellPrice()
{
    const Rate *rate = m_document.find(RateId(m_rate->currentData().toLongLong()));
    m_now->setText(rate ? tr("Now %1.").arg(priceText(m_format, *rate)) : QString());
}

Status DatedPriceDialog::apply()
{
    PriceOverride price = m_override;
    price.rate = RateId(m_rate->currentData().toLongLong());
    const auto number = UnitPrice::fromString(m_price->text().remove(u'$').simplified());
    if (!number)
        return blame(*m_price, tr("Type a price such as 0.081."));
    price.price = *number;
    const auto from = parseDay(m_from->text());
    if (!from || !from->isValid())
        return blame(*m_from, tr("Write a day as 2026-07-01 or a month as 2026-07."));
    price.from = *from;
    price.author = m_author->text().trimmed();
    price.reason = m_reason->text().trimmed();
    price.date = QDate::currentDate();
    const auto set = edits::setDatedPrice(m_document, price);
    if (set)
        return {};
    return blame(price.author.isEmpty()       ? *m_author
                     : price.reason.isEmpty() ? *m_reason
                                              : *m_from,
                 set.error().message);
}

} // namespace stratoplan
