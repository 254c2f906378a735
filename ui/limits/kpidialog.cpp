// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/kpidialog.h"

#include "core/engine/money/targetwords.h"
#include "document/edits/money/targets.h"
#include "ui/widgets/forms/statusof.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

bool meansTheSame(const QString &comparison, const QString &other)
{
    const auto read = readComparison(comparison);
    return read && read == readComparison(other);
}

} // namespace

KpiDialog::KpiDialog(Document &document, const Target &target, QWidget *parent)
    : FormDialog(u"kpiDialog"_s, target.id.isNone() ? tr("Add target") : tr("Change target"),
                 target.id.isNone() ? tr("Add target") : tr("Change target"), parent),
      m_document(document), m_target(target)
{
    setIntroduction(tr("What the plan can compute is checked in every month; the rest is listed."));
    m_measure = addLine(u"kpiMeasureEdit"_s, tr("&Measure"), target.measure, tr("cost per user"));
    auto *completer = new QCompleter(knownMeasures(document.plan()), m_measure);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_measure->setCompleter(completer);
    m_comparison = addCombo(u"kpiComparisonCombo"_s, tr("&Is"));
    const QList<std::pair<QString, QString>> comparisons {{u"<"_s, tr("below")},
                                                          {u"<="_s, tr("at most")},
                                                          {u">"_s, tr("above")},
                                                          {u">="_s, tr("at least")},
                                                          {u"="_s, tr("exactly")}};
    for (const auto &[sign, words] : comparisons)
        m_comparison->addItem(u"%1  %2"_s.arg(sign, words), sign);
    if (!target.id.isNone())
        showComparison();
    m_value = addLine(u"kpiValueEdit"_s, tr("&Value"),
                      target.id.isNone() ? QString() : target.value.toString(), u"0.35"_s);
    m_unit = addLine(u"kpiUnitEdit"_s, tr("&Unit"), target.unit, tr("USD, %, min, users"));
    m_name = addLine(u"kpiNameEdit"_s, tr("&Name"), target.name, tr("optional"));
    m_measure->setFocus();
}

/// A plan may say "at least" or "≥" where the choice is ">="; what cannot be read stays without a choice.
void KpiDialog::showComparison()
{
    int chosen = -1;
    for (int i = 0; i < m_comparison->count(); ++i) {
        if (meansTheSame(m_comparison->itemData(i).toString(), m_target.comparison))
            chosen = i;
    }
    m_comparison->setCurrentIndex(chosen);
}

Status KpiDialog::apply()
{
    if (m_comparison->currentIndex() < 0)
        return blame(*m_comparison, tr("Choose how the value is compared."));
    Target target = m_target;
    target.name = m_name->text().simplified();
    target.measure = m_measure->text().simplified();
    const QString sign = m_comparison->currentData().toString();
    if (!meansTheSame(sign, target.comparison))
        target.comparison = sign;
    target.unit = m_unit->text().simplified();
    const auto value = Quantity::fromString(m_value->text().trimmed().remove(u','));
    if (!value)
        return blame(*m_value, tr("Type a number, such as 0.35."));
    target.value = *value;
    const Status done = statusOf(edits::setTarget(m_document, target));
    return done ? done : blame(*m_measure, done.error().message);
}

} // namespace stratoplan
