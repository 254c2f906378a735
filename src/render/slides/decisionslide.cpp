// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decisiontext.h"
#include "render/painted/scoretable.h"
#include "render/slides/slides.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr qsizetype mostRows = 6;
constexpr qsizetype mostColumns = 4;

/// Options by their score, the best first; what has none comes last.
QList<int> byScore(const DecisionMatrix &matrix)
{
    QList<int> order(matrix.columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&matrix](int one, int other) {
        const auto score = [&matrix](int column) {
            return matrix.totals.at(column) ? matrix.totals.at(column)->raw() : -1;
        };
        return score(one) > score(other);
    });
    return order;
}

/// Criteria in the plan's order; those that weigh least are left out where there are too many.
QList<const DecisionRow *> shownRows(const DecisionMatrix &matrix)
{
    QList<const DecisionRow *> rows;
    for (const DecisionRow &row : matrix.rows)
        rows.append(&row);
    while (rows.size() > mostRows) {
        auto least = rows.begin();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if ((*row)->share <= (*least)->share)
                least = row;
        }
        rows.erase(least);
    }
    return rows;
}

/// "AWS leads with 8.4 of 10, GCP has 7.6"; those that show the same score come together.
QString headlineOf(const DecisionMatrix &matrix, const QList<int> &order)
{
    const int best = order.first();
    const QString score = scoreText(matrix.totals.at(best));
    const QString between = Words::tr(" and ", "between options that tie");
    if (matrix.isTie()) {
        QStringList names;
        for (const int column : matrix.leaders)
            names.append(matrix.columns.at(column).title);
        return Words::tr("%1 tie at %2 of 10", "options, score").arg(names.join(between), score);
    }
    const int next = order.at(1);
    const QString leader = matrix.columns.at(best).title;
    if (!matrix.totals.at(next))
        return Words::tr("%1 leads with %2 of 10", "option, score").arg(leader, score);
    const QString second = scoreText(matrix.totals.at(next));
    QStringList rivals;
    for (const int column : order.mid(1)) {
        if (matrix.totals.at(column) && scoreText(matrix.totals.at(column)) == second)
            rivals.append(matrix.columns.at(column).title);
    }
    if (second == score)
        return Words::tr("%1 leads with %2 of 10, just ahead of %3", "option, score, options")
            .arg(leader, score, rivals.join(between));
    return (rivals.size() == 1
                ? Words::tr("%1 leads with %2 of 10, %3 has %4", "option, score, option, score")
                : Words::tr("%1 leads with %2 of 10, %3 have %4", "option, score, options, score"))
        .arg(leader, score, rivals.join(between), second);
}

ScoreTableData::Row rowOf(const SlideContext &context, const DecisionMatrix &matrix, const DecisionRow &row,
                          const QList<int> &columns)
{
    ScoreTableData::Row made;
    made.title = row.name;
    made.isLeftOut = !row.leftOut.isEmpty();
    made.detail = made.isLeftOut
        ? Words::tr("does not count")
        : Words::tr("weighs %1", "share of all weights").arg(context.format().percent(row.share));
    if (row.measure == Criterion::Measure::Cost && matrix.unpricedRoles > 0)
        made.detail += Words::tr(", over roles that all have a price for");
    for (const int column : columns) {
        const DecisionCell &cell = row.cells.at(column);
        const auto share = cell.score ? std::optional(cell.score->toDouble() / 100) : std::nullopt;
        made.cells.append({scoreText(cell.score), share, cell.cost ? cell.costText() : cell.why});
    }
    return made;
}

FigurePointer tableOf(const SlideContext &context, const DecisionMatrix &matrix, const QList<int> &columns)
{
    ScoreTableData data;
    data.title = Words::tr("Options by weighted criteria");
    for (const int column : columns)
        data.columns.append({matrix.columns.at(column).title, matrix.columns.at(column).provider,
                             scoreText(matrix.totals.at(column)),
                             !matrix.isTie() && matrix.leaders.contains(column)});
    for (const DecisionRow *row : shownRows(matrix))
        data.rows.append(rowOf(context, matrix, *row, columns));
    return std::make_shared<ScoreTable>(data);
}

} // namespace

std::optional<Slide> decision(const SlideContext &context)
{
    if (context.plan().table<Criterion>().isEmpty() || context.report.compared().size() < 2)
        return std::nullopt;
    const DecisionMatrix matrix =
        decisionMatrix(context.plan(), context.report.comparison(),
                       [&context](OptionId option) { return &context.report.costs(option); });
    if (matrix.columns.size() < 2 || matrix.leaders.isEmpty())
        return std::nullopt;
    const QList<int> order = byScore(matrix);
    Slide slide = slideOf(u"decision"_s, {Words::tr("Decision by weighted criteria"), context.periodText()});
    slide.headline = headlineOf(matrix, order);
    slide.figure = tableOf(context, matrix, order.first(std::min(mostColumns, order.size())));
    slide.sentence = turnText(matrix);
    if (!slide.sentence.isEmpty())
        slide.lead = Words::tr("What would change it:");
    const bool hasCost = std::any_of(matrix.rows.begin(), matrix.rows.end(), [](const DecisionRow &row) {
        return row.measure == Criterion::Measure::Cost;
    });
    if (hasCost && matrix.isWithoutOnce)
        slide.sentence = sentences({slide.sentence, Words::tr("Costs are without what is paid once.")});
    const qsizetype hidden = matrix.rows.size() - std::min(mostRows, matrix.rows.size());
    if (hidden > 0)
        slide.sentence = sentences({slide.sentence, Words::tr("Criteria not shown: %1.").arg(hidden)});
    return slide;
}

} // namespace stratoplan::slides
