// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

bool isUsable(const QString &family)
{
    QFont font(family);
    font.setPixelSize(13);
    return QFontDatabase::hasFamily(family) && digitsAreTabular(font);
}

/// fontconfig's aliases stand for "no choice was made"; then ours is as good as theirs.
bool isAlias(const QString &family)
{
    static const QStringList aliases{u""_s, u"sans"_s, u"sans serif"_s, u"sans-serif"_s, u"system-ui"_s};
    return aliases.contains(family.toLower());
}

QString findInterfaceFamily()
{
    const QFont general = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!isAlias(general.family()) && digitsAreTabular(general))
        return general.family();
    for (const QString &family : {u"Segoe UI"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"Helvetica Neue"_s}) {
        if (isUsable(family))
            return family;
    }
    return general.family();
}

} // namespace

bool digitsAreTabular(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - zero) > 0.01)
            return false;
    }
    return true;
}

QString interfaceFamily()
{
    static const QString family = findInterfaceFamily();
    return family;
}

QString printFamily()
{
    static const QString family = isUsable(u"Noto Sans"_s) ? u"Noto Sans"_s : interfaceFamily();
    return family;
}

int pixelSize(FontRole role)
{
    switch (role) {
    case FontRole::Tiny: return 10;
    case FontRole::Axis:
    case FontRole::AxisStrong: return 11;
    case FontRole::Label:
    case FontRole::LabelStrong:
    case FontRole::Formula: return 12;
    case FontRole::Body:
    case FontRole::BodyStrong: return 13;
    case FontRole::PageTitle:
    case FontRole::SlideNote: return 18;
    case FontRole::DockFigure: return 22;
    case FontRole::Tile:
    case FontRole::SlideLabel: return 24;
    case FontRole::SlideValue: return 42;
    case FontRole::SlideTitle: return 46;
    }
    Q_UNREACHABLE();
}

QFont::Weight fontWeight(FontRole role)
{
    switch (role) {
    case FontRole::Tiny:
    case FontRole::Axis:
    case FontRole::Label:
    case FontRole::Body:
    case FontRole::Formula:
    case FontRole::SlideNote:
    case FontRole::SlideLabel: return QFont::Normal;
    case FontRole::AxisStrong:
    case FontRole::LabelStrong:
    case FontRole::BodyStrong:
    case FontRole::PageTitle:
    case FontRole::DockFigure:
    case FontRole::Tile:
    case FontRole::SlideValue:
    case FontRole::SlideTitle: return QFont::DemiBold;
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
