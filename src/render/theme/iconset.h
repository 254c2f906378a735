// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QStringList>
#include <memory>

class QPainter;

namespace stratoplan {

/// The program's own icons (":/icons/NAME.svg"), one colour each, in the colours of a theme.
/// Rendered when first painted, at the device's pixel ratio, and kept by name, size, colour and ratio.
class IconSet
{
public:
    explicit IconSet(const Theme &theme);

    /// Later paintings use @p theme, those of icons already handed out too.
    void setTheme(const Theme &theme);

    /// An icon with normal, disabled (Token::Disabled), selected (Token::Text) and checked pixmaps.
    /// @p normal is its colour, @p checked that of its On state. An unknown name gives an empty icon.
    [[nodiscard]] QIcon icon(const QString &name, Token normal = Token::Text2) const;
    [[nodiscard]] QIcon icon(const QString &name, Token normal, Token checked) const;
    /// @p size in logical pixels, drawn at @p ratio.
    [[nodiscard]] QPixmap pixmap(const QString &name, int size, Token color, double ratio = 1.0) const;

    /// Names of all icons, sorted.
    [[nodiscard]] static QStringList names();
    [[nodiscard]] static bool contains(const QString &name);

    class State;

private:
    std::shared_ptr<State> m_state;
};

/// Paints an icon as vectors, for figures and exports. @p target should be square.
void paintIcon(QPainter &painter, const QString &name, const QRectF &target, const QColor &color);

} // namespace stratoplan
