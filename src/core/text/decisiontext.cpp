// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decisiontext.h"

#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Measure = Criterion::Measure;

struct DecisionText
{
    Q_DECLARE_TR_FUNCTIONS(Decision)
};

QString titleOf(const DecisionMatrix &matrix, int column)
{
    return matrix.columns.at(column).title;
}

QString nameOf(const DecisionMatrix &matrix, Id<Criterion> criterion)
{
    for (const DecisionRow &row : matrix.rows) {
        if (row.criterion == criterion)
            return row.name;
    }
    return {};
}

QString turnOf(const DecisionMatrix &matrix)
{
    const DecisionTurn &turn = *matrix.turn;
    const QString criterion = nameOf(matrix, turn.criterion);
    const QString rival = titleOf(matrix, turn.column);
    const qint64 points = (turn.share.raw() + Percent::one() / 2) / Percent::one();
    if (!turn.isAbove && points == 0)
        return DecisionText::tr("Without “%2”, %1 leads.").arg(rival, criterion);
    if (turn.isAbove && points == 100)
        return DecisionText::tr("Where only “%2” counts, %1 leads.").arg(rival, criterion);
    const QString share = Format().percent(Percent::fromWhole(points));
    return turn.isAbove
        ? DecisionText::tr("%1 leads where “%2” weighs more than about %3.").arg(rival, criterion, share)
        : DecisionText::tr("%1 leads where “%2” weighs less than about %3.").arg(rival, criterion, share);
}

} // namespace

QString scoreText(std::optional<Percent> score)
{
    if (!score)
        return absentText();
    // Tenths of ten points: a hundredth of a score of 100, rounded half up.
    const qint64 tenths = (score->raw() + Percent::one() / 2) / Percent::one();
    return u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10);
}

std::optional<Percent> parseScore(const QString &text)
{
    const auto points = Percent::fromString(QString(text).trimmed().replace(u',', u'.'));
    if (!points || points->isNegative() || *points > Percent::fromWhole(10))
        return std::nullopt;
    return Percent::fromRaw(points->raw() * 10);
}

QString measureText(Measure measure)
{
    switch (measure) {
    case Measure::Cost:
        return DecisionText::tr("monthly cost");
    case Measure::Recovery:
        return DecisionText::tr("recovery targets met");
    case Measure::Availability:
        return DecisionText::tr("availability");
    case Measure::Notes:
        return DecisionText::tr("notes for and against");
    case Measure::Judged:
        break;
    }
    return DecisionText::tr("own scores");
}

QString measureFormula(Measure measure)
{
    switch (measure) {
    case Measure::Cost:
        return DecisionText::tr(
            "10 × lowest monthly cost / own one, without what is paid once, over the roles that all options "
            "have a price for.");
    case Measure::Recovery:
        return DecisionText::tr("10 × recovery targets met / all of them.");
    case Measure::Availability:
        return DecisionText::tr("10 × components in two zones or more / components whose zones are known.");
    case Measure::Notes:
        return DecisionText::tr("10 × notes for / all notes.");
    case Measure::Judged:
        break;
    }
    return DecisionText::tr("Scores of 0 to 10 that people give.");
}

QString turnText(const DecisionMatrix &matrix)
{
    if (matrix.leaders.isEmpty() || matrix.isTie())
        return {};
    if (matrix.isCertain)
        return DecisionText::tr("No weights: %1 leads or ties on every criterion.")
            .arg(titleOf(matrix, matrix.leaders.first()));
    return matrix.turn ? turnOf(matrix) : DecisionText::tr("No change of a single weight.");
}

QString verdictText(const DecisionMatrix &matrix)
{
    if (matrix.leaders.isEmpty())
        return DecisionText::tr("Give every option a score by at least one criterion that weighs something.");
    const QString leader = titleOf(matrix, matrix.leaders.first());
    if (matrix.isTie()) {
        QStringList titles;
        for (const int column : matrix.leaders)
            titles.append(titleOf(matrix, column));
        return DecisionText::tr("A tie between %1.").arg(titles.join(u", "_s));
    }
    if (matrix.isCertain)
        return DecisionText::tr("%1 leads or ties on every criterion, so no weights change that.")
            .arg(leader);
    const QString leads = DecisionText::tr("%1 leads.").arg(leader);
    return matrix.turn ? leads + u' ' + turnOf(matrix)
                       : DecisionText::tr("%1 leads, and no single weight changes that.").arg(leader);
}

} // namespace stratoplan
