// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare/comparisoncells.h"

#include "core/text/format.h"
#include "models/text/celltext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::comparisoncells {

namespace {

using Part = ComparisonModel::Part;

/// Characters that a fit cell has room for.
constexpr int longestFit = 70;

/// Translation context of the words in a comparison.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonModel)
};

CostCell costOf(const ComparisonCell &cell)
{
    return {cell.state, cell.otherBasis, cell.overridden, cell.discounted, cell.amount};
}

QVariant delta(const std::optional<Money> &difference)
{
    if (!difference)
        return {};
    return difference->isZero() ? 0 : (difference->isNegative() ? -1 : 1);
}

QString differenceText(const std::optional<Money> &difference)
{
    return difference ? Format().difference(*difference) : incomparableText();
}

QString percentText(const std::optional<Percent> &percent)
{
    if (!percent)
        return {};
    const QString text = Format().percent(*percent, 1);
    return percent->raw() > 0 ? u'+' + text : text;
}

QString cellText(const ComparisonCell &cell, Part part)
{
    if (part == Part::Difference)
        return differenceText(cell.difference);
    if (part == Part::Text)
        return cell.components.isEmpty() && cell.text.isEmpty() ? absentText() : cell.text;
    return celltext::cost(costOf(cell));
}

QString cellToolTip(const ComparisonCell &cell, Part part)
{
    if (part == Part::Difference)
        return percentText(cell.differencePercent);
    const QString amount = celltext::costDetail(costOf(cell));
    const QString first = part == Part::Text ? cell.text : amount;
    return cell.note.isEmpty() ? first : first + u'\n' + cell.note;
}

/// Notes of the roles that are there but differ from what was asked for.
QStringList fitNotes(const Comparison &comparison, int compared)
{
    QStringList notes;
    for (const ComparisonRow &row : comparison.rows) {
        const ComparisonCell &cell = row.cells.at(compared);
        if (!celltext::fitDifference(cell.note).isEmpty() && cell.unknown == 0)
            notes.append(Words::tr("%1 %2", "role and note").arg(row.title, cell.note));
    }
    return notes;
}

/// How many roles are asked for; adjustments are none.
int rolesAsked(const Comparison &comparison)
{
    int asked = 0;
    for (const ComparisonRow &row : comparison.rows)
        asked += row.role == "adjustments"_L1 ? 0 : 1;
    return asked;
}

QString rolesText(const Comparison &comparison, int compared)
{
    const ComparisonColumn &column = comparison.columns.at(compared);
    const int asked = rolesAsked(comparison);
    const QString roles = Words::tr("%1 of %n role(s)", nullptr, asked).arg(std::min(column.roles, asked));
    return column.leftOut == 0 ? roles
                               : Words::tr("%1, %n without a price", nullptr, column.leftOut).arg(roles);
}

/// Notes have the room first: what lacks a price the total's line says too.
QString fitText(const Comparison &comparison, int compared)
{
    const QStringList notes = fitNotes(comparison, compared);
    if (notes.isEmpty())
        return rolesText(comparison, compared);
    const int asked = rolesAsked(comparison);
    const QString roles =
        Words::tr("%1 of %2", "roles").arg(std::min(comparison.columns.at(compared).roles, asked)).arg(asked);
    const QString inLine = Words::tr("%1: %2").arg(roles, notes.join(u", "_s));
    // Many notes stand in the tooltip, a line each.
    return inLine.size() <= longestFit ? inLine
                                       : Words::tr("%1, %n note(s)", nullptr, int(notes.size())).arg(roles);
}

QString fitToolTip(const Comparison &comparison, int compared)
{
    return (QStringList(rolesText(comparison, compared)) + fitNotes(comparison, compared)).join(u'\n');
}

/// "428 without it"; empty where nothing is known.
QString withoutOnceText(const ComparisonColumn &column)
{
    if (column.total.unknown == column.total.present)
        return {};
    CostSum rest = column.total;
    rest.amount = Range(column.everyMonth());
    return Words::tr("%1 without it", "amount, what is paid once").arg(celltext::cost(rest));
}

QString leftOutText(const ComparisonColumn &column)
{
    return column.leftOut == 0 ? QString() : Words::tr("%n role(s) not priced", nullptr, column.leftOut);
}

} // namespace

QVariant cell(const ComparisonCell &cell, Part part, int role)
{
    const bool amount = part == Part::Amount;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(cell, part);
    case Qt::ToolTipRole:
        return cellToolTip(cell, part);
    case ComponentRole:
        return cell.components.isEmpty() ? 0 : cell.components.first().value();
    case StateRole:
        return static_cast<int>(cell.state);
    case UnknownRole:
        return cell.unknown;
    case MarkedRole:
        return amount && cell.otherBasis;
    case CheapestRole:
        return amount && cell.cheapest;
    case PriceMarkRole:
        return static_cast<int>(amount ? celltext::priceMark(costOf(cell)) : PriceMark::None);
    case FitRole:
        return cell.unknown == 0 ? celltext::fitDifference(cell.note) : QString();
    case NoteRole:
        return cell.note;
    case DeltaRole:
        return part == Part::Difference ? delta(cell.difference) : QVariant();
    case AmountRole:
        return amount && cell.state == CostCell::State::Priced ? QVariant(cell.amount.likely.toDouble())
                                                               : QVariant();
    default:
        return {};
    }
}

bool isOfTotals(const Comparison &comparison, int compared, const LikeForLike &both)
{
    const ComparisonColumn &column = comparison.columns.at(compared);
    return !column.difference
        || (both.from == comparison.columns.first().total.amount.likely
            && both.to == column.total.amount.likely);
}

QVariant total(const Comparison &comparison, int compared, const LikeForLike &both, Part part, int role)
{
    const ComparisonColumn &column = comparison.columns.at(compared);
    const bool amount = part == Part::Amount;
    if (part == Part::Difference
        && !isOfTotals(comparison, compared, both)) { // it stands in the line below, with both its ends
        if (role == Qt::ToolTipRole)
            return Words::tr("The totals are not over the same roles: see the line below.");
        return role == Qt::DisplayRole ? QVariant(incomparableText()) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        if (part == Part::Difference)
            return differenceText(column.difference);
        return amount ? celltext::cost(column.total) : leftOutText(column);
    case Qt::ToolTipRole:
        return part == Part::Difference ? percentText(column.differencePercent)
                                        : celltext::costDetail(column.total);
    case UnknownRole:
        return column.leftOut;
    case CheapestRole:
        return amount && column.cheapest && !comparison.hasOnce(); // else it is the line below that is
    case DeltaRole:
        return part == Part::Difference ? delta(column.difference) : QVariant();
    case AmountRole:
        return amount ? QVariant(column.total.amount.likely.toDouble()) : QVariant();
    default:
        return {};
    }
}

QVariant once(const Comparison &comparison, int compared, const LikeForLike &both, Part part, int role)
{
    const ComparisonColumn &column = comparison.columns.at(compared);
    const std::optional<Money> difference = column.difference ? std::optional(both.once) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole:
        if (part == Part::Difference)
            return differenceText(difference);
        if (part == Part::Text)
            return withoutOnceText(column);
        return column.total.present == 0 ? absentText() : Format().cell(column.once);
    case Qt::ToolTipRole:
        return part == Part::Difference ? QString() : withoutOnceText(column);
    case CheapestRole:
        return part == Part::Text && column.cheapest;
    case DeltaRole:
        return part == Part::Difference ? delta(difference) : QVariant();
    default:
        return {};
    }
}

QVariant alike(const Comparison &comparison, int compared, const LikeForLike &both, Part part, int role)
{
    if (isOfTotals(comparison, compared, both))
        return {};
    const ComparisonColumn &column = comparison.columns.at(compared);
    const ComparisonColumn &first = comparison.columns.first();
    switch (role) {
    case Qt::DisplayRole:
        if (part == Part::Difference)
            return differenceText(column.difference);
        return part == Part::Amount
            ? Format().cell(both.to)
            : Words::tr("%1: %2", "option and amount").arg(first.title, Format().cell(both.from));
    case Qt::ToolTipRole:
        return Words::tr("%1 %2, %3 %4: without %5, not priced on both sides")
            .arg(first.title, Format().cell(both.from), column.title, Format().cell(both.to),
                 both.leftOut.join(u", "_s));
    case DeltaRole:
        return part == Part::Difference ? delta(column.difference) : QVariant();
    default:
        return {};
    }
}

QVariant fit(const Comparison &comparison, int compared, Part part, int role)
{
    const ComparisonColumn &column = comparison.columns.at(compared);
    const bool perfect = fitNotes(comparison, compared).isEmpty() && column.leftOut == 0;
    switch (role) {
    case Qt::DisplayRole:
        if (part == Part::Text)
            return fitText(comparison, compared);
        return part == Part::Difference ? percentText(column.differencePercent) : QString();
    case Qt::ToolTipRole:
        return fitToolTip(comparison, compared);
    case FitRole:
        return perfect ? QString() : fitToolTip(comparison, compared);
    case UnknownRole:
        return column.leftOut;
    case DeltaRole:
        return part == Part::Difference ? delta(column.difference) : QVariant();
    default:
        return {};
    }
}

} // namespace stratoplan::comparisoncells
