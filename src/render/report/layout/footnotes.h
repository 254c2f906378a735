// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stratoplan {

/// Remarks that several cells of a table may share, numbered in the order of reading.
class Footnotes
{
public:
    /// "[3]"; empty for an empty remark.
    [[nodiscard]] QString mark(const QString &text)
    {
        if (text.isEmpty())
            return {};
        qsizetype at = m_texts.indexOf(text);
        if (at < 0) {
            at = m_texts.size();
            m_texts.append(text);
        }
        return QStringLiteral("[%1]").arg(at + 1);
    }
    /// All of them, a line each, for the note below the table.
    [[nodiscard]] QString text() const
    {
        QStringList lines;
        for (qsizetype i = 0; i < m_texts.size(); ++i)
            lines.append(QStringLiteral("[%1]  %2").arg(QString::number(i + 1), m_texts.at(i)));
        return lines.join(u'\n');
    }

private:
    QStringList m_texts;
};

} // namespace stratoplan
