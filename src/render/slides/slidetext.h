// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>

class QPainter;

namespace stratoplan::slides {

/// Words of one font.
struct TextRun
{
    QString text;
    QFont font;
};

/// Text broken into lines at its spaces.
class WrappedText
{
public:
    /// Runs one after the other, with a space between them, in lines of @p width. Where they would need more
    /// than
    /// @p lines they are set smaller, down to @p smallest pixels; what then does not fit is cut with an
    /// ellipsis.
    WrappedText(const QList<TextRun> &runs, double width, int lines, int smallest);

    [[nodiscard]] int lines() const { return static_cast<int>(m_lines.size()); }
    /// Whether words at its end are left out.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    /// Of a line, relative to the largest font's pixel size.
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return m_lineHeight * lines(); }
    /// Paints it with its top left corner at @p corner.
    void paint(QPainter &painter, const QPointF &corner, const QColor &color) const;

private:
    struct Piece
    {
        QString text;
        QFont font;
        double width = 0;
    };
    using Line = QList<Piece>;

    [[nodiscard]] static QList<Line> broken(const QList<TextRun> &runs, double width);
    static void cut(QList<Line> &lines, int most, double width);

    QList<Line> m_lines;
    double m_lineHeight = 0;
    bool m_isCut = false;
};

} // namespace stratoplan::slides
