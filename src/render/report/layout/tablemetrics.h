// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/block.h"
#include "render/report/layout/typography.h"

/// Measures and type that all parts of a table's layout share; points.
namespace stratoplan::tablemetrics {

constexpr double columnGap = 14;
constexpr double indentStep = 11;
constexpr double headPadding = 3.4; ///< between the header and its rule
constexpr double noteGap = 6;
constexpr double captionGap = 5;
constexpr double markGap = 2.5; ///< between a sign and the text beside it

[[nodiscard]] inline TextStyle styleOf(ReportRow::Kind kind)
{
    switch (kind) {
    case ReportRow::Kind::Normal:
        return TextStyle::Table;
    case ReportRow::Kind::Category:
    case ReportRow::Kind::Subtotal:
        return TextStyle::TableStrong;
    case ReportRow::Kind::Total:
        return TextStyle::TableTotal;
    }
    Q_UNREACHABLE();
}

[[nodiscard]] inline TextStyle styleOf(const ReportRow &row, const ReportCell &cell)
{
    return cell.strong && row.kind == ReportRow::Kind::Normal ? TextStyle::TableStrong : styleOf(row.kind);
}

/// Above and below a row's text.
[[nodiscard]] inline double paddingOf(ReportRow::Kind kind)
{
    constexpr double normal = 1.45;
    switch (kind) {
    case ReportRow::Kind::Normal:
        return normal;
    case ReportRow::Kind::Category:
    case ReportRow::Kind::Subtotal:
        return normal + 0.8;
    case ReportRow::Kind::Total:
        return normal + 1.5;
    }
    Q_UNREACHABLE();
}

/// Room for the sign beside a cell's text, with the gap between them.
[[nodiscard]] inline double markWidth(const ReportCell &cell)
{
    return cell.mark.isEmpty() ? 0 : textWidth(cell.mark, TextStyle::TableDetail) + markGap;
}

} // namespace stratoplan::tablemetrics
