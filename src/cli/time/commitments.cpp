// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/scenario.h"
#include "core/optimise/commitmentfamilies.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// What is best for one family, or why nobody can say.
struct Answer
{
    CommitmentFamily family;
    std::optional<CommitmentPlan> best;
    QString problem;
};

Answer answerOf(const CommitmentFamily &family)
{
    Answer answer {family, {}, family.problem};
    if (!answer.problem.isEmpty())
        return answer;
    const auto best = bestCommitments(family.question);
    if (best)
        answer.best = *best;
    else
        answer.problem = best.error().message;
    return answer;
}

QString monthsText(int months)
{
    return months == 1 ? u"1 month"_s : u"%1 months"_s.arg(months);
}

/// "5 × reserved-1y-no-upfront, 12 months, bought in Jan 2026".
QString purchaseText(const Plan &plan, const CommitmentFamily &family, const CommitmentPurchase &purchase)
{
    const CommitmentOffer &offer = family.question.offers.at(purchase.offer);
    return u"%1 × %2, %3, bought in %4"_s.arg(QString::number(purchase.units), offer.name,
                                              monthsText(offer.termMonths),
                                              Format().month(plan.info().start + purchase.month));
}

QString demandText(const CommitmentPlan &best)
{
    const Format format;
    Quantity low = best.months.isEmpty() ? Quantity() : best.months.first().demand;
    Quantity high = low;
    for (const CommitmentMonth &month : best.months) {
        low = std::min(low, month.demand);
        high = std::max(high, month.demand);
    }
    return low == high ? format.number(low) : format.number(low) + u'–' + format.number(high);
}

QString leftOutText(const CommitmentFamily &family)
{
    const auto count = family.leftOut.size();
    if (count == 0)
        return {};
    return count == 1 ? u"1 component whose quantity is not known is left out"_s
                      : u"%1 components whose quantity is not known are left out"_s.arg(count);
}

QString percentText(const std::optional<Percent> &percent)
{
    return percent ? Format().percent(*percent, 1) : absentText();
}

void printText(const Plan &plan, const QList<Answer> &answers, const QString &title)
{
    const Format format;
    OutputTable table {{{{}, u"Family"_s},
                        {{}, u"Units"_s, true},
                        {{}, u"Buy"_s},
                        {{}, u"Covered"_s, true},
                        {{}, u"On demand"_s, true},
                        {{}, u"Best"_s, true},
                        {{}, u"Saves"_s, true}},
                       {},
                       {}};
    QStringList notes;
    for (const Answer &answer : answers) {
        if (const QString leftOut = leftOutText(answer.family); !leftOut.isEmpty())
            notes.append(u"%1: %2"_s.arg(answer.family.name, leftOut));
        if (!answer.best) {
            notes.append(u"%1: %2"_s.arg(answer.family.name, answer.problem));
            continue;
        }
        const CommitmentPlan &best = *answer.best;
        QStringList buys;
        for (const CommitmentPurchase &purchase : best.purchases)
            buys.append(purchaseText(plan, answer.family, purchase));
        if (buys.isEmpty())
            buys.append(u"nothing: on demand costs least"_s);
        for (qsizetype i = 0; i < buys.size(); ++i) {
            const auto once = [i](const QString &text) { return OutputCell(i == 0 ? text : QString()); };
            table.rows.append({once(answer.family.name), once(demandText(best)), OutputCell(buys.at(i)),
                               once(percentText(best.coverage)), once(format.exact(best.without)),
                               once(format.exact(best.cost)), once(format.exact(best.saving()))});
        }
    }
    print(title + u'\n' + toText(table));
    for (const QString &note : std::as_const(notes))
        print(note + u'\n');
    print(u"\n"_s);
}

OutputTable dataColumns()
{
    OutputTable table;
    for (const char *key :
         {"option", "family", "offer", "term_months", "bought", "units", "coverage_percent", "unused_percent",
          "cost_on_demand", "cost", "saving", "currency", "problem", "components_left_out"})
        table.columns.append({QString::fromLatin1(key), {}});
    return table;
}

void addData(const Plan &plan, const QString &option, const Answer &answer, OutputTable &table)
{
    const auto percent = [](const std::optional<Percent> &value) {
        return value ? OutputCell({}, DataCell::ofNumber(value->toString())) : OutputCell();
    };
    const auto row = [&](const CommitmentPurchase *purchase) {
        QList<OutputCell> cells {OutputCell(option), OutputCell(answer.family.name)};
        if (purchase) {
            const CommitmentOffer &offer = answer.family.question.offers.at(purchase->offer);
            cells << OutputCell(offer.name) << OutputCell({}, DataCell::of(offer.termMonths))
                  << OutputCell((plan.info().start + purchase->month).toString())
                  << OutputCell({}, DataCell::of(purchase->units));
        } else {
            cells << OutputCell() << OutputCell() << OutputCell()
                  << (answer.best ? OutputCell({}, DataCell::of(0)) : OutputCell());
        }
        if (answer.best) {
            const CommitmentPlan &best = *answer.best;
            cells << percent(best.coverage) << percent(best.unused)
                  << OutputCell({}, DataCell::of(best.without)) << OutputCell({}, DataCell::of(best.cost))
                  << OutputCell({}, DataCell::of(best.saving()));
        } else {
            cells << OutputCell() << OutputCell() << OutputCell() << OutputCell() << OutputCell();
        }
        cells << OutputCell(plan.info().currency.toString()) << OutputCell(answer.problem)
              << OutputCell({}, DataCell::of(static_cast<int>(answer.family.leftOut.size())));
        table.rows.append(cells);
    };
    if (!answer.best || answer.best->purchases.isEmpty()) {
        row(nullptr);
        return;
    }
    for (const CommitmentPurchase &purchase : answer.best->purchases)
        row(&purchase);
}

} // namespace

int runCommitments(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"scenario"_s, u"format"_s}, {u"whole-terms"_s});
    const auto saved = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!saved)
        return arguments.exitStatus();
    const AskedScenario asked = withAskedScenario(arguments, *saved);
    const Plan &plan = asked.plan;
    const OptionId option = arguments.option(plan);
    const OutputFormat format = arguments.format();
    if (!arguments.ok())
        return arguments.exitStatus();
    OutputTable data = dataColumns();
    for (const Option &row : plan.table<Option>()) {
        if (option ? row.id != option : row.reference)
            continue;
        QList<Answer> answers;
        for (CommitmentFamily family : commitmentFamilies(plan, row.id)) {
            if (arguments.has(u"whole-terms"_s))
                family.question.beyond = CommitmentQuestion::Beyond::Whole;
            answers.append(answerOf(family));
        }
        if (format == OutputFormat::Table && answers.isEmpty()) {
            print(u"%1: nothing runs on demand by the hour that could be committed.\n\n"_s.arg(row.name));
        } else if (format == OutputFormat::Table) {
            printText(plan, answers,
                      u"%1, %2 over %3%4"_s.arg(row.name, plan.info().currency.toString(),
                                                monthsText(plan.info().horizon), scenarioTitle(asked)));
        }
        for (const Answer &answer : std::as_const(answers))
            addData(plan, row.name, answer, data);
    }
    if (format != OutputFormat::Table)
        printTable(data, format);
    return Fine;
}

} // namespace stratoplan::cli
