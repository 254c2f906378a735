// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clauselabel.h"

#include <QStyle>
#include <QStyleOption>
#include <QStylePainter>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int fewestLetters = 8;
}

QString ClauseLabel::shownText() const
{
    return textIn(contentsRect().width());
}

QString ClauseLabel::textIn(int room) const
{
    return fitted(text(), fontMetrics(), room);
}

QString ClauseLabel::fitted(const QString &text, const QFontMetrics &metrics, int room)
{
    const auto fits = [&](const QString &line) { return metrics.horizontalAdvance(line) <= room; };
    QString shown = text;
    if (fits(shown))
        return shown;
    for (const QString &separator : {u" · "_s, u"; "_s, u", "_s}) {
        for (auto end = shown.lastIndexOf(separator); end > 0; end = shown.lastIndexOf(separator)) {
            shown.truncate(end);
            if (fits(shown))
                return shown;
        }
    }
    return room < metrics.averageCharWidth() * fewestLetters
        ? QString()
        : metrics.elidedText(shown, Qt::ElideRight, room);
}

QString ClauseLabel::counted(const QString &text, const QFontMetrics &metrics, int room)
{
    const QStringList clauses = text.split(u", "_s);
    if (clauses.size() < 2 || metrics.horizontalAdvance(text) <= room)
        return fitted(text, metrics, room);
    const auto line = [&](qsizetype count, const QString &shown) {
        const int more = static_cast<int>(clauses.size() - count);
        return tr("%1, +%n more", "clauses, and how many do not fit", more).arg(shown);
    };
    for (qsizetype count = clauses.size() - 1; count > 0; --count) {
        const QString shown = line(count, clauses.first(count).join(u", "_s));
        if (metrics.horizontalAdvance(shown) <= room)
            return shown;
    }
    const int left = room - metrics.horizontalAdvance(line(1, {}));
    return left < metrics.averageCharWidth() * fewestLetters
        ? fitted(text, metrics, room)
        : line(1, metrics.elidedText(clauses.first(), Qt::ElideMiddle, left));
}

void ClauseLabel::paintEvent(QPaintEvent *event)
{
    const QString shown = shownText();
    if (shown == text()) {
        ElidedLabel::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    painter.drawPrimitive(QStyle::PE_Widget, option);
    painter.drawItemText(contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                         foregroundRole());
}

} // namespace stratoplan
