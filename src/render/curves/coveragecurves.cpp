// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/coveragecurves.h"

#include "core/optimise/commitmenttext.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

LineChartData::Line lineOf(const CommitmentAnswer &answer, const CoverageChoice &choice)
{
    LineChartData::Line line;
    line.title = offerText(answer, choice);
    for (const CoveragePoint &point : choice.curve.points)
        line.points.append({point.level.toDouble(), point.cost.toDouble()});
    return line;
}

} // namespace

LineChartData coverage(const CommitmentAnswer &answer)
{
    const Format format;
    LineChartData data;
    data.title = Words::tr("Cost against coverage, %1", "family").arg(answer.family.name);
    data.currency = answer.without.currency();
    data.unit = u"%"_s;
    for (const CoverageChoice &choice : answer.choices)
        data.lines.append(lineOf(answer, choice));
    const CoverageChoice *best = answer.best();
    if (!best)
        return data;
    const CoveragePoint &at = best->curve.best;
    LineChartData::Note note;
    note.at = {at.level.toDouble(), at.cost.toDouble()};
    note.title = coverageText(*best);
    note.detail =
        Words::tr("%1, saves %2", "term, amount").arg(offerText(answer, *best), format.money(answer.saving));
    note.token = Token::Saving;
    data.notes = {note};
    return data;
}

} // namespace stratoplan::curves
