// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/discountdialog.h"

#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "document/edits/prices/pricebook.h"
#include "ui/widgets/input/daytext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Makes an editable combo whose empty text means "any".
void allowAny(QComboBox &combo)
{
    combo.setEditable(true);
    combo.setInsertPolicy(QComboBox::NoInsert);
    combo.lineEdit()->setPlaceholderText(DiscountDialog::tr("Any"));
    combo.setMinimumContentsLength(12);
    combo.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

} // namespace

DiscountDialog::DiscountDialog(Document &document, const PriceBookEntry &entry, QWidget *parent)
    : FormDialog(u"discountDialog"_s, entry.id.isNone() ? tr("Add discount") : tr("Change discount"),
                 entry.id.isNone() ? tr("Add discount") : tr("Change discount"), parent),
      m_document(document), m_entry(entry)
{
    setIntroduction(
        tr("It lowers every list price that all of this is true of. Several discounts stack in their order, "
           "each on what those before it leave."));
    m_provider = addCombo(u"discountProviderCombo"_s, tr("&Provider"));
    m_service = addCombo(u"discountServiceCombo"_s, tr("&Service"));
    m_sku = addCombo(u"discountSkuCombo"_s, tr("S&KU"));
    m_term = addCombo(u"discountTermCombo"_s, tr("&Term"));
    allowAny(*m_service);
    allowAny(*m_sku);
    const QString percent = entry.discount.isZero() ? QString() : entry.discount.toString();
    m_discount = addLine(u"discountPercentEdit"_s, tr("&Discount, %"), percent, u"12"_s);
    m_from = addLine(u"discountFromEdit"_s, tr("&From"), dayText(entry.from),
                     tr("2026-07 or 2026-07-01; empty: always"));
    m_until = addLine(u"discountUntilEdit"_s, tr("&Until"), dayText(entry.until), tr("empty: open"));
    m_note = addLine(u"discountNoteEdit"_s, tr("&Contract"), entry.note, tr("where it was agreed"));
    fillProviders();
    fillTerms();
    m_provider->setCurrentIndex(qMax(0, m_provider->findData(entry.provider)));
    fillServices();
    connect(m_provider, &QComboBox::currentIndexChanged, this, &DiscountDialog::fillServices);
    m_service->setEditText(entry.service);
    m_sku->setEditText(entry.sku);
    m_discount->setFocus();
}

void DiscountDialog::fillProviders()
{
    QStringList keys {u"aws"_s, u"gcp"_s, u"azure"_s};
    for (const PriceItem &item : m_document.plan().table<PriceItem>()) {
        if (!item.provider.isEmpty() && !keys.contains(item.provider))
            keys.append(item.provider);
    }
    if (!m_entry.provider.isEmpty() && !keys.contains(m_entry.provider))
        keys.append(m_entry.provider);
    m_provider->addItem(tr("Any"), QString());
    for (const QString &key : std::as_const(keys))
        m_provider->addItem(providerTitle(key), key);
}

void DiscountDialog::fillServices()
{
    const QString provider = m_provider->currentData().toString();
    const QString service = m_service->currentText();
    const QString sku = m_sku->currentText();
    QStringList services;
    QStringList skus;
    for (const PriceItem &item : m_document.plan().table<PriceItem>()) {
        if (!provider.isEmpty() && item.provider != provider)
            continue;
        if (!item.service.isEmpty() && !services.contains(item.service))
            services.append(item.service);
        if (!item.sku.isEmpty() && !skus.contains(item.sku))
            skus.append(item.sku);
    }
    services.sort(Qt::CaseInsensitive);
    skus.sort(Qt::CaseInsensitive);
    const auto fill = [](QComboBox &combo, const QStringList &texts, const QString &shown) {
        const QSignalBlocker blocker(combo);
        combo.clear();
        combo.addItem(QString());
        combo.addItems(texts);
        combo.setEditText(shown);
    };
    fill(*m_service, services, service);
    fill(*m_sku, skus, sku);
}

void DiscountDialog::fillTerms()
{
    QStringList terms {u"on-demand"_s, u"spot"_s};
    for (const Rate &rate : m_document.plan().table<Rate>()) {
        if (!rate.term.isEmpty() && !terms.contains(rate.term))
            terms.append(rate.term);
    }
    if (!m_entry.term.isEmpty() && !terms.contains(m_entry.term))
        terms.append(m_entry.term);
    m_term->addItem(tr("Any"), QString());
    for (const QString &term : std::as_const(terms))
        m_term->addItem(termText(term), term);
    m_term->setCurrentIndex(qMax(0, m_term->findData(m_entry.term)));
}

Status DiscountDialog::apply()
{
    PriceBookEntry entry = m_entry;
    entry.provider = m_provider->currentData().toString();
    entry.service = m_service->currentText().trimmed();
    entry.sku = m_sku->currentText().trimmed();
    entry.term = m_term->currentData().toString();
    entry.note = m_note->text();
    const auto percent = Percent::fromString(m_discount->text().remove(u'%').simplified());
    if (!percent)
        return blame(*m_discount, tr("A discount is a percentage, such as 12 or 7.5."));
    entry.discount = *percent;
    const auto from = parseDay(m_from->text());
    const auto until = parseDay(m_until->text());
    if (!from || !until)
        return blame(from ? *m_until : *m_from, tr("Write a day as 2026-07-01 or a month as 2026-07."));
    entry.from = *from;
    entry.until = *until;
    const bool isPercent = entry.discount > Percent() && entry.discount <= Percent::fromWhole(100);
    const Status done = put(entry);
    return done ? done : blame(isPercent ? *m_until : *m_discount, done.error().message);
}

Status DiscountDialog::put(const PriceBookEntry &entry)
{
    if (!entry.id.isNone())
        return edits::setPriceBookEntry(m_document, entry);
    const auto added = edits::addPriceBookEntry(m_document, entry);
    return added ? Status() : Status(added.error());
}

} // namespace stratoplan
