// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace stratoplan {

/// Relative luminance of an opaque colour as WCAG 2.1 defines it, 0 (black) to 1 (white).
[[nodiscard]] double relativeLuminance(const QColor &color);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21; the order does not matter.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

/// What the eye sees where @p color, which may be translucent, lies on the opaque @p background.
[[nodiscard]] QColor blended(const QColor &color, const QColor &background);

} // namespace stratoplan
