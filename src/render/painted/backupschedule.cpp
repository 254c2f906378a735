// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/backupschedule.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/timeaxis.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Row = BackupScheduleData::Row;

constexpr double headHeight = 30;
constexpr double rowHeight = 36;
constexpr double stripGap = 14;
constexpr double densest = 4; ///< pixels between strokes; closer ones become a bar

bool isAlways(const Row &row)
{
    return row.mode == Backup::Mode::Continuous || row.mode == Backup::Mode::Replication;
}

/// One row's copies over one stretch of time.
void drawStrip(QPainter &painter, const TimeAxis &strip, Duration length, const Row &row, double y,
               const Theme &theme)
{
    const QColor color = theme.color(Token::Accent);
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.drawLine(QPointF(strip.left(), y), QPointF(strip.right(), y));
    const double width = strip.right() - strip.left();
    if (isAlways(row)) {
        painter.fillRect(QRectF(strip.left(), y - 3, width, 6), color);
        return;
    }
    if (row.every.isZero())
        return;
    const double gap =
        width * static_cast<double>(row.every.seconds()) / static_cast<double>(length.seconds());
    if (gap < densest) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(strip.left(), y - 3, width, 6));
        return;
    }
    const double tall = row.mode == Backup::Mode::Incremental ? 5 : 8;
    painter.setPen(QPen(color, gap > 10 ? 2.5 : 1.5, Qt::SolidLine, Qt::FlatCap));
    for (double x = strip.left() + std::min(gap / 2, width / 2); x <= strip.right() - 0.5; x += gap) {
        if (gap <= width)
            painter.drawLine(QPointF(x, y - tall), QPointF(x, y + tall));
    }
}

} // namespace

struct BackupSchedule::Layout
{
    struct Strip
    {
        Duration length;
        TimeAxis axis;
    };

    QRectF area;
    double head = 0;
    double row = 0;
    double what = 0; ///< left edges and widths of the columns
    double whatWidth = 0;
    double often = 0;
    double oftenWidth = 0;
    double kept = 0;
    double keptWidth = 0;
    double where = 0;
    double whereWidth = 0;
    QList<Strip> strips;

    [[nodiscard]] QRectF rowAt(qsizetype index) const
    {
        return {area.left(), area.top() + head + row * static_cast<double>(index), area.width(), row};
    }
};

QString BackupSchedule::everyText(Duration every)
{
    if (every == Duration::fromHours(1))
        return tr("every hour");
    if (every == Duration::fromDays(1))
        return tr("every day");
    if (every == Duration::fromDays(7))
        return tr("every week");
    return tr("every %1").arg(Format().duration(every));
}

BackupSchedule::BackupSchedule(BackupScheduleData data) : m_data(std::move(data)) { }

QString BackupSchedule::frequencyText(const BackupScheduleData::Row &row)
{
    const QString every = everyText(row.every);
    switch (row.mode) {
    case Backup::Mode::Continuous:
        return tr("continuous");
    case Backup::Mode::Replication:
        return tr("replicated");
    case Backup::Mode::OnChange:
        return tr("on every change");
    case Backup::Mode::Incremental:
        return row.every.isZero() ? tr("incremental") : tr("%1, incremental").arg(every);
    case Backup::Mode::Full:
        return row.every.isZero() ? tr("once") : every;
    }
    Q_UNREACHABLE();
}

QString BackupSchedule::retentionText(const BackupScheduleData::Row &row)
{
    if (row.keepCount > 0)
        return tr("%n versions", nullptr, row.keepCount);
    return row.keep.isZero() ? tr("for ever") : Format().duration(row.keep);
}

QString BackupSchedule::locationText(const BackupScheduleData::Row &row)
{
    if (row.copies <= 1)
        return row.location;
    const QString copies = tr("%n copies", nullptr, row.copies);
    return row.location.isEmpty() ? copies : row.location + u", "_s + copies;
}

QSizeF BackupSchedule::preferredSize() const
{
    return {900, headHeight + rowHeight * static_cast<double>(std::max<qsizetype>(1, m_data.rows.size()))};
}

BackupSchedule::Layout BackupSchedule::layOut(const QRectF &target, const Theme &theme) const
{
    const QFont body = theme.font(FontRole::Body);
    const QFont head = theme.font(FontRole::LabelStrong);
    const auto widest = [&](const QString &title, const QFont &font, const auto &textOf, double share) {
        double width = painting::textWidth(head, title);
        for (const Row &row : m_data.rows)
            width = std::max(width, painting::textWidth(font, textOf(row)));
        return std::min(width, target.width() * share);
    };
    Layout at;
    at.area = target;
    at.head = theme.scaled(headHeight);
    at.row = std::min(theme.scaled(rowHeight),
                      (target.height() - at.head)
                          / static_cast<double>(std::max<qsizetype>(1, m_data.rows.size())));
    constexpr double gap = 20;
    at.what = target.left() + 16;
    at.whatWidth = widest(
        tr("What"), theme.font(FontRole::BodyStrong), [](const Row &row) { return row.what; }, 0.22);
    at.oftenWidth = widest(
        tr("How often"), body, [](const Row &row) { return frequencyText(row); }, 0.2);
    at.keptWidth = widest(
        tr("Kept"), body, [](const Row &row) { return retentionText(row); }, 0.15);
    at.whereWidth = widest(
        tr("Where"), body, [](const Row &row) { return locationText(row); }, 0.22);
    at.where = target.right() - 16 - at.whereWidth;
    at.kept = at.where - gap - at.keptWidth;
    at.often = at.kept - gap - at.oftenWidth;
    const double left = at.what + at.whatWidth + gap;
    const double strips = std::max(30.0, at.often - gap - left);
    const double width = (strips - 2 * stripGap) / 3;
    double x = left;
    for (const Duration length : {Duration::fromDays(1), Duration::fromDays(7), Duration::fromDays(30)}) {
        at.strips.append({length, TimeAxis::even(length, x, x + width)});
        x += width + stripGap;
    }
    return at;
}

void BackupSchedule::paintHead(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const QRectF head(at.area.left(), at.area.top(), at.area.width(), at.head);
    painter.fillRect(head, theme.color(Token::Header));
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    const QFont font = theme.font(FontRole::LabelStrong);
    const auto title = [&](double x, const QString &text) {
        painting::drawTextAt(painter, {x, head.center().y()}, Qt::AlignLeft, text, font,
                             theme.color(Token::Text2));
    };
    title(at.what, tr("What"));
    title(at.often, tr("How often"));
    title(at.kept, tr("Kept"));
    title(at.where, tr("Where"));
    const std::array names {tr("in a day"), tr("in a week"), tr("in 30 days")};
    for (qsizetype i = 0; i < at.strips.size(); ++i)
        title(at.strips[i].axis.left(),
              painting::elided(font, names[static_cast<std::size_t>(i)],
                               at.strips[i].axis.right() - at.strips[i].axis.left() + 8));
}

void BackupSchedule::paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const Row &row = m_data.rows[index];
    const QRectF area = at.rowAt(index);
    const double y = area.center().y();
    painter.setPen(QPen(theme.color(Token::Grid), 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const QFont font = theme.font(FontRole::Body);
    const double line = std::min(theme.scaled(15.0), area.height() / 2);
    const auto cell = [&](double x, double width, const QString &text, Token token, const QFont &cellFont) {
        const QStringList lines = painting::twoLines(cellFont, text, width + 2);
        double middle = y - line * static_cast<double>(lines.size() - 1) / 2;
        for (const QString &each : lines) {
            painting::drawTextAt(painter, {x, middle}, Qt::AlignLeft, each, cellFont, theme.color(token));
            middle += line;
        }
    };
    cell(at.what, at.whatWidth, row.what, Token::Text, theme.font(FontRole::BodyStrong));
    cell(at.often, at.oftenWidth, frequencyText(row), Token::Text, font);
    cell(at.kept, at.keptWidth, retentionText(row), Token::Text, font);
    cell(at.where, at.whereWidth, locationText(row), Token::Text2, font);
    for (const Layout::Strip &strip : at.strips)
        drawStrip(painter, strip.axis, strip.length, row, y, theme);
}

void BackupSchedule::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout at = layOut(target, theme);
    paintHead(painter, at, theme);
    for (qsizetype i = 0; i < m_data.rows.size(); ++i)
        paintRow(painter, at, i, theme);
    painter.restore();
}

QString BackupSchedule::altText() const
{
    QStringList rows;
    for (const BackupScheduleData::Row &row : m_data.rows) {
        QStringList words {row.what, frequencyText(row), tr("kept %1").arg(retentionText(row))};
        if (!row.location.isEmpty())
            words.append(locationText(row));
        rows.append(words.join(u", "_s));
    }
    return rows.isEmpty() ? tr("Backup schedule: no backups.")
                          : tr("Backup schedule: %1.").arg(rows.join(u"; "_s));
}

QList<Figure::HotSpot> BackupSchedule::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        const BackupScheduleData::Row &row = m_data.rows[i];
        QStringList lines {row.what, frequencyText(row), tr("kept %1").arg(retentionText(row)),
                           locationText(row)};
        lines.removeAll(QString());
        spots.append({at.rowAt(i), lines.join(u'\n')});
    }
    return spots;
}

} // namespace stratoplan
