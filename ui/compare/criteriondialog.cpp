// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/criteriondialog.h"

#include "core/text/decisiontext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Measure = Criterion::Measure;

QList<std::pair<QVariant, QString>> measures()
{
    QList<std::pair<QVariant, QString>> all;
    for (const Measure measure :
         {Measure::Judged, Measure::Cost, Measure::Recovery, Measure::Availability, Measure::Notes}) {
        QString title = measureText(measure);
        title[0] = title.at(0).toUpper();
        all.append({static_cast<int>(measure), title});
    }
    return all;
}

} // namespace

CriterionDialog::CriterionDialog(const Criterion &criterion, QWidget *parent)
    : FormDialog(u"criterionDialog"_s, criterion.id ? tr("Edit criterion") : tr("Add criterion"),
                 criterion.id ? tr("Change") : tr("Add criterion"), parent),
      m_criterion(criterion),
      m_name(addLine(u"criterionNameEdit"_s, tr("&Name"), criterion.name, Need::Required)),
      m_measure(addChoice(u"criterionMeasureCombo"_s, tr("&Measured by"), measures(),
                          static_cast<int>(criterion.measure))),
      m_formula(addFact(tr("Score"), {}))
{
    m_formula->setObjectName(u"criterionFormulaLabel"_s);
    m_formula->setWordWrap(true);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &CriterionDialog::follow);
    follow();
}

void CriterionDialog::follow()
{
    m_formula->setText(measureFormula(criterion().measure));
}

Criterion CriterionDialog::criterion() const
{
    Criterion criterion = m_criterion;
    criterion.name = m_name->text();
    criterion.measure = static_cast<Measure>(m_measure->currentData().toInt());
    return criterion;
}

} // namespace stratoplan
