// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/overridedialog.h"

#include "core/engine/pricing/stretches.h"
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "core/text/steptext.h"
#include "document/edits/prices/pricebook.h"
#include "models/prices/overridesmodel.h"
#include "ui/widgets/input/daytext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// What is typed as a price: a percentage for spend, an amount otherwise.
std::optional<UnitPrice> parsePrice(QString text, const Rate &rate)
{
    const auto number = UnitPrice::fromString(text.remove(u'%').remove(u',').simplified());
    if (!number || rate.time != Rate::Time::Spend)
        return number;
    return UnitPrice::fromRaw(number->raw() / 100);
}

QString priceEditText(UnitPrice price, const Rate &rate)
{
    return rate.time == Rate::Time::Spend ? UnitPrice::fromRaw(price.raw() * 100).toString()
                                          : price.toString();
}

} // namespace

OverrideDialog::OverrideDialog(Document &document, RateId id, const QString &author, const Format &format,
                               QWidget *parent)
    : FormDialog(u"overrideDialog"_s, tr("Set price by hand"), tr("Set price"), parent), m_document(document),
      m_rate(id)
{
    const Plan &plan = document.plan();
    const Rate rate = plan.find(id) ? *plan.find(id) : Rate();
    const PriceItem *item = plan.find(rate.item);
    const PriceOverride *before = edits::overrideOf(plan, id);
    if (item) {
        addFact(tr("Price item"), item->name);
        addFact({},
                QStringList {providerTitle(item->provider), item->service, item->region, termText(rate.term)}
                    .join(u" · "_s))
            ->setProperty("role", u"label"_s);
    }
    setIntroduction(
        tr("Takes the place of the list price. Discounts of the price book do not apply to a price set by "
           "hand."));
    const QString users = componentNames(plan, componentsAtRate(plan, id));
    addFact(tr("Used by"), users.isEmpty() ? tr("no component now") : users)->setProperty("role", u"label"_s);
    auto *list = addFact(tr("List price"), priceText(format, rate));
    list->setToolTip(priceDetails(format, rate).join(u'\n'));
    addConsequences(plan, rate, format);
    const QString unit = rate.time == Rate::Time::Spend
        ? tr("&Own price, %")
        : tr("&Own price, %1 per %2", "currency, unit").arg(rate.currency.toString(), perText(format, rate));
    m_price = addLine(u"overridePriceEdit"_s, unit, before ? priceEditText(before->price, rate) : QString(),
                      rate.tiers.isEmpty() ? QString() : priceEditText(rate.tiers.first().price, rate));
    m_reason = addLine(u"overrideReasonEdit"_s, tr("&Why"), before ? before->reason : QString(),
                       tr("the quote or contract it comes from"));
    m_author = addLine(u"overrideAuthorEdit"_s, tr("&By"), before ? before->author : author, tr("your name"));
    m_date = addLine(u"overrideDateEdit"_s, tr("O&n"), dayText(before ? before->date : QDate::currentDate()));
    if (before) {
        auto *back = addSideLink(u"useListPriceButton"_s, tr("Use the list price again"));
        connect(back, &QPushButton::clicked, this, &OverrideDialog::takeBack);
    }
    m_price->setFocus();
    m_price->selectAll();
}

void OverrideDialog::addConsequences(const Plan &plan, const Rate &rate, const Format &format)
{
    QStringList discounts;
    for (const Id<PriceBookEntry> id : discountsFor(plan, Timeline(plan), rate))
        discounts.append(entryText(format, *plan.find(id)));
    if (!discounts.isEmpty()) {
        auto *fact = addFact(tr("Not applied"), discounts.join(u'\n'));
        fact->setObjectName(u"overrideDiscountsLabel"_s);
        fact->setProperty("role", u"label"_s);
        fact->setProperty("severity", u"warning"_s);
    }
    if (!rate.upfront.isZero()) {
        const QString amount = Format::symbol(rate.upfront.currency()) + format.exact(rate.upfront);
        auto *fact =
            addFact(tr("Upfront"), tr("%1 stays; the own price counts beside it", "payment").arg(amount));
        fact->setObjectName(u"overrideUpfrontLabel"_s);
        fact->setProperty("role", u"label"_s);
    }
}

void OverrideDialog::takeBack()
{
    m_takesBack = true;
    accept();
}

Status OverrideDialog::apply()
{
    if (m_takesBack)
        return edits::removePriceOverride(m_document, m_rate);
    const Rate *rate = m_document.find(m_rate);
    const auto price = rate ? parsePrice(m_price->text(), *rate) : std::nullopt;
    if (!price)
        return blame(*m_price, tr("A price is a number, such as 0.0845."));
    const auto date = parseDay(m_date->text());
    if (!date)
        return blame(*m_date, tr("Write the day as 2026-01-29."));
    PriceOverride override;
    override.rate = m_rate;
    override.price = *price;
    override.author = m_author->text();
    override.date = *date;
    override.reason = m_reason->text();
    const auto set = edits::setPriceOverride(m_document, override);
    if (set)
        return {};
    QWidget *field = price->isNegative()       ? m_price
        : m_reason->text().trimmed().isEmpty() ? m_reason
        : m_author->text().trimmed().isEmpty() ? m_author
        : !date->isValid()                     ? m_date
                                               : nullptr;
    return field ? blame(*field, set.error().message) : set.error();
}

} // namespace stratoplan
