// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/budgetdialog.h"

#include "document/edits/money/budgets.h"
#include "models/text/thresholdtext.h"
#include "ui/widgets/forms/statusof.h"
#include "ui/widgets/input/budgettext.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Fills a combo with the rows of a table; the first entry, of id 0, says that all count.
template <class Row>
void fill(QComboBox &combo, const Plan &plan, const QString &all, Id<Row> current)
{
    combo.addItem(all, 0);
    for (const Row &row : plan.table<Row>())
        combo.addItem(row.name, row.id.value());
    combo.setCurrentIndex(std::max(0, combo.findData(current.value())));
}

template <class Row>
Id<Row> chosen(const QComboBox &combo)
{
    return Id<Row>(combo.currentData().toLongLong());
}

} // namespace

BudgetDialog::BudgetDialog(Document &document, const Budget &budget, QWidget *parent)
    : FormDialog(u"budgetDialog"_s, budget.id.isNone() ? tr("Add budget") : tr("Change budget"),
                 budget.id.isNone() ? tr("Add budget") : tr("Change budget"), parent),
      m_document(document), m_budget(budget)
{
    setIntroduction(
        tr("The most that a month may cost, counted over what matches every choice below. Of a range such as "
           "1500-2500 the higher amount is the limit."));
    m_name = addLine(u"budgetNameEdit"_s, tr("&Name"), budget.name, tr("optional"));
    addScopes();
    const Currency currency =
        budget.id.isNone() ? document.plan().info().currency : budget.amount.high.currency();
    m_amount = addLine(u"budgetAmountEdit"_s, tr("A&mount a month"),
                       budget.id.isNone() ? QString() : budgetText(&budget), u"1500-2500"_s);
    m_currency = addLine(u"budgetCurrencyEdit"_s, tr("&Currency"), currency.toString(), u"USD"_s);
    m_thresholds = addLine(u"budgetThresholdsEdit"_s, tr("Th&resholds"),
                           thresholdtext::shown(budget.thresholds), tr("80 %; 95 % critical; 9500 critical"));
    (budget.id.isNone() ? m_name : m_amount)->setFocus();
}

void BudgetDialog::addScopes()
{
    const Plan &plan = m_document.plan();
    m_option = addCombo(u"budgetOptionCombo"_s, tr("&Option"));
    fill(*m_option, plan, tr("All options"), m_budget.option);
    m_phase = addCombo(u"budgetPhaseCombo"_s, tr("&Phase"));
    fill(*m_phase, plan, tr("All phases"), m_budget.phase);
    m_environment = addCombo(u"budgetEnvironmentCombo"_s, tr("&Environment"));
    fill(*m_environment, plan, tr("All environments"), m_budget.environment);
    m_group = addCombo(u"budgetGroupCombo"_s, tr("&Group"));
    fill(*m_group, plan, tr("All groups"), m_budget.group);
    const QString tag =
        m_budget.tag.key.isEmpty() ? QString() : m_budget.tag.key + u"="_s + m_budget.tag.value;
    m_tag = addLine(u"budgetTagEdit"_s, tr("&Tag"), tag, tr("any; team=web"));
}

Budget BudgetDialog::scoped() const
{
    Budget budget = m_budget;
    budget.name = m_name->text().simplified();
    budget.option = chosen<Option>(*m_option);
    budget.phase = chosen<Phase>(*m_phase);
    budget.environment = chosen<Environment>(*m_environment);
    budget.group = chosen<Group>(*m_group);
    const QString tag = m_tag->text().trimmed();
    budget.tag = {tag.section(u'=', 0, 0).trimmed(), tag.section(u'=', 1).trimmed()};
    return budget;
}

Status BudgetDialog::apply()
{
    Budget budget = scoped();
    const bool hasTag = !m_tag->text().trimmed().isEmpty();
    if (hasTag && (budget.tag.key.isEmpty() || budget.tag.value.isEmpty()))
        return blame(*m_tag, tr("Write a tag as team=web."));
    const auto currency = Currency::fromString(m_currency->text().trimmed().toUpper());
    if (!currency)
        return blame(*m_currency, tr("A currency is three letters, such as USD."));
    const auto amount = parseAmount(m_amount->text(), *currency);
    if (!amount)
        return blame(*m_amount, amount.error().message);
    const auto thresholds = thresholdtext::read(m_thresholds->text(), *currency);
    if (!thresholds)
        return blame(*m_thresholds, thresholds.error().message);
    budget.amount = *amount;
    budget.thresholds = *thresholds;
    return statusOf(edits::setBudget(m_document, budget));
}

} // namespace stratoplan
