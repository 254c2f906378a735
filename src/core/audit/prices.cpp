// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rules.h"

#include "core/engine/column.h"
#include "core/engine/figures/comparison.h"
#include "core/text/format.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::auditrules {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

/// First column in which a component is there without a price, or -1.
int unknownColumn(const CostRow &row)
{
    for (int column = 0; column < row.cells.size(); ++column) {
        if (row.cells.at(column).state == CostCell::State::Unknown)
            return column;
    }
    return -1;
}

/// Whether a component has a price in some columns.
bool isPricedElsewhere(const CostRow &row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const CostCell &cell) {
        return cell.state != CostCell::State::Absent && cell.state != CostCell::State::Unknown;
    });
}

QString nameOf(const Plan &plan, const Period &period)
{
    if (period.month)
        return Format().month(*period.month);
    const Phase *phase = plan.find(period.phase);
    return phase ? phase->name : QString();
}

/// Why components have no price in a period.
QHash<ComponentId, QString> reasonsAt(const ColumnCalculator &calculator, const Period &period)
{
    QHash<ComponentId, QString> reasons;
    for (const LineResult &line : calculator.at(period).lines) {
        if (line.cell.state == CostCell::State::Unknown)
            reasons.insert(line.component, line.unknownWhy);
    }
    return reasons;
}

void checkUnpriced(const Context &context, OptionId id, QList<Finding> &findings)
{
    const Plan &plan = context.plan();
    const CostTable &table = context.costs(id);
    std::optional<ColumnCalculator> calculator; // made where something has no price
    QHash<int, QHash<ComponentId, QString>> reasons; // of each column, worked out once
    for (const CostRow &row : table.rows) {
        const int column = row.component ? unknownColumn(row) : -1;
        if (column < 0)
            continue;
        const Component &component = *plan.find(row.component);
        const Environment *environment = plan.find(component.environment);
        const QString option = plan.find(id)->name;
        Finding finding;
        finding.severity = Finding::Severity::Warning;
        finding.key = u"unpriced/%1"_s.arg(component.id.value());
        finding.text =
            AuditText::tr("%1: %2 has no price and is left out of the total").arg(option, component.name);
        finding.place = environment ? option + u" · "_s + environment->name : option;
        finding.option = id;
        const Period &period = table.timeline.at(column);
        finding.phase = period.phase;
        if (isPricedElsewhere(row))
            finding.place += u" · "_s + nameOf(plan, period);
        if (!calculator)
            calculator.emplace(plan, id, table.basis);
        if (!reasons.contains(column))
            reasons.insert(column, reasonsAt(*calculator, period));
        finding.why = reasons.value(column).value(component.id);
        finding.component = component.id;
        finding.page = u"design"_s;
        findings.append(finding);
    }
}

/// The rates that compared options are charged by.
QSet<RateId> usedRates(const Plan &plan)
{
    const QList<OptionId> compared = comparedOptions(plan);
    QSet<RateId> used;
    for (const Charge &charge : plan.table<Charge>()) {
        const Sizing *sizing = plan.find(charge.sizing);
        const Component *component = sizing ? plan.find(sizing->component) : nullptr;
        if (component && compared.contains(component->option))
            used.insert(charge.rate);
    }
    for (const Commitment &commitment : plan.table<Commitment>()) {
        if (used.contains(commitment.rate) && commitment.otherwise)
            used.insert(commitment.otherwise);
    }
    return used;
}

void reportPrices(const QStringList &names, const QString &key, const QString &text, const QString &why,
                  QList<Finding> &findings)
{
    if (names.isEmpty())
        return;
    Finding finding;
    finding.severity = Finding::Severity::Note;
    finding.key = key;
    finding.text = text;
    constexpr int named = 6;
    finding.why = why + u' ' + names.mid(0, named).join(u", "_s);
    const int more = static_cast<int>(names.size()) - named;
    if (more > 0)
        finding.why += u", "_s + AuditText::tr("and %n more", nullptr, more);
    finding.page = u"design"_s;
    findings.append(finding);
}

void checkDates(const Context &context, QList<Finding> &findings)
{
    const Plan &plan = context.plan();
    const QSet<RateId> used = usedRates(plan);
    QStringList undated;
    QStringList old;
    const int age = plan.info().priceAge;
    for (const Rate &rate : plan.table<Rate>()) {
        const PriceItem *item = plan.find(rate.item);
        if (!used.contains(rate.id) || !item)
            continue;
        if (!rate.effective.isValid())
            undated.append(item->name);
        else if (age > 0 && rate.effective.addMonths(age) < context.today())
            old.append(AuditText::tr("%1 (%2)").arg(item->name, Format().date(rate.effective)));
    }
    reportPrices(undated, u"prices/undated"_s,
                 AuditText::tr("%n price(s) have no date", nullptr, static_cast<int>(undated.size())),
                 AuditText::tr("Their sources do not say when they held:"), findings);
    reportPrices(
        old, u"prices/old"_s, AuditText::tr("%n price(s) are old", nullptr, static_cast<int>(old.size())),
        AuditText::tr("They held more than %n month(s) ago and may have changed since:", nullptr, age),
        findings);
}

void checkDiagrams(const Context &context, QList<Finding> &findings)
{
    const Plan &plan = context.plan();
    for (const Node &node : plan.table<Node>()) {
        const Diagram *diagram = plan.find(node.diagram);
        const bool person = node.icon == "users"_L1 || node.icon == "browser"_L1 || node.icon == "mobile"_L1;
        if (!diagram || node.component || !node.priced || person)
            continue;
        Finding finding;
        finding.severity = Finding::Severity::Warning;
        finding.key = u"diagram/%1"_s.arg(node.id.value());
        const Option *option = plan.find(diagram->option);
        finding.text = AuditText::tr("%1: %2 is on the diagram but has no price")
                           .arg(option ? option->name : diagram->name, node.name);
        finding.place = diagram->name;
        finding.why = AuditText::tr("No component of the plan stands for it, so no total contains it.");
        finding.option = diagram->option;
        finding.page = u"topology"_s;
        findings.append(finding);
    }
}

} // namespace

void checkPrices(const Context &context, QList<Finding> &findings)
{
    for (const OptionId id : comparedOptions(context.plan()))
        checkUnpriced(context, id, findings);
    checkDiagrams(context, findings);
    checkDates(context, findings);
}

} // namespace stratoplan::auditrules
