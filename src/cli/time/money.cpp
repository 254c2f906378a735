// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/time/askedcosts.h"
#include "core/engine/drivers.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/presentvalue.h"
#include "core/engine/money/targetcheck.h"
#include "core/engine/money/unitcosts.h"
#include "core/roadmap/roadmapwords.h"
#include "core/text/targettext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// One answer about money.
struct Answer
{
    QString question; ///< key: "cost-per-unit", "break-even", …
    QString name; ///< for people
    QString period; ///< ISO month or phase; empty: of the whole horizon
    QString shownPeriod;
    QString shown;
    DataCell value;
    QString unit;
    QString note;
};

/// A number of users or requests: whole from ten on, for it lies between stated points.
QString countText(Quantity count)
{
    if (count < Quantity::fromWhole(10))
        return Format().number(count);
    return Format().number(Quantity::fromWhole(std::llround(count.toDouble())));
}

/// A note and what a cost leaves out.
QString withLeftOut(const QString &note, int lines)
{
    QStringList notes {note, leftOutText(lines)};
    notes.removeAll(QString());
    return notes.join(u"; "_s);
}

/// All that can be said about what one option costs and earns.
class MoneyAnswers
{
public:
    MoneyAnswers(const Plan &plan, const CostTable &costs)
        : m_plan(plan), m_costs(costs), m_timeline(costs.timeline)
    {
    }

    [[nodiscard]] QList<Answer> all() const
    {
        QList<Answer> answers;
        for (const QString &key : {m_plan.info().usersDriver, m_plan.info().requestsDriver})
            addUnitCosts(key, answers);
        addBreakEven(answers);
        addPresentValue(answers);
        addBudgets(answers);
        addTargets(answers);
        return answers;
    }

private:
    /// The first column of every phase of the option, and the last month; every phase once.
    [[nodiscard]] QList<int> columns() const
    {
        QList<int> columns;
        for (const PhaseId phase : phasesOf(m_plan, m_costs.option)) {
            const int first = m_timeline.firstColumn(phase);
            if (first >= 0)
                columns.append(first);
        }
        if (columns.isEmpty())
            columns.append(0);
        const int last = m_timeline.months() - 1;
        const bool hasMonths = m_timeline.at(columns.first()).month.has_value();
        if (hasMonths && !columns.contains(last))
            columns.append(last);
        return columns;
    }

    [[nodiscard]] Answer at(int column, const QString &question, const QString &name) const
    {
        const Period &period = m_timeline.at(column);
        const Phase *phase = m_plan.find(period.phase);
        const QString phaseName = phase ? phase->name : QString();
        Answer answer {question, name, period.month ? period.month->toString() : phaseName, {}, {}, {},
                       {},       {}};
        answer.shownPeriod = period.month ? m_format.month(*period.month) : phaseName;
        if (period.month && phase)
            answer.shownPeriod += u", "_s + phaseName;
        return answer;
    }

    void addUnitCosts(const QString &key, QList<Answer> &answers) const
    {
        const Driver *driver = driverByKey(m_plan, key);
        if (!driver)
            return;
        const QList<UnitCost> costs = unitCosts(m_plan, m_costs, key);
        const QString name = driver->name.isEmpty() ? driver->key : driver->name;
        for (const int column : columns()) {
            const UnitCost &cost = costs.at(column);
            Answer answer = at(column, u"cost-per-unit"_s, u"Cost per unit of %1"_s.arg(name));
            answer.shown = cost.each ? m_format.money(cost.each->likely) : absentText();
            answer.value = cost.each ? DataCell::of(cost.each->likely) : DataCell();
            answer.unit = m_costs.currency.toString();
            answer.note =
                withLeftOut(cost.units ? u"%1 of them"_s.arg(countText(cost.units->likely)) : u"none known"_s,
                            cost.cost.unknown);
            answers.append(answer);
        }
    }

    void addBreakEven(QList<Answer> &answers) const
    {
        if (m_plan.info().userPrice.isZero())
            return;
        const BreakEven result = breakEven(m_plan, m_costs);
        for (const int column : columns()) {
            const RevenuePoint &point = result.points.at(column);
            Answer answer = at(column, u"paying-users"_s, u"Paying users that cover the cost"_s);
            answer.shown = point.payingUsers ? m_format.number(*point.payingUsers) : absentText();
            answer.value = point.payingUsers ? DataCell::of(*point.payingUsers) : DataCell();
            answer.unit = u"users"_s;
            answer.note = u"at %1 a month"_s.arg(m_format.money(m_plan.info().userPrice));
            if (point.margin)
                answer.note += u"; margin %1"_s.arg(m_format.moneyDifference(point.margin->likely));
            answer.note = withLeftOut(answer.note, point.cost.unknown);
            answers.append(answer);
        }
        Answer covered {
            u"break-even"_s, u"Revenue covers cost"_s, {}, {}, u"never in these months"_s, {}, {}, {}};
        if (!result.problem.isEmpty()) {
            covered.shown = absentText();
            covered.note = result.problem;
        } else if (result.covered) {
            covered.period = m_timeline.at(*result.covered).month->toString();
            covered.shownPeriod = m_format.month(*m_timeline.at(*result.covered).month);
            covered.shown = u"from then on"_s;
            covered.value = DataCell::ofText(covered.period);
            if (result.coveredUsers)
                covered.note = u"at %1 users"_s.arg(countText(*result.coveredUsers));
            covered.note = withLeftOut(covered.note, mostLeftOut());
        }
        answers.append(covered);
    }

    void addPresentValue(QList<Answer> &answers) const
    {
        if (m_timeline.months() < 1)
            return;
        const CumulativeCost result = cumulativeCost(m_plan, m_costs);
        const int count = m_timeline.months();
        const QString months =
            withLeftOut(count == 1 ? u"over 1 month"_s : u"over %1 months"_s.arg(count), mostLeftOut());
        const Money sum = result.sums.last().amount.likely;
        answers.append({u"cumulative-cost"_s,
                        u"Cost of all months"_s,
                        {},
                        {},
                        m_format.exact(sum),
                        DataCell::of(sum),
                        m_costs.currency.toString(),
                        months});
        if (result.present.isEmpty() || result.rate.isZero())
            return;
        const Money present = result.present.last().likely;
        answers.append({u"present-cost"_s,
                        u"The same in today's money"_s,
                        {},
                        {},
                        m_format.exact(present),
                        DataCell::of(present),
                        m_costs.currency.toString(),
                        withLeftOut(u"at %1 a year"_s.arg(m_format.percent(result.rate, 1)), mostLeftOut())});
    }

    /// Lines without a price in the month that has most of them.
    [[nodiscard]] int mostLeftOut() const
    {
        int most = 0;
        for (int month = 0; month < m_timeline.months(); ++month)
            most = std::max(most, m_costs.total(month).unknown);
        return most;
    }

    void addBudgets(QList<Answer> &answers) const
    {
        for (const RoadmapBreak &each : roadmapOf(m_plan, m_costs).breaks) {
            Answer answer = at(each.column, u"budget-passed"_s, u"Budget passed"_s);
            answer.shown = m_format.money(each.over);
            answer.value = DataCell::of(each.over);
            answer.unit = m_costs.currency.toString();
            answer.note = roadmapwords::budgetBreak(m_plan, m_timeline, each, m_format);
            answers.append(answer);
        }
    }

    void addTargets(QList<Answer> &answers) const
    {
        for (const TargetCheck &check : checkTargets(m_plan, m_costs)) {
            const Target &target = *m_plan.find(check.target);
            Answer answer {
                u"target"_s, target.name.isEmpty() ? target.measure : target.name, {}, {}, {}, {}, {}, {}};
            if (check.worstColumn >= 0)
                answer.shownPeriod = at(check.worstColumn, {}, {}).shownPeriod;
            if (check.worstColumn >= 0)
                answer.period = at(check.worstColumn, {}, {}).period;
            const bool isKnown = check.verdict != TargetCheck::Verdict::NotComputable;
            const QString asked = target.comparison + u' '
                + (isKnown ? targetValueText(m_plan, check, check.asked)
                           : m_format.number(target.value) + u' ' + target.unit);
            switch (check.verdict) {
            case TargetCheck::Verdict::Met:
                answer.shown = u"met"_s;
                break;
            case TargetCheck::Verdict::Missed:
                answer.shown = u"missed"_s;
                break;
            case TargetCheck::Verdict::NotComputable:
                answer.shown = u"not known"_s;
                break;
            }
            answer.value = check.worst ? DataCell::of(*check.worst) : DataCell();
            answer.unit = check.worst ? targetValueUnit(m_plan, check) : target.unit;
            answer.note = u"asked %1"_s.arg(asked.trimmed());
            if (check.worst)
                answer.note += u"; worst %1"_s.arg(targetValueText(m_plan, check, *check.worst));
            if (!check.reason.isEmpty())
                answer.note += u"; "_s + check.reason;
            answers.append(answer);
        }
    }

    const Plan &m_plan;
    const CostTable &m_costs;
    const Timeline &m_timeline;
    Format m_format;
};

void printText(const QList<Answer> &answers, const QString &title)
{
    OutputTable table {{{{}, {}}, {{}, u"When"_s}, {{}, u"Figure"_s, true}, {{}, {}}}, {}, {}};
    QString before;
    for (const Answer &answer : answers) {
        table.rows.append({OutputCell(answer.name == before ? QString() : answer.name),
                           OutputCell(answer.shownPeriod), OutputCell(answer.shown),
                           OutputCell(answer.note)});
        before = answer.name;
    }
    print(title + u'\n' + toText(table) + u'\n');
}

} // namespace

int runMoney(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"basis"_s, u"scenario"_s, u"format"_s});
    const std::optional<AskedCosts> asked = askedCosts(arguments);
    if (!asked)
        return arguments.exitStatus();
    OutputTable data;
    for (const char *key : {"option", "question", "name", "period", "value", "unit", "shown", "note"})
        data.columns.append({QString::fromLatin1(key), {}});
    for (const AskedOption &option : asked->options) {
        const QList<Answer> answers = MoneyAnswers(asked->plan, option.costs).all();
        if (asked->format == OutputFormat::Table)
            printText(answers, option.title);
        for (const Answer &answer : answers) {
            data.rows.append({OutputCell(option.name), OutputCell(answer.question), OutputCell(answer.name),
                              OutputCell(answer.period), OutputCell({}, answer.value),
                              OutputCell(answer.unit), OutputCell(answer.shown), OutputCell(answer.note)});
        }
    }
    if (asked->format != OutputFormat::Table)
        printTable(data, asked->format);
    return Fine;
}

} // namespace stratoplan::cli
