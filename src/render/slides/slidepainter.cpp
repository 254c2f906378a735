// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/slidepainter.h"

#include "render/exporter.h"
#include "render/painted/painting.h"
#include "render/report/reportcontext.h"
#include "render/slides/slidetext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

using slides::TextRun;
using slides::WrappedText;

constexpr double margin = 96;
constexpr double width = SlidePainter::size.width() - 2 * margin;
constexpr double kickerTop = 46;
constexpr double headlineTop = 82;
constexpr double sentenceBottom = 716;
constexpr double footCentre = 762;
constexpr double progressHeight = 5;
constexpr int sentenceSize = 26;
constexpr int smallestSentence = 22;
constexpr int smallestHeadline = 36;

QFont sentenceFont(const Theme &theme, QFont::Weight weight)
{
    QFont font = theme.font(FontRole::SlideLabel);
    font.setPixelSize(sentenceSize);
    font.setWeight(weight);
    return font;
}

WrappedText headlineOf(const Slide &slide, const Theme &theme)
{
    return WrappedText({{slide.headline, theme.font(FontRole::SlideTitle)}}, width, 2, smallestHeadline);
}

WrappedText sentenceOf(const Slide &slide, const Theme &theme)
{
    return WrappedText({{slide.lead, sentenceFont(theme, QFont::DemiBold)},
                        {slide.sentence, sentenceFont(theme, QFont::Normal)}},
                       width, slide.lines, smallestSentence);
}

/// Everything that is placed by how long the words are.
struct Layout
{
    explicit Layout(const Slide &slide, const Theme &theme)
        : headline(headlineOf(slide, theme)), sentence(sentenceOf(slide, theme))
    {
        const double top = headlineTop + headline.height() + 28;
        const bool hasSentence = sentence.lines() > 0;
        sentenceTop = sentenceBottom - sentence.height();
        rule = hasSentence ? sentenceTop - 18 : sentenceBottom + 4;
        const double indent = slide.indent * slide.zoom;
        figure = QRectF(margin - indent, top, width + 2 * indent, rule - 22 - top);
    }

    WrappedText headline;
    WrappedText sentence;
    QRectF figure;
    double rule = 0;
    double sentenceTop = 0;
};

void paintFigure(QPainter &painter, const Slide &slide, const QRectF &area, const Theme &theme)
{
    if (slide.figure)
        paintScaled(*slide.figure, painter, area, slide.zoom, theme);
}

void paintFoot(QPainter &painter, const Slide &slide, const SlideFoot &foot, const SlideNumber &number,
               const Theme &theme)
{
    const QFont font = theme.font(FontRole::SlideNote);
    const QColor quiet = theme.color(Token::Text2);
    const QString page =
        number.pages > 0 ? Words::tr("%1 of %2", "page").arg(number.page).arg(number.pages) : QString();
    painting::drawTextAt(painter, {margin + width, footCentre}, Qt::AlignRight, page, font, quiet);
    double room = width - painting::textWidth(font, page) - 28;
    double x = margin;
    const auto add = [&](const QString &text, const QFont &textFont, const QColor &color) {
        if (text.isEmpty() || room < 60)
            return;
        const QString shown = painting::elided(textFont, text, room);
        painting::drawTextAt(painter, {x, footCentre}, Qt::AlignLeft, shown, textFont, color);
        const double used = painting::textWidth(textFont, shown) + 28;
        x += used;
        room -= used;
    };
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    add(foot.plan, font, quiet);
    add(foot.warning, strong, theme.color(Token::Warning));
    // What every slide says gives way to how old its own prices are: nothing is cut in the middle of a word.
    const QString facts = filled({slide.prices, foot.facts}).join(u", "_s);
    const bool fits = slide.prices.isEmpty() || painting::textWidth(font, facts) <= room;
    add(fits ? facts : slide.prices, font, quiet);
}

void paintWords(QPainter &painter, const Slide &slide, const Layout &at, const Theme &theme)
{
    const QFont kicker = theme.font(FontRole::SlideLabel);
    painting::drawTextAt(painter, {margin, kickerTop + 16}, Qt::AlignLeft,
                         painting::elided(kicker, slide.kicker, width), kicker, theme.color(Token::Text2));
    at.headline.paint(painter, {margin, headlineTop}, theme.color(Token::Text));
    if (at.sentence.lines() == 0)
        return;
    painter.setPen(QPen(theme.color(Token::Grid), 2));
    painter.drawLine(QPointF(margin, at.rule), QPointF(margin + width, at.rule));
    at.sentence.paint(painter, {margin, at.sentenceTop}, theme.color(Token::Text));
}

} // namespace

QRectF SlidePainter::area(const QRectF &room)
{
    const double scale = std::min(room.width() / size.width(), room.height() / size.height());
    const QSizeF fitted = size * scale;
    return {room.left() + (room.width() - fitted.width()) / 2,
            room.top() + (room.height() - fitted.height()) / 2, fitted.width(), fitted.height()};
}

QRectF SlidePainter::figureArea(const Slide &slide)
{
    return Layout(slide, Theme::print()).figure;
}

bool SlidePainter::hasRoomForSentence(const Slide &slide)
{
    return !sentenceOf(slide, Theme::print()).isCut();
}

void SlidePainter::paint(QPainter &painter, const QRectF &room, const Slide &slide, const SlideFoot &foot,
                         const SlideNumber &number)
{
    const Theme theme = Theme::print();
    const QRectF place = area(room);
    const double scale = place.width() / size.width();
    const Layout at(slide, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(room, theme.color(Token::Surface));
    painter.save();
    painter.translate(place.topLeft());
    painter.scale(scale, scale);
    paintFigure(painter, slide, at.figure, theme);
    paintWords(painter, slide, at, theme);
    paintFoot(painter, slide, foot, number, theme);
    painter.restore();
    const double share = number.pages > 0 ? static_cast<double>(number.page) / number.pages : 0;
    painter.fillRect(QRectF(room.left(), room.bottom() - progressHeight * scale, room.width() * share,
                            progressHeight * scale),
                     theme.color(Token::AccentFill));
    painter.restore();
}

} // namespace stratoplan
