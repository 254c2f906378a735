// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace stratoplan {

/// A type size and weight by use.
enum class FontRole {
    Tiny,        ///< 10, scale labels inside small multiples
    Axis,        ///< 11, axis, table sub-header, chip in a diagram
    AxisStrong,  ///< 11 / 600, tick of the current month
    Label,       ///< 12, label, second line
    LabelStrong, ///< 12 / 600, column header, note on a chart
    Body,        ///< 13, body, cell, control
    BodyStrong,  ///< 13 / 600, card title, total row
    PageTitle,   ///< 18 / 600
    DockFigure,  ///< 22 / 600
    Tile,        ///< 24 / 600, tile and header total
    Formula,     ///< 12, fixed pitch
    SlideNote,   ///< 18
    SlideLabel,  ///< 24
    SlideValue,  ///< 42 / 600
    SlideTitle   ///< 46 / 600
};

/// Whether all ten digits of @p font are equally wide, so that columns of figures line up.
[[nodiscard]] bool digitsAreTabular(const QFont &font);

/// The family of the system's interface font, or the first fallback with tabular figures where the system names none
/// of its own or its figures are not tabular.
[[nodiscard]] QString interfaceFamily();

/// The family of exported pages and pictures: the same on every machine that has it, else interfaceFamily().
[[nodiscard]] QString printFamily();

/// Size in logical pixels at 100 % text scale.
[[nodiscard]] int pixelSize(FontRole role);

/// Normal or DemiBold.
[[nodiscard]] QFont::Weight fontWeight(FontRole role);

} // namespace stratoplan
