// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/recoverydumbbell.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/timeaxis.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Measure = RecoveryDumbbellData::Measure;
using Row = RecoveryDumbbellData::Row;

constexpr double rowHeight = 48;

QList<Duration> spansOf(const QList<Row> &rows, Measure Row::*measure)
{
    QList<Duration> spans;
    for (const Row &row : rows) {
        for (const auto &span : {(row.*measure).target, (row.*measure).reached}) {
            if (span)
                spans.append(*span);
        }
    }
    return spans;
}

/// A mark's words stand on the side away from the other mark.
struct Mark
{
    double x;
    QString text;
    FontRole font;
    QColor color;
    bool isLeft;
};

} // namespace

struct RecoveryDumbbell::Layout
{
    QRectF area;
    double legend = 0; ///< y of the legend
    double title = 0; ///< y of the column titles
    double ticks = 0; ///< y of the tick labels
    double top = 0; ///< of the first row
    double row = 0;
    double names = 0; ///< width
    TimeAxis rto;
    TimeAxis rpo;

    [[nodiscard]] QRectF rowAt(qsizetype index) const
    {
        return {area.left(), top + row * static_cast<double>(index), area.width(), row};
    }
};

namespace {

constexpr double wordGap = 11; ///< from the middle of a mark to its words
constexpr double tickRoom = 14; ///< beside an axis, for the words of its first and last tick
constexpr double mostWords = 0.3; ///< of the width, on each side of an axis

bool isZeroAsked(const Measure &measure)
{
    return measure.target && measure.reached && measure.target->isZero() && measure.reached->isZero();
}

/// What is said beside the marks of a measure.
class MeasureWords
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryDumbbell)

public:
    MeasureWords(const TimeAxis &axis, bool isLoss, const Theme &theme)
        : m_axis(axis), m_isLoss(isLoss), m_theme(theme)
    {
    }

    [[nodiscard]] QList<Mark> of(const Measure &measure) const
    {
        if (isZeroAsked(measure))
            return {{m_axis.left(), textOf({}), FontRole::Label, m_theme.color(Token::Text), false}};
        if (measure.target && measure.reached)
            return ofPair(*measure.target, *measure.reached);
        if (measure.target)
            return {alone(*measure.target, tr("%1, reached unknown"))};
        if (measure.reached)
            return {alone(*measure.reached, tr("%1, no target"))};
        return {{m_axis.left(), tr("no target"), FontRole::Label, m_theme.color(Token::Text3), false}};
    }

private:
    [[nodiscard]] QString textOf(Duration span) const
    {
        if (span.isZero() && m_isLoss)
            return tr("0, no loss");
        return Format().duration(span);
    }

    [[nodiscard]] QList<Mark> ofPair(Duration target, Duration reached) const
    {
        const bool isMissed = reached > target;
        const QColor color = m_theme.color(isMissed ? Token::Missed : Token::Saving);
        return {{m_axis.at(reached), textOf(reached), FontRole::LabelStrong, color, !isMissed},
                {m_axis.at(target), textOf(target), FontRole::Label, m_theme.color(Token::Text2), isMissed}};
    }

    [[nodiscard]] Mark alone(Duration span, const QString &text) const
    {
        const double x = m_axis.at(span);
        return {x, text.arg(textOf(span)), FontRole::Label, m_theme.color(Token::Text2),
                x > (m_axis.left() + m_axis.right()) / 2};
    }

    const TimeAxis &m_axis;
    bool m_isLoss;
    const Theme &m_theme;
};

class MeasurePainter
{
public:
    MeasurePainter(QPainter &painter, const TimeAxis &axis, double y, bool isLoss, const Theme &theme)
        : m_painter(painter), m_axis(axis), m_y(y), m_isLoss(isLoss), m_theme(theme)
    {
    }

    void paint(const Measure &measure) const
    {
        if (isZeroAsked(measure))
            paintZero();
        else if (measure.target && measure.reached)
            paintPair(*measure.target, *measure.reached);
        else if (measure.target)
            ring(m_axis.at(*measure.target));
        else if (measure.reached)
            painting::drawDot(m_painter, {m_axis.at(*measure.reached), m_y}, 11, m_theme.color(Token::Edge));
        for (const Mark &mark : MeasureWords(m_axis, m_isLoss, m_theme).of(measure))
            painting::drawTextAt(m_painter, {mark.x + (mark.isLeft ? -wordGap : wordGap), m_y},
                                 mark.isLeft ? Qt::AlignRight : Qt::AlignLeft, mark.text,
                                 m_theme.font(mark.font), mark.color);
    }

private:
    void ring(double x) const
    {
        painting::drawRing(m_painter, {x, m_y}, 12, m_theme.color(Token::Text), m_theme, 1.75);
    }

    void paintZero() const
    {
        ring(m_axis.left());
        painting::drawDot(m_painter, {m_axis.left(), m_y}, 6, m_theme.color(Token::Saving));
    }

    void paintPair(Duration target, Duration reached) const
    {
        const bool isMissed = reached > target;
        const QColor color = m_theme.color(isMissed ? Token::Missed : Token::Saving);
        const double from = m_axis.at(target);
        const double to = m_axis.at(reached);
        m_painter.setPen(QPen(color, isMissed ? 3 : 2));
        m_painter.drawLine(QPointF(from, m_y), QPointF(to, m_y));
        ring(from);
        const bool isWithin =
            std::abs(from - to) < 5; // the mark stands in the ring: one would hide the other
        const QPointF mark(isWithin ? from : to, m_y);
        if (isMissed)
            painting::drawDiamond(m_painter, mark, isWithin ? 8 : 13, color);
        else
            painting::drawDot(m_painter, mark, isWithin ? 6 : 11, color);
    }

    QPainter &m_painter;
    const TimeAxis &m_axis;
    double m_y;
    bool m_isLoss;
    const Theme &m_theme;
};

/// An axis as wide as the words beside its marks leave it.
TimeAxis axisBetween(double left, double right, const QList<Row> &rows, Measure Row::*measure, bool isLoss,
                     const Theme &theme)
{
    constexpr int rounds = 4; // marks move with the axis
    const QList<Duration> spans = spansOf(rows, measure);
    const double most = std::max(tickRoom, (right - left) * mostWords);
    double before = tickRoom;
    double after = tickRoom;
    TimeAxis axis = TimeAxis::logarithmic(spans, left + before, right - after);
    for (int round = 0; round < rounds; ++round) {
        double moreBefore = 0;
        double moreAfter = 0;
        for (const Row &row : rows) {
            for (const Mark &mark : MeasureWords(axis, isLoss, theme).of(row.*measure)) {
                const double width = wordGap + painting::textWidth(theme.font(mark.font), mark.text);
                if (mark.isLeft)
                    moreBefore = std::max(moreBefore, left - (mark.x - width));
                else
                    moreAfter = std::max(moreAfter, mark.x + width - right);
            }
        }
        before = std::min(most, before + moreBefore);
        after = std::min(most, after + moreAfter);
        axis = TimeAxis::logarithmic(spans, left + before, right - after);
    }
    return axis;
}

} // namespace

RecoveryDumbbell::RecoveryDumbbell(RecoveryDumbbellData data) : m_data(std::move(data)) { }

QSizeF RecoveryDumbbell::preferredSize() const
{
    return {830,
            50 + (m_data.hasLegend ? 22 : 0)
                + rowHeight * static_cast<double>(std::max<qsizetype>(1, m_data.rows.size()))};
}

RecoveryDumbbell::Layout RecoveryDumbbell::layOut(const QRectF &target, const Theme &theme) const
{
    Layout at;
    at.area = target;
    at.legend = target.top() + theme.scaled(10.0);
    at.title = target.top() + theme.scaled(m_data.hasLegend ? 33.0 : 11.0);
    at.ticks = at.title + theme.scaled(17.0);
    at.top = at.ticks + theme.scaled(14.0);
    const double room = target.bottom() - at.top;
    at.row = std::min(theme.scaled(rowHeight),
                      room / static_cast<double>(std::max<qsizetype>(1, m_data.rows.size())));
    double names = 60;
    for (const RecoveryDumbbellData::Row &row : m_data.rows) {
        names = std::max({names, painting::textWidth(theme.font(FontRole::BodyStrong), row.title),
                          painting::textWidth(theme.font(FontRole::Label), row.detail)});
    }
    at.names = std::min(names, target.width() * 0.3);
    const double left = target.left() + 16 + at.names + 12;
    const double half = std::max(40.0, (target.right() - left - side) / 2);
    const double apart = std::min(theme.scaled(12.0), half * 0.1); // the two
    at.rto =
        axisBetween(left, left + half - apart, m_data.rows, &RecoveryDumbbellData::Row::rto, false, theme);
    at.rpo = axisBetween(left + half + apart, left + 2 * half, m_data.rows, &RecoveryDumbbellData::Row::rpo,
                         true, theme);
    return at;
}

void RecoveryDumbbell::paintLegend(QPainter &painter, const Layout &at, const Theme &theme) const
{
    struct Entry
    {
        QString text;
        void (*mark)(QPainter &, const QPointF &, const Theme &);
    };
    const Entry entries[] {
        {tr("missed"),
         [](QPainter &p, const QPointF &c, const Theme &t) {
             painting::drawDiamond(p, c, 12, t.color(Token::Missed));
         }},
        {tr("reached"),
         [](QPainter &p, const QPointF &c, const Theme &t) {
             painting::drawDot(p, c, 10, t.color(Token::Saving));
         }},
        {tr("asked"),
         [](QPainter &p, const QPointF &c, const Theme &t) {
             painting::drawRing(p, c, 11, t.color(Token::Text), t, 1.75);
         }},
    };
    const QFont font = theme.font(FontRole::Label);
    double right = at.area.right() - 16;
    for (const Entry &entry : entries) {
        painting::drawTextAt(painter, {right, at.legend}, Qt::AlignRight, entry.text, font,
                             theme.color(Token::Text2));
        right -= painting::textWidth(font, entry.text) + 12;
        entry.mark(painter, {right, at.legend}, theme);
        right -= 18;
    }
}

void RecoveryDumbbell::paintHead(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const double bottom = at.top + at.row * static_cast<double>(m_data.rows.size());
    const auto head = [&](const TimeAxis &axis, const QString &title) {
        axis.paint(painter, at.ticks, at.top - 2, bottom, theme);
        const QFont font = theme.font(FontRole::LabelStrong);
        painting::drawTextAt(painter, {axis.left(), at.title}, Qt::AlignLeft, title, font,
                             theme.color(Token::Text));
        const double scale = axis.left() + painting::textWidth(font, title) + theme.scaled(8.0);
        const QFont quiet = theme.font(FontRole::Label);
        painting::drawTextAt(painter, {scale, at.title}, Qt::AlignLeft,
                             painting::elided(quiet, tr("log scale"), axis.right() + tickRoom - scale), quiet,
                             theme.color(Token::Text2));
    };
    head(at.rto, tr("Time to recover (RTO)"));
    head(at.rpo, tr("Data lost (RPO)"));
}

void RecoveryDumbbell::paintRow(QPainter &painter, const Layout &at, qsizetype index,
                                const Theme &theme) const
{
    const Row &row = m_data.rows[index];
    const QRectF area = at.rowAt(index);
    const double line = theme.scaled(17.0);
    const double y = area.center().y();
    const double nameY = row.detail.isEmpty() ? y : y - line / 2;
    const QFont titleFont = theme.font(FontRole::BodyStrong);
    const QFont detailFont = theme.font(FontRole::Label);
    painting::drawTextAt(painter, {area.left() + 16, nameY}, Qt::AlignLeft,
                         painting::elided(titleFont, row.title, at.names + 4), titleFont,
                         theme.color(Token::Text));
    painting::drawTextAt(painter, {area.left() + 16, nameY + line}, Qt::AlignLeft,
                         painting::elided(detailFont, row.detail, at.names + 4), detailFont,
                         theme.color(Token::Text2));
    MeasurePainter(painter, at.rto, y, false, theme).paint(row.rto);
    MeasurePainter(painter, at.rpo, y, true, theme).paint(row.rpo);
}

void RecoveryDumbbell::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout at = layOut(target, theme);
    if (m_data.selected >= 0 && m_data.selected < m_data.rows.size()) {
        const QRectF row = at.rowAt(m_data.selected);
        painter.fillRect(row, theme.color(Token::Selection));
        painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), theme.color(Token::Accent));
    }
    paintHead(painter, at, theme);
    if (m_data.hasLegend)
        paintLegend(painter, at, theme);
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        if (i > 0) {
            painter.setPen(QPen(theme.color(Token::Line), 1));
            painter.drawLine(at.rowAt(i).topLeft() + QPointF(16, 0), at.rowAt(i).topRight() - QPointF(16, 0));
        }
        paintRow(painter, at, i, theme);
    }
    painter.restore();
}

namespace {

QString sentence(const QString &name, const Measure &measure)
{
    const Format format;
    if (!measure.target && !measure.reached)
        return {};
    const QString reached = measure.reached ? format.duration(*measure.reached)
                                            : QCoreApplication::translate("RecoveryDumbbell", "unknown");
    if (!measure.target)
        return QCoreApplication::translate("RecoveryDumbbell", "%1: reached %2, no target")
            .arg(name, reached);
    const QString verdict = measure.isMissed() ? QCoreApplication::translate("RecoveryDumbbell", "missed")
        : measure.reached                      ? QCoreApplication::translate("RecoveryDumbbell", "met")
                                               : QCoreApplication::translate("RecoveryDumbbell", "not known");
    return QCoreApplication::translate("RecoveryDumbbell", "%1: target %2, reached %3, %4")
        .arg(name, format.duration(*measure.target), reached, verdict);
}

QStringList sentences(const Row &row)
{
    QStringList lines {sentence(QCoreApplication::translate("RecoveryDumbbell", "recovery time"), row.rto),
                       sentence(QCoreApplication::translate("RecoveryDumbbell", "data loss"), row.rpo)};
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString RecoveryDumbbell::altText() const
{
    QStringList rows {tr("Recovery targets against what is reached.")};
    for (const RecoveryDumbbellData::Row &row : m_data.rows)
        rows.append(row.title + u", "_s + sentences(row).join(u"; "_s) + u'.');
    return rows.join(u' ');
}

QList<Figure::HotSpot> RecoveryDumbbell::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (qsizetype i = 0; i < m_data.rows.size(); ++i)
        spots.append(
            {at.rowAt(i), (QStringList {m_data.rows[i].title} + sentences(m_data.rows[i])).join(u'\n')});
    return spots;
}

} // namespace stratoplan
