// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/scenario.h"
#include "core/engine/evaluate.h"
#include "core/text/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// The components that a name (or an id) and the other words ask for.
QList<ComponentId> matching(const Plan &plan, const QString &name, OptionId option, EnvironmentId environment)
{
    QList<ComponentId> exact;
    QList<ComponentId> partial;
    for (const Component &component : plan.table<Component>()) {
        if ((option && component.option != option) || (environment && component.environment != environment))
            continue;
        if (component.name.compare(name, Qt::CaseInsensitive) == 0
            || QString::number(component.id.value()) == name)
            exact.append(component.id);
        else if (component.name.contains(name, Qt::CaseInsensitive) || component.role == name)
            partial.append(component.id);
    }
    return exact.isEmpty() ? partial : exact;
}

/// The column asked for; without one the first in which the component is there.
int columnFor(const Plan &plan, const Component &component, Basis basis, PhaseId phase,
              const std::optional<Month> &month)
{
    const CostTable table = evaluate(plan, component.option, basis);
    if (month)
        return table.timeline.columnOf(*month);
    if (phase)
        return table.timeline.firstColumn(phase);
    const CostCells &cells = table.rows.at(table.rowOf(component.id)).cells;
    for (int column = 0; column < cells.size(); ++column) {
        if (cells.at(column).state != CostCell::State::Absent)
            return column;
    }
    return 0;
}

QString shown(const Trace &trace)
{
    const Format format;
    OutputTable table {
        {{{}, trace.title}, {{}, {}}, {{}, trace.known ? format.exact(trace.total) : u"no price"_s, true}},
        {},
        {}};
    for (const TraceLine &line : trace.lines) {
        table.rows.append({OutputCell(line.label), OutputCell(line.arithmetic),
                           OutputCell(line.known ? format.exact(line.amount) : u"no price"_s)});
    }
    QString text = trace.place + u'\n' + toText(table) + u'\n';
    qsizetype width = 14;
    for (const TraceFact &fact : trace.facts)
        width = std::max(width, fact.label.size());
    for (const TraceFact &fact : trace.facts) {
        text += fact.label.leftJustified(width + 2) + fact.value;
        text += fact.url.isEmpty() ? u"\n"_s : u" <%1>\n"_s.arg(fact.url);
    }
    return text + u'\n';
}

QJsonObject rangeObject(const Range<Money> &amount)
{
    return {{u"low"_s, amount.low.amountString()},
            {u"likely"_s, amount.likely.amountString()},
            {u"high"_s, amount.high.amountString()}};
}

QJsonObject object(const Trace &trace, const QString &currency)
{
    QJsonArray lines;
    for (const TraceLine &line : trace.lines) {
        lines.append(QJsonObject {{u"label"_s, line.label},
                                  {u"arithmetic"_s, line.arithmetic},
                                  {u"known"_s, line.known},
                                  {u"amount"_s, rangeObject(line.amount)}});
    }
    QJsonArray facts;
    for (const TraceFact &fact : trace.facts)
        facts.append(QJsonObject {{u"label"_s, fact.label}, {u"value"_s, fact.value}, {u"url"_s, fact.url}});
    return {{u"title"_s, trace.title}, {u"place"_s, trace.place},
            {u"known"_s, trace.known}, {u"why_unknown"_s, trace.whyUnknown},
            {u"currency"_s, currency}, {u"total"_s, rangeObject(trace.total)},
            {u"lines"_s, lines},       {u"facts"_s, facts}};
}

OutputTable dataOf(const QList<Trace> &traces)
{
    OutputTable table;
    for (const char *key : {"figure", "place", "kind", "label", "value", "low", "likely", "high", "url"})
        table.columns.append({QString::fromLatin1(key), {}});
    const auto amounts = [](const Range<Money> &amount, bool known) {
        const auto cell = [known](const Money &money) {
            return known ? OutputCell({}, DataCell::of(money)) : OutputCell();
        };
        return QList<OutputCell> {cell(amount.low), cell(amount.likely), cell(amount.high)};
    };
    for (const Trace &trace : traces) {
        const QList<OutputCell> head {OutputCell(trace.title), OutputCell(trace.place)};
        for (const TraceLine &line : trace.lines) {
            table.rows.append(
                head + QList {OutputCell(u"term"_s), OutputCell(line.label), OutputCell(line.arithmetic)}
                + amounts(line.amount, line.known) + QList {OutputCell()});
        }
        table.rows.append(head + QList {OutputCell(u"total"_s), OutputCell(), OutputCell(trace.whyUnknown)}
                          + amounts(trace.total, trace.known) + QList {OutputCell()});
        for (const TraceFact &fact : trace.facts) {
            table.rows.append(head
                              + QList {OutputCell(u"fact"_s), OutputCell(fact.label), OutputCell(fact.value),
                                       OutputCell(), OutputCell(), OutputCell(), OutputCell(fact.url)});
        }
    }
    return table;
}

} // namespace

int runExplain(const QStringList &words)
{
    Arguments arguments(words,
                        {u"component"_s, u"option"_s, u"environment"_s, u"phase"_s, u"month"_s, u"basis"_s,
                         u"scenario"_s, u"format"_s});
    const auto saved = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!saved)
        return arguments.exitStatus();
    const AskedScenario scenario = withAskedScenario(arguments, *saved);
    const Plan *plan = &scenario.plan;
    const OptionId option = arguments.option(*plan);
    const EnvironmentId environment = arguments.environment(*plan);
    const PhaseId phase = arguments.phase(*plan);
    const auto month = Month::fromString(arguments.value(u"month"_s));
    if (arguments.has(u"month"_s) && !month)
        arguments.fail(Usage, u"--month is written YYYY-MM, not “%1”."_s.arg(arguments.value(u"month"_s)));
    if (!arguments.has(u"component"_s))
        arguments.fail(Usage, u"Say which figure: --component NAME."_s);
    const bool basisGiven = arguments.has(u"basis"_s);
    const Basis asked = arguments.basis(*plan);
    const OutputFormat format = arguments.format();
    if (!arguments.ok())
        return arguments.exitStatus();
    const QList<ComponentId> components =
        matching(*plan, arguments.value(u"component"_s), option, environment);
    if (components.isEmpty()) {
        printError(u"The plan has no component “%1” there."_s.arg(arguments.value(u"component"_s)));
        return Usage;
    }
    QList<Trace> traces;
    for (const ComponentId id : components) {
        const Component &component = *plan->find(id);
        const bool reference = plan->find(component.option)->reference;
        const Basis basis = reference && !basisGiven ? Basis::Stated : asked;
        const int column = columnFor(*plan, component, basis, phase, month);
        if (column < 0) {
            printError(u"That month or phase is not within the plan's months."_s);
            return Usage;
        }
        Trace trace = explain(*plan, id, basis, column);
        if (!scenario.name.isEmpty())
            trace.facts.append({u"Scenario"_s, scenario.name});
        trace.facts += scenario.facts;
        traces.append(trace);
    }
    if (format == OutputFormat::Table) {
        for (const Trace &trace : std::as_const(traces))
            print(shown(trace));
    } else if (format == OutputFormat::Csv) {
        printTable(dataOf(traces), format);
    } else {
        QJsonArray all;
        for (const Trace &trace : std::as_const(traces))
            all.append(object(trace, plan->info().currency.toString()));
        print(QString::fromUtf8(QJsonDocument(all).toJson()));
    }
    return Fine;
}

} // namespace stratoplan::cli
