// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/commitments.h"
#include "models/time/commitmentsmodel.h"
#include "models/time/driverpointsmodel.h"
#include "ui/time/terms/termdialogs.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

CommitmentDialog::CommitmentDialog(Document &document, const Format &format, const Commitment &commitment,
                                   QWidget *parent)
    : FormDialog(u"commitmentDialog"_s, tr("Commitment"),
                 commitment.id.isNone() ? tr("Add commitment") : tr("Change commitment"), parent),
      m_document(document), m_format(format), m_commitment(commitment)
{
    setIntroduction(
        tr("What is committed counts from its first month for whole terms; before and after, what is "
           "paid otherwise counts."));
    m_rate = addCombo(u"commitmentRateCombo"_s, tr("&Committed price"));
    m_start = addLine(u"commitmentStartEdit"_s, tr("&Begins"),
                      commitment.start ? format.month(*commitment.start) : QString(),
                      tr("Apr 2026; empty: the plan's start"));
    m_terms = new QSpinBox(this);
    m_terms->setObjectName(u"commitmentTermsSpin"_s);
    m_terms->setRange(0, 100);
    m_terms->setSpecialValueText(tr("renewed for ever"));
    m_terms->setValue(commitment.terms);
    addRow(tr("&Terms in a row"), m_terms);
    m_end = makeLabel({}, u"hint"_s, this);
    form().addRow(nullptr, m_end);
    m_otherwise = addCombo(u"commitmentOtherwiseCombo"_s, tr("&Otherwise"));
    fillRates();
    fillOtherwise();
    connect(m_rate, &QComboBox::currentIndexChanged, this, &CommitmentDialog::fillOtherwise);
    connect(m_start, &QLineEdit::textEdited, this, &CommitmentDialog::tellEnd);
    connect(m_terms, &QSpinBox::valueChanged, this, &CommitmentDialog::tellEnd);
    m_start->setFocus();
}

void CommitmentDialog::fillRates()
{
    const Plan &plan = m_document.plan();
    for (const Rate &rate : plan.table<Rate>()) {
        if (rate.termMonths > 0)
            m_rate->addItem(rateTitle(plan, m_format, rate.id), rate.id.value());
    }
    m_rate->setMinimumContentsLength(30);
    m_rate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rate->setCurrentIndex(qMax(0, m_rate->findData(m_commitment.rate.value())));
    acceptButton().setEnabled(m_rate->count() > 0);
}

void CommitmentDialog::fillOtherwise()
{
    const RateId rate(m_rate->currentData().toLongLong());
    const qint64 before =
        m_otherwise->count() == 0 ? m_commitment.otherwise.value() : m_otherwise->currentData().toLongLong();
    m_otherwise->clear();
    m_otherwise->setMinimumContentsLength(30);
    m_otherwise->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const RateId each : edits::otherwiseRates(m_document.plan(), rate))
        m_otherwise->addItem(rateTitle(m_document.plan(), m_format, each), each.value());
    m_otherwise->addItem(tr("Nothing: unpriced then"), qint64(0));
    // What nothing was said about is paid on demand, where there is such a price.
    const bool isNew = m_commitment.id.isNone() && before == 0;
    m_otherwise->setCurrentIndex(isNew ? 0 : qMax(0, m_otherwise->findData(before)));
    tellEnd();
}

Commitment CommitmentDialog::typed() const
{
    Commitment commitment = m_commitment;
    commitment.rate = RateId(m_rate->currentData().toLongLong());
    commitment.otherwise = RateId(m_otherwise->currentData().toLongLong());
    commitment.terms = m_terms->value();
    commitment.start = parseMonth(m_start->text());
    return commitment;
}

void CommitmentDialog::tellEnd()
{
    m_end->setText(commitmentEnd(m_document.plan(), m_format, typed()));
}

Status CommitmentDialog::apply()
{
    const Commitment commitment = typed();
    if (!commitment.start && !m_start->text().trimmed().isEmpty())
        return blame(*m_start, tr("Write a month such as Apr 2026."));
    const auto set = edits::setCommitment(m_document, commitment);
    return set ? Status() : blame(*m_rate, set.error().message);
}

} // namespace stratoplan
