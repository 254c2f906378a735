// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/csv.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

/// What makes a spreadsheet take a cell for a formula, also in full-width form.
constexpr QStringView formulaStarts = u"=+-@\t\r\n＝＋－＠";

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', "\"\""_L1) + u'"';
}

bool holdsAny(const QString &text, QStringView characters)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return characters.contains(c); });
}

QString csvText(QString text)
{
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    return holdsAny(text, u",\"\r\n") ? quoted(text) : text;
}

QString csvCell(const DataCell &cell)
{
    switch (cell.kind) {
    case DataCell::Kind::Empty:
        return {};
    case DataCell::Kind::Number:
        return cell.text;
    case DataCell::Kind::Text:
        return csvText(cell.text);
    }
    Q_UNREACHABLE();
}

/// Takes tab-separated text apart, character by character.
class ClipboardReader
{
public:
    explicit ClipboardReader(const QString &text) : m_text(text) { }

    QList<QStringList> read()
    {
        while (m_at < m_text.size())
            readRow();
        return m_rows;
    }

private:
    bool atLineEnd() const { return m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'; }

    void readRow()
    {
        QStringList row;
        for (;;) {
            row += readCell();
            if (m_at >= m_text.size() || m_text.at(m_at) != u'\t')
                break;
            ++m_at;
        }
        if (m_at < m_text.size())
            m_at +=
                m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n' ? 2 : 1;
        m_rows += row;
    }

    QString readCell()
    {
        const qsizetype begin = m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            const auto cell = readQuoted();
            if (cell)
                return *cell;
            m_at = begin; // a quote that does not close is plain text
        }
        while (m_at < m_text.size() && m_text.at(m_at) != u'\t' && !atLineEnd())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    /// A quoted cell, or nothing where the quotes do not enclose the whole cell.
    std::optional<QString> readQuoted()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c != u'"') {
                cell += c;
                continue;
            }
            ++m_at;
            if (m_at >= m_text.size() || m_text.at(m_at) == u'\t' || atLineEnd())
                return cell;
            if (m_text.at(m_at) != u'"')
                return std::nullopt;
            cell += u'"';
        }
        return std::nullopt;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QList<QStringList> m_rows;
};

} // namespace

QByteArray toCsv(const DataTable &table, LineEnd lineEnd)
{
    const QLatin1StringView end = lineEnd == LineEnd::CrLf ? "\r\n"_L1 : "\n"_L1;
    QStringList headers;
    for (const QString &header : table.headers)
        headers += csvText(header);
    QString text = headers.join(u',') + end;
    for (const QList<DataCell> &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (i ? u","_s : QString()) + csvCell(row.at(i));
        text += end;
    }
    return text.toUtf8();
}

QString toClipboardText(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            text += i ? u"\t"_s : QString();
            text += holdsAny(row.at(i), u"\t\r\n\"") ? quoted(row.at(i)) : row.at(i);
        }
        text += u'\n';
    }
    return text;
}

QList<QStringList> fromClipboardText(const QString &text)
{
    return ClipboardReader(text).read();
}

} // namespace stratoplan::storage
