// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/planrows.h"

#include "core/plan/role.h"
#include "document/edits/sizings.h"
#include "ui/widgets/input/budgettext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::planrows {

namespace {

/// Where the words of these rows are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::PlanRows)
};

constexpr int undated = -1;

QString countText(Quantity quantity)
{
    return quantity.isZero() ? QString() : quantity.toString();
}

Result<Quantity> countOf(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Quantity();
    const Result<QuantityInput> read = edits::parseQuantity(text);
    if (!read)
        return read.error();
    if (read->kind != QuantityInput::Kind::Number)
        return Error {Error::Code::Invalid, Words::tr("Type a number such as 500 or 10k."), {}};
    return read->number.likely;
}

QString kindTitle(Environment::Kind kind)
{
    switch (kind) {
    case Environment::Kind::Production:
        return Words::tr("Production");
    case Environment::Kind::Staging:
        return Words::tr("Staging");
    case Environment::Kind::Development:
        return Words::tr("Development");
    case Environment::Kind::Shared:
        return Words::tr("Shared");
    case Environment::Kind::Other:
        return Words::tr("Other");
    }
    Q_UNREACHABLE();
}

} // namespace

QList<RowsColumn> optionColumns()
{
    QList<RowsChoice> providers;
    for (const QString &key : {u"aws"_s, u"gcp"_s, u"azure"_s})
        providers.append({key, providerTitle(key)});
    providers.append({QString(), Words::tr("None or several")});
    return {
        {Words::tr("Name"), {}},
        {Words::tr("Provider"), providers},
        {Words::tr("Region"), {}},
        {Words::tr("Compared"), {{false, Words::tr("Yes")}, {true, Words::tr("No, records a document")}}}};
}

QList<RowsColumn> phaseColumns(const Plan &plan, const Format &format)
{
    QList<RowsChoice> months {{undated, Words::tr("Not dated")}};
    for (int i = 0; i < plan.info().horizon; ++i) {
        const Month month = plan.info().start + i;
        months.append({month.index(), format.month(month)});
    }
    for (const Phase &phase : plan.table<Phase>()) { // months outside the horizon stay what they are
        const bool isOutside =
            phase.month < plan.info().start || phase.month - plan.info().start >= plan.info().horizon;
        if (phase.begins == Phase::Begins::InMonth && isOutside)
            months.append({phase.month.index(), format.month(phase.month)});
    }
    return {{Words::tr("Name"), {}},
            {Words::tr("Begins"), months},
            {Words::tr("Users from"), {}, true},
            {Words::tr("to"), {}, true},
            {Words::tr("Budget, %1 a month").arg(plan.info().currency.toString()), {}, true},
            {Words::tr("Team"), {}}};
}

QList<RowsColumn> environmentColumns(const Plan &plan)
{
    using Kind = Environment::Kind;
    QList<RowsChoice> kinds;
    for (const Kind kind : {Kind::Production, Kind::Staging, Kind::Development, Kind::Shared, Kind::Other})
        kinds.append({static_cast<int>(kind), kindTitle(kind)});
    QList<RowsChoice> others {{qint64(0), Words::tr("–")}};
    for (const Environment &environment : plan.table<Environment>())
        others.append({environment.id.value(), environment.name});
    return {{Words::tr("Name"), {}}, {Words::tr("Kind"), kinds}, {Words::tr("Stands in place of"), others}};
}

RowsRow rowOf(const Option &option)
{
    return {option.id.value(), {option.name, option.provider, option.region, option.reference}};
}

RowsRow rowOf(const Phase &phase, const Plan &plan)
{
    const int begins = phase.begins == Phase::Begins::InMonth ? phase.month.index() : undated;
    return {phase.id.value(),
            {phase.name, begins, countText(phase.usersLow), countText(phase.usersHigh),
             budgetText(budgetOf(plan, phase.id)), phase.team}};
}

RowsRow rowOf(const Environment &environment)
{
    return {environment.id.value(),
            {environment.name, static_cast<int>(environment.kind), environment.inPlaceOf.value()}};
}

Option optionOf(const RowsRow &row, const Plan &plan)
{
    const Option *known = plan.find(OptionId(row.id));
    Option option = known ? *known : Option();
    option.name = row.values.value(0).toString().simplified();
    option.provider = row.values.value(1).toString();
    option.region = row.values.value(2).toString().simplified();
    option.reference = row.values.value(3).toBool();
    return option;
}

Result<Phase> phaseOf(const RowsRow &row, const Plan &plan)
{
    const Phase *known = plan.find(PhaseId(row.id));
    Phase phase = known ? *known : Phase();
    phase.name = row.values.value(PhaseName).toString().simplified();
    const int begins = row.values.value(PhaseBegins).toInt();
    if (begins != undated) {
        phase.begins = Phase::Begins::InMonth;
        phase.month = Month::fromIndex(begins);
    } else if (phase.begins == Phase::Begins::InMonth) {
        phase.begins = Phase::Begins::Undated;
    }
    const Result<Quantity> low = countOf(row.values.value(PhaseUsersLow).toString());
    const Result<Quantity> high = countOf(row.values.value(PhaseUsersHigh).toString());
    if (!low)
        return low.error();
    if (!high)
        return high.error();
    phase.usersLow = *low;
    phase.usersHigh = *high;
    phase.team = row.values.value(PhaseTeam).toString().simplified();
    return phase;
}

Environment environmentOf(const RowsRow &row)
{
    Environment environment;
    environment.id = EnvironmentId(row.id);
    environment.name = row.values.value(0).toString().simplified();
    environment.kind = static_cast<Environment::Kind>(row.values.value(1).toInt());
    environment.inPlaceOf = EnvironmentId(row.values.value(2).toLongLong());
    return environment;
}

} // namespace stratoplan::planrows
