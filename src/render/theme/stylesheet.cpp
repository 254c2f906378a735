// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/stylesheet.h"

#include "render/theme/theme.h"

#include <QFile>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString source()
{
    QFile file(u":/theme/stratoplan.qss"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

QString colorText(const QColor &color)
{
    if (color.alpha() == 255)
        return color.name();
    return u"rgba(%1, %2, %3, %4)"_s.arg(color.red()).arg(color.green()).arg(color.blue()).arg(color.alpha());
}

QHash<QString, QString> replacements(const Theme &theme)
{
    QHash<QString, QString> texts;
    for (int i = 0; i < static_cast<int>(Token::Count); ++i)
        texts.insert(Theme::name(static_cast<Token>(i)), colorText(theme.color(static_cast<Token>(i))));
    texts.insert(u"scheme"_s, theme.isDark() ? u"dark"_s : u"light"_s);
    return texts;
}

/// "13px" as scaled pixels, or nothing.
QString scaledPixels(const QString &placeholder, const Theme &theme)
{
    if (!placeholder.endsWith("px"_L1))
        return {};
    bool isNumber = false;
    const int pixels = QStringView(placeholder).chopped(2).toInt(&isNumber);
    return isNumber ? u"%1px"_s.arg(theme.scaled(pixels)) : QString();
}

} // namespace

QString resolvedStyleSheet(const Theme &theme)
{
    static const QString text = source();
    const QHash<QString, QString> texts = replacements(theme);
    QString result;
    result.reserve(text.size() * 5 / 4);
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'@', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'@', open + 1);
        if (close < 0)
            break;
        result += QStringView(text).sliced(at, open - at);
        const QString placeholder = text.sliced(open + 1, close - open - 1);
        const QString value = texts.value(placeholder, scaledPixels(placeholder, theme));
        result += value.isEmpty() ? u'@' + placeholder + u'@' : value;
        at = close + 1;
    }
    result += QStringView(text).sliced(at);
    return result;
}

} // namespace stratoplan
