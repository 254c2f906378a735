// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/category.h"
#include "render/theme/fonts.h"
#include "render/theme/token.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>
#include <array>

namespace stratoplan {

/// Every colour, type size and style rule of the program, as a value.
///
/// Widgets take their looks from palette() and styleSheet(), which are set once on the application; they name no
/// colour, they set a dynamic property that the style sheet selects (the vocabulary stands at the top of
/// theme/stratoplan.qss):
///   role      what a widget is: "primary", "flat", "icon", "link", "segment", "rail", "card", "tile", "chip", "banner", …
///   severity  what it says: "critical", "warning", "note", "saving", "missed"
///   invalid   true while an input holds something that cannot be taken
/// What is painted (item views, scenes, figures) asks color() and font().
class Theme
{
public:
    enum class Scheme { Light, Dark };

    /// White surfaces, in the interface font.
    [[nodiscard]] static Theme light();
    /// Near-black surfaces, in the interface font.
    [[nodiscard]] static Theme dark();
    /// What reports, slides and exported pictures use: light, always the same font, unhinted.
    [[nodiscard]] static Theme print();

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    /// Text scale, 0.9 to 1.5.
    [[nodiscard]] double textScale() const { return m_textScale; }
    /// The same theme with another text scale, limited to 0.9 to 1.5.
    [[nodiscard]] Theme withTextScale(double scale) const;

    [[nodiscard]] QColor color(Token token) const;
    /// Fill of a category's bars, areas and swatches; never for text. Categories beyond the ten share the grey of
    /// adjustments.
    [[nodiscard]] QColor category(Category category) const;
    /// Adjustments (high availability, recovery, support) and, unhatched, "Others".
    [[nodiscard]] QColor adjustments() const;
    /// Mark of a provider by its key ("aws", "gcp", "azure", upper or lower case); own and other providers share a grey.
    [[nodiscard]] QColor provider(const QString &key) const;
    /// Colour of the @p index-th of several lines that have no colour of their own; repeats after eight.
    [[nodiscard]] QColor series(int index) const;
    /// Fill of cost-heat step 0 to 4.
    [[nodiscard]] QColor heat(int step) const;
    /// First and second line of text on any cost-heat fill.
    [[nodiscard]] QColor heatText() const;
    [[nodiscard]] QColor heatText2() const;
    /// @p color where it reads as text on a card (4.5 : 1 at least), else the colour of text.
    [[nodiscard]] QColor readable(const QColor &color) const;

    [[nodiscard]] QFont font(FontRole role) const;
    /// @p pixels times the text scale, rounded.
    [[nodiscard]] int scaled(int pixels) const;
    /// @p length times the text scale.
    [[nodiscard]] double scaled(double length) const { return length * m_textScale; }

    [[nodiscard]] QPalette palette() const;
    /// The application's style sheet with every placeholder replaced.
    [[nodiscard]] QString styleSheet() const;

    /// Name of @p token in the style sheet, "text-2".
    [[nodiscard]] static QString name(Token token);

    bool operator==(const Theme &) const = default;

private:
    explicit Theme(Scheme scheme);

    Scheme m_scheme;
    double m_textScale = 1.0;
    bool m_isPrint = false;
    std::array<QColor, static_cast<std::size_t>(Token::Count)> m_colors;
};

} // namespace stratoplan
