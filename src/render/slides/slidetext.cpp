// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/slidetext.h"

#include "render/painted/painting.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

constexpr double lineShare = 1.3; ///< of the pixel size

double spaceOf(const QFont &font)
{
    return painting::textWidth(font, u" "_s);
}

int largest(const QList<TextRun> &runs)
{
    int pixels = 1;
    for (const TextRun &run : runs)
        pixels = std::max(pixels, run.font.pixelSize());
    return pixels;
}

} // namespace

WrappedText::WrappedText(const QList<TextRun> &runs, double width, int lines, int smallest)
{
    QList<TextRun> fitted = runs;
    m_lines = broken(fitted, width);
    while (m_lines.size() > lines && largest(fitted) - 2 >= smallest) {
        for (TextRun &run : fitted)
            run.font.setPixelSize(run.font.pixelSize() - 2);
        m_lines = broken(fitted, width);
    }
    m_isCut = m_lines.size() > lines;
    cut(m_lines, lines, width);
    m_lineHeight = largest(fitted) * lineShare;
}

QList<WrappedText::Line> WrappedText::broken(const QList<TextRun> &runs, double width)
{
    QList<Line> lines;
    double used = 0;
    for (const TextRun &run : runs) {
        for (const QString &word : run.text.split(u' ', Qt::SkipEmptyParts)) {
            const double wide = painting::textWidth(run.font, word);
            const double gap = spaceOf(run.font);
            if (lines.isEmpty() || used + gap + wide > width) {
                lines.append(Line {{word, run.font, wide}});
                used = wide;
                continue;
            }
            Piece &last = lines.last().last();
            if (last.font == run.font) {
                last.text += u' ' + word;
                last.width = painting::textWidth(run.font, last.text);
            } else {
                lines.last().append({word, run.font, wide});
            }
            used += gap + wide;
        }
    }
    return lines;
}

void WrappedText::cut(QList<Line> &lines, int most, double width)
{
    if (lines.size() <= most)
        return;
    lines = lines.first(most);
    Piece &last = lines.last().last();
    double before = 0;
    for (qsizetype i = 0; i + 1 < lines.last().size(); ++i)
        before += lines.last().at(i).width + spaceOf(lines.last().at(i).font);
    last.text = painting::elided(last.font, last.text + u" …"_s, width - before);
    if (!last.text.endsWith(u'…'))
        last.text += u'…';
}

void WrappedText::paint(QPainter &painter, const QPointF &corner, const QColor &color) const
{
    double y = corner.y() + m_lineHeight / 2;
    for (const Line &line : m_lines) {
        double x = corner.x();
        for (const Piece &piece : line) {
            painting::drawTextAt(painter, {x, y}, Qt::AlignLeft, piece.text, piece.font, color);
            x += piece.width + spaceOf(piece.font) * 1.3;
        }
        y += m_lineHeight;
    }
}

} // namespace stratoplan::slides
