// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rules.h"

#include "core/base/saturate.h"
#include "core/engine/figures/breakdown.h"
#include "core/engine/drivers.h"
#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::auditrules {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr int monthsOfYear = 12;

/// Half of the last digit an amount is written with: 0.5 for "650", 0.005 for "34.22".
qint64 halfDigit(const Money &amount)
{
    qint64 step = 1'000'000;
    while (step > 1 && amount.micros() % step != 0)
        step /= 10;
    return step / 2;
}

/// The part of a cost table that a statement speaks about, in one column.
struct Scope
{
    Range<Money> amount;
    int unknown = 0;
    qint64 rounding = 0; ///< half digits of the stated lines it sums, in micros
};

bool isInScope(const Plan &plan, const Statement &statement, const CostRow &row)
{
    if (statement.environment ? row.environment != statement.environment : !row.counted)
        return false;
    const Component *component = plan.find(row.component);
    if (statement.group && (!component || component->group != statement.group))
        return false;
    const bool wantsOne = statement.component && statement.kind != Statement::Kind::Percentage;
    return !wantsOne || row.component == statement.component;
}

Scope scopeAt(const Context &context, const Statement &statement, int column)
{
    const Plan &plan = context.plan();
    const CostTable &table = context.costs(statement.option);
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, table.currency));
    Scope scope;
    for (const CostRow &row : table.rows) {
        const bool itself = statement.kind == Statement::Kind::Percentage && row.component
            && row.component == statement.component;
        if (itself || !isInScope(plan, statement, row))
            continue;
        const CostCell &cell = row.cells.at(column);
        sum.add(cell);
        const bool written = (table.basis == Basis::Stated) != cell.otherBasis;
        if (written && cell.state == CostCell::State::Priced)
            scope.rounding += halfDigit(cell.amount.likely);
    }
    scope.amount = sum.amount;
    scope.unknown = sum.unknown;
    return scope;
}

/// The columns a statement speaks about: its month, its phase, or the first of every phase of its option.
QList<int> columnsOf(const Context &context, const Statement &statement)
{
    const Timeline &timeline = context.costs(statement.option).timeline;
    QList<int> columns;
    if (statement.kind == Statement::Kind::Growth) {
        columns.append(timeline.columnOf(statement.month));
    } else if (statement.phase) {
        columns.append(timeline.firstColumn(statement.phase));
    } else {
        for (const PhaseId phase : phasesOf(context.plan(), statement.option))
            columns.append(timeline.firstColumn(phase));
        if (columns.isEmpty())
            columns.append(0);
    }
    columns.removeAll(-1);
    return columns;
}

Range<Money> times(const Range<Money> &amount, int factor)
{
    const auto scaled = [factor](const Money &money) {
        return Money::fromMicros(saturated(Int128(money.micros()) * factor), money.currency());
    };
    return {scaled(amount.low), scaled(amount.likely), scaled(amount.high)};
}

/// What a statement and the plan say about one column.
struct Claim
{
    Range<Money> given;
    Money tolerance;
    bool agrees = false;
};

bool within(const Money &value, const Money &low, const Money &high, const Money &tolerance)
{
    return !(value < low - tolerance) && !(high + tolerance < value);
}

/// A stated range that the plan has as a range must agree at both ends; a single figure of the plan must
/// lie within it.
bool agrees(const Statement &statement, const Range<Money> &given, const Money &tolerance)
{
    if (given.low == given.high)
        return within(given.likely, statement.amount.low, statement.amount.high, tolerance);
    if (statement.amount.isSingle())
        return within(statement.amount.likely, given.low, given.high, tolerance);
    return within(given.low, statement.amount.low, statement.amount.low, tolerance)
        && within(given.high, statement.amount.high, statement.amount.high, tolerance);
}

std::optional<Claim> claimAt(const Context &context, const Statement &statement, int column)
{
    const Plan &plan = context.plan();
    const Scope scope = scopeAt(context, statement, column);
    Claim claim;
    claim.given = scope.amount;
    qint64 tolerance = statement.step.micros() / 2 + scope.rounding;
    if (statement.kind == Statement::Kind::Annual) {
        claim.given = times(scope.amount, monthsOfYear);
        tolerance = statement.step.micros() / 2 + scope.rounding * monthsOfYear;
    } else if (statement.kind == Statement::Kind::PerUser) {
        const Driver *users = driverByKey(plan, plan.info().usersDriver);
        const Period &period = context.costs(statement.option).timeline.at(column);
        const auto count = users ? driverValue(plan, *users, period) : std::nullopt;
        const auto each = count ? costPer(scope.amount.likely, count->likely) : std::nullopt;
        if (!each)
            return std::nullopt;
        claim.given = Range(*each);
        tolerance = statement.step.micros() / 2;
    }
    claim.tolerance = Money::fromMicros(tolerance, statement.amount.likely.currency());
    claim.agrees = agrees(statement, claim.given, claim.tolerance);
    return claim;
}

QString placeOf(const Plan &plan, const Statement &statement)
{
    QStringList parts;
    if (const Option *option = plan.find(statement.option))
        parts.append(option->name);
    if (const Environment *environment = plan.find(statement.environment))
        parts.append(environment->name);
    if (const Phase *phase = plan.find(statement.phase))
        parts.append(phase->name);
    if (statement.kind == Statement::Kind::Growth)
        parts.append(Format().month(statement.month));
    return parts.join(u" · "_s);
}

Finding findingFor(const Context &context, const Statement &statement, bool agreed)
{
    Finding finding;
    finding.severity = agreed ? Finding::Severity::Note : Finding::Severity::Warning;
    finding.key = u"statement/%1"_s.arg(statement.id.value());
    finding.place = placeOf(context.plan(), statement);
    finding.option = statement.option;
    finding.phase = statement.phase;
    finding.component = statement.component;
    finding.page = u"design"_s;
    finding.source = statement.source;
    return finding;
}

QString statedText(const Statement &statement)
{
    const QString amount = Format().money(statement.amount);
    return statement.approximate ? u'~' + amount : amount;
}

/// The figures the plan gives, one for each column, each named by its phase where the plan has several:
/// readers may be looking at another one.
QString givenText(const Context &context, const Statement &statement, const QList<int> &columns)
{
    const Format format;
    const Timeline &timeline = context.costs(statement.option).timeline;
    const bool hasPhases = context.plan().table<Phase>().size() > 1;
    QStringList texts;
    for (const int column : columns) {
        const auto claim = claimAt(context, statement, column);
        if (!claim)
            continue;
        const Phase *phase = context.plan().find(timeline.at(column).phase);
        const QString amount = format.money(claim->given);
        texts.append(hasPhases && phase ? AuditText::tr("%1 in %2").arg(amount, phase->name) : amount);
    }
    return texts.join(u", "_s);
}

void checkAmount(const Context &context, const Statement &statement, QList<Finding> &findings)
{
    const QList<int> columns = columnsOf(context, statement);
    bool agreed = true;
    int unknown = 0;
    bool judged = false;
    for (const int column : columns) {
        const auto claim = claimAt(context, statement, column);
        if (!claim)
            continue;
        judged = true;
        agreed = agreed && claim->agrees;
        unknown = std::max(unknown, scopeAt(context, statement, column).unknown);
    }
    if (!judged)
        return;
    Finding finding = findingFor(context, statement, agreed);
    const QString given = givenText(context, statement, columns);
    finding.text = agreed
        ? AuditText::tr("%1: %2 is stated, the plan gives %3")
              .arg(statement.text, statedText(statement), given)
        : AuditText::tr("%1 calculated, %2 stated: %3").arg(given, statedText(statement), statement.text);
    finding.why = agreed
        ? AuditText::tr("The two agree at the rounding of the stated figure.")
        : AuditText::tr("The difference is larger than the rounding of the stated figure allows.");
    if (unknown > 0) {
        finding.why += u' '
            + AuditText::tr("The plan's figure leaves out %n line(s) without a price.", nullptr, unknown);
    }
    findings.append(finding);
}

void checkPercentage(const Context &context, const Statement &statement, QList<Finding> &findings)
{
    const CostTable &table = context.costs(statement.option);
    const int row = table.rowOf(statement.component);
    const QList<int> columns = columnsOf(context, statement);
    if (row < 0 || columns.isEmpty())
        return;
    const int column = columns.front();
    const Money part = table.rows.at(row).cells.at(column).amount.likely;
    const Money whole = scopeAt(context, statement, column).amount.likely;
    const auto actual = percentOf(part, whole);
    if (!actual)
        return;
    const qint64 half = Percent::one() / 2; // percentages are stated in whole points
    const bool agreed = std::abs(actual->raw() - statement.percent.raw()) <= half;
    const Format format;
    Finding finding = findingFor(context, statement, agreed);
    finding.text =
        AuditText::tr("%1: %2 is %3 of %4; %5 would be %6")
            .arg(statement.text, format.money(part), format.percent(*actual, 1), format.money(whole),
                 format.percent(statement.percent), format.money(whole.share(statement.percent)));
    finding.why = agreed ? AuditText::tr("The two agree at the rounding of the stated percentage.")
                         : AuditText::tr("The amount is not the percentage it is said to be.");
    findings.append(finding);
}

} // namespace

void checkStatements(const Context &context, QList<Finding> &findings)
{
    for (const Statement &statement : context.plan().table<Statement>()) {
        if (statement.kind == Statement::Kind::Percentage)
            checkPercentage(context, statement, findings);
        else
            checkAmount(context, statement, findings);
    }
}

} // namespace stratoplan::auditrules
