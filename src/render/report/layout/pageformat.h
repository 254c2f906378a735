// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

#include <QPageSize>
#include <QRectF>

namespace stratoplan {

/// The sheet a report is printed on.
enum class PaperSize { A4, Letter };

template <>
struct EnumText<PaperSize>
{
    static constexpr std::array names {
        EnumName<PaperSize> {PaperSize::A4, "a4"},
        EnumName<PaperSize> {PaperSize::Letter, "letter"},
    };
};

/// A sheet and the parts of it, in points from its top left corner.
struct PageFormat
{
    PaperSize paper = PaperSize::A4;
    bool isLandscape = false;

    static constexpr double millimetre = 72 / 25.4;
    static constexpr double side = 20 * millimetre;
    static constexpr double headBaseline = 14 * millimetre;
    static constexpr double headRule = 17.5 * millimetre;
    static constexpr double bodyTop = 24.5 * millimetre;
    static constexpr double footRule = 14 * millimetre; ///< from the bottom
    static constexpr double footBaseline = 9.6 * millimetre; ///< from the bottom
    static constexpr double bodyBottom = 18.5 * millimetre; ///< from the bottom

    [[nodiscard]] QPageSize pageSize() const
    {
        return QPageSize(paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter);
    }
    /// The whole sheet. The exact size, not the one rounded to whole points.
    [[nodiscard]] QSizeF size() const
    {
        const QSizeF upright = paper == PaperSize::A4 ? QSizeF(210, 297) * millimetre : QSizeF(612, 792);
        return isLandscape ? upright.transposed() : upright;
    }
    /// Where blocks go.
    [[nodiscard]] QRectF body() const
    {
        const QSizeF sheet = size();
        return {side, bodyTop, sheet.width() - 2 * side, sheet.height() - bodyTop - bodyBottom};
    }
};

} // namespace stratoplan
