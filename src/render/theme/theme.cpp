// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/theme.h"

#include "render/theme/contrast.h"
#include "render/theme/stylesheet.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct TokenRow
{
    Token token;
    const char *name;
    QRgb light;
    QRgb dark;
};

constexpr QRgb opaque(QRgb rgb)
{
    return 0xff000000U | rgb;
}

constexpr QRgb translucent(QRgb rgb, int percent)
{
    return (static_cast<QRgb>(255 * percent / 100) << 24) | rgb;
}

constexpr std::array tokenRows{
    TokenRow{Token::Window, "window", opaque(0xf3f5f7), opaque(0x14171b)},
    TokenRow{Token::Surface, "surface", opaque(0xffffff), opaque(0x1c2026)},
    TokenRow{Token::Header, "header", opaque(0xf8f9fb), opaque(0x20252b)},
    TokenRow{Token::Raised, "raised", opaque(0xffffff), opaque(0x252a31)},
    TokenRow{Token::Sunken, "sunken", opaque(0xeaedf1), opaque(0x101317)},
    TokenRow{Token::Hover, "hover", opaque(0xeef3fa), opaque(0x242b34)},
    TokenRow{Token::Selection, "selection", opaque(0xdfeafa), opaque(0x22364f)},
    TokenRow{Token::Grid, "grid", opaque(0xe9ecf0), opaque(0x2a3038)},
    TokenRow{Token::Line, "line", opaque(0xe1e5ea), opaque(0x2d333b)},
    TokenRow{Token::LineStrong, "line-strong", opaque(0xc9d0d8), opaque(0x434b56)},
    TokenRow{Token::Control, "control", opaque(0x84909d), opaque(0x6f7b89)},
    TokenRow{Token::Edge, "edge", opaque(0x74828f), opaque(0x7f8c9b)},
    TokenRow{Token::Text, "text", opaque(0x1b232c), opaque(0xe6eaef)},
    TokenRow{Token::Text2, "text-2", opaque(0x55606d), opaque(0xa6b0bc)},
    TokenRow{Token::Text3, "text-3", opaque(0x5f6a77), opaque(0x94a0ad)},
    TokenRow{Token::Disabled, "disabled", opaque(0x98a2ad), opaque(0x67717d)},
    TokenRow{Token::Accent, "accent", opaque(0x1f63c6), opaque(0x7db0ff)},
    TokenRow{Token::AccentFill, "accent-fill", opaque(0x1f63c6), opaque(0x2d6cd0)},
    TokenRow{Token::AccentFillHover, "accent-fill-hover", opaque(0x1a57b0), opaque(0x2863c2)},
    TokenRow{Token::AccentFillDown, "accent-fill-down", opaque(0x164a97), opaque(0x2257ac)},
    TokenRow{Token::OnAccent, "on-accent", opaque(0xffffff), opaque(0xffffff)},
    TokenRow{Token::Halo, "halo", translucent(0x1f63c6, 28), translucent(0x7db0ff, 28)},
    TokenRow{Token::Band, "band", translucent(0x1f63c6, 14), translucent(0x7db0ff, 18)},
    TokenRow{Token::Saving, "saving", opaque(0x14743f), opaque(0x57c98a)},
    TokenRow{Token::Overrun, "overrun", opaque(0xb3261e), opaque(0xff8a80)},
    TokenRow{Token::Missed, "missed", opaque(0x9b1c63), opaque(0xff86c0)},
    TokenRow{Token::Warning, "warning", opaque(0x8a5a00), opaque(0xe8b04a)},
    TokenRow{Token::SavingTint, "saving-tint", opaque(0xe3f3e9), opaque(0x173226)},
    TokenRow{Token::OverrunTint, "overrun-tint", opaque(0xfbe9e7), opaque(0x3b1f1f)},
    TokenRow{Token::MissedTint, "missed-tint", opaque(0xf9e6f0), opaque(0x3a1c2d)},
    TokenRow{Token::WarningTint, "warning-tint", opaque(0xfbf0d9), opaque(0x352a14)},
    TokenRow{Token::NoteTint, "note-tint", opaque(0xe6effb), opaque(0x1c2f49)},
    TokenRow{Token::SavingLine, "saving-line", opaque(0xaad3bb), opaque(0x2b5c43)},
    TokenRow{Token::OverrunLine, "overrun-line", opaque(0xebb4b0), opaque(0x6e3a38)},
    TokenRow{Token::WarningLine, "warning-line", opaque(0xe6cf9d), opaque(0x665026)},
    TokenRow{Token::NoteLine, "note-line", opaque(0xb4cdef), opaque(0x335079)},
    TokenRow{Token::Tooltip, "tooltip", opaque(0x1b232c), opaque(0x2d333b)},
    TokenRow{Token::TooltipText, "tooltip-text", opaque(0xffffff), opaque(0xe6eaef)},
    TokenRow{Token::TooltipText2, "tooltip-text-2", opaque(0xb4bdc8), opaque(0xa6b0bc)},
};
static_assert(tokenRows.size() == static_cast<std::size_t>(Token::Count));

constexpr std::array<QRgb, 8> lightSeries{0x1f63c6, 0x8058a6, 0x377a58, 0x835104,
                                          0x00376f, 0xe64f84, 0x12a4a6, 0x55606d};
constexpr std::array<QRgb, 8> darkSeries{0x7db0ff, 0xdd9c00, 0x57c98a, 0xf9a396, 0x4ff0cb, 0xc46a88, 0x9cd6fc, 0xa6b0bc};
constexpr std::array<QRgb, 5> lightHeat{0xffffff, 0xfdf0dc, 0xf9d9a9, 0xf2b566, 0xe0882e};
constexpr std::array<QRgb, 5> darkHeat{0x22272e, 0x3b3029, 0x5c3d2a, 0x874c27, 0xad5a1e};

QColor of(bool isDark, QRgb light, QRgb dark)
{
    return QColor(isDark ? dark : light);
}

} // namespace

Theme::Theme(Scheme scheme)
    : m_scheme(scheme)
{
    for (const TokenRow &row : tokenRows)
        m_colors[static_cast<std::size_t>(row.token)] = QColor::fromRgba(isDark() ? row.dark : row.light);
}

Theme Theme::light()
{
    return Theme(Scheme::Light);
}

Theme Theme::dark()
{
    return Theme(Scheme::Dark);
}

Theme Theme::print()
{
    Theme theme(Scheme::Light);
    theme.m_isPrint = true;
    return theme;
}

Theme Theme::withTextScale(double scale) const
{
    Theme theme = *this;
    theme.m_textScale = std::clamp(scale, 0.9, 1.5);
    return theme;
}

QColor Theme::color(Token token) const
{
    return m_colors[static_cast<std::size_t>(token)];
}

QColor Theme::category(Category category) const
{
    switch (category) {
    case Category::Compute: return of(isDark(), 0x6b8cf1, 0x8090e8);
    case Category::Databases: return of(isDark(), 0x8058a6, 0x8552cb);
    case Category::Storage: return of(isDark(), 0x835104, 0x706f00);
    case Category::Networking: return of(isDark(), 0xca8400, 0xdd9c00);
    case Category::Security: return of(isDark(), 0x631a20, 0xf9a396);
    case Category::ManagementAndGovernance: return of(isDark(), 0x00376f, 0x9cd6fc);
    case Category::AiAndMachineLearning: return of(isDark(), 0xe64f84, 0xc46a88);
    case Category::Analytics: return of(isDark(), 0x377a58, 0x2b7862);
    case Category::Integration:
    case Category::BusinessApplications: return of(isDark(), 0x12a4a6, 0x4ff0cb);
    case Category::DeveloperTools:
    case Category::Identity:
    case Category::InternetOfThings:
    case Category::Media:
    case Category::Migration:
    case Category::Mobile:
    case Category::Multicloud:
    case Category::Web:
    case Category::Other: return adjustments();
    }
    Q_UNREACHABLE();
}

QColor Theme::adjustments() const
{
    return of(isDark(), 0x4d4f55, 0xaaaab8);
}

QColor Theme::provider(const QString &key) const
{
    if (key.compare("aws"_L1, Qt::CaseInsensitive) == 0)
        return of(isDark(), 0xa85b00, 0xe8a24a);
    if (key.compare("gcp"_L1, Qt::CaseInsensitive) == 0)
        return of(isDark(), 0x1f63c6, 0x7db0ff);
    if (key.compare("azure"_L1, Qt::CaseInsensitive) == 0)
        return of(isDark(), 0x0a7a78, 0x4cc4c0);
    return of(isDark(), 0x55606d, 0xa6b0bc);
}

QColor Theme::series(int index) const
{
    const auto slot = static_cast<std::size_t>(std::abs(index)) % lightSeries.size();
    return of(isDark(), lightSeries[slot], darkSeries[slot]);
}

QColor Theme::heat(int step) const
{
    const auto slot = static_cast<std::size_t>(std::clamp(step, 0, 4));
    return of(isDark(), lightHeat[slot], darkHeat[slot]);
}

QColor Theme::heatText() const
{
    return of(isDark(), 0x1b232c, 0xffffff);
}

QColor Theme::heatText2() const
{
    return of(isDark(), 0x1b232c, 0xf3e6da);
}

QColor Theme::readable(const QColor &color) const
{
    return contrastRatio(color, this->color(Token::Surface)) >= 4.5 ? color : this->color(Token::Text);
}

QFont Theme::font(FontRole role) const
{
    QFont font;
    if (role == FontRole::Formula) {
        font.setFamilies({u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"Consolas"_s, u"Menlo"_s, u"monospace"_s});
        font.setStyleHint(QFont::TypeWriter);
    } else {
        font.setFamily(m_isPrint ? printFamily() : interfaceFamily());
    }
    font.setPixelSize(scaled(pixelSize(role)));
    font.setWeight(fontWeight(role));
    if (m_isPrint)
        font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::scaled(int pixels) const
{
    return static_cast<int>(std::lround(pixels * m_textScale));
}

QPalette Theme::palette() const
{
    QPalette palette(color(Token::Surface), color(Token::Window));
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Surface);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ToolTipBase, Token::Tooltip);
    set(QPalette::ToolTipText, Token::TooltipText);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Text, Token::Text);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Overrun);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::Line);
    set(QPalette::Mid, Token::LineStrong);
    set(QPalette::Dark, Token::Control);
    set(QPalette::Shadow, Token::Edge);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText, QPalette::Link}) {
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    }
    return palette;
}

QString Theme::styleSheet() const
{
    return resolvedStyleSheet(*this);
}

QString Theme::name(Token token)
{
    return QString::fromLatin1(tokenRows[static_cast<std::size_t>(token)].name);
}

} // namespace stratoplan
