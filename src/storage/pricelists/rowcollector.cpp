// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/rowcollector.h"

#include "storage/catalog/search/packeditem.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceLists)
};

constexpr qsizetype sequenceSize = 8;

/// The price that stands behind words: where the list says neither, its head does.
Rate sourced(const Rate &rate, const PriceListHead &head)
{
    Rate whole = rate;
    if (whole.sourceTitle.isEmpty())
        whole.sourceTitle = head.title;
    if (whole.sourceUrl.isEmpty())
        whole.sourceUrl = head.url;
    constexpr int firstYear = 1970; // "0001-01-01" is said where nobody knows
    if (!whole.effective.isValid() || whole.effective.year() < firstYear)
        whole.effective = head.date;
    return whole;
}

} // namespace

void RowCollector::beginFile(const QString &fileName, const QString &format)
{
    m_files.emplace_back();
    m_files.back().part.fileName = fileName;
    m_files.back().part.format = format;
    m_hasLast = false;
}

void RowCollector::fail(const Error &error)
{
    if (m_status.ok())
        m_status = error;
}

bool RowCollector::begin(const PriceListHead &head)
{
    if (!m_hasHead) {
        m_head = head;
        m_hasHead = true;
        return true;
    }
    if (m_head.key != head.key) {
        fail({Error::Code::Invalid,
              Words::tr("“%1” belongs to another price list than “%2”. Import them one after the other.")
                  .arg(m_files.back().part.fileName, m_files.front().part.fileName),
              {}});
        return false;
    }
    m_head.date = std::max(m_head.date, head.date);
    return true;
}

/// The row that a price belongs to; a new one unless it says otherwise.
qint64 RowCollector::newRow(const ListedPrice &price)
{
    File &file = m_files.back();
    if (!price.sameRow || file.outcomes.empty()) {
        file.outcomes.push_back(0);
        ++m_rowsRead;
    }
    return static_cast<qint64>(file.outcomes.size()) - 1;
}

void RowCollector::noteDate(const QDate &date)
{
    if (date <= m_today)
        m_newest = std::max(m_newest, date);
    else if (!m_coming.isValid() || date < m_coming)
        m_coming = date;
}

QDate RowCollector::date() const
{
    if (m_head.date.isValid())
        return m_head.date;
    return m_newest.isValid() ? m_newest : m_coming;
}

QDate RowCollector::day() const
{
    if (m_head.date.isValid())
        return m_head.date;
    return m_newest.isValid() ? m_newest : m_today;
}

bool RowCollector::add(const ListedPrice &price)
{
    const qint64 row = newRow(price);
    const bool isSameItem = m_hasLast && price.item == m_lastItem;
    if (!isSameItem) {
        m_lastItem = price.item;
        m_itemKey = price.item.key.toUtf8() + '\0';
        m_hasLast = true;
    }
    char sequence[sequenceSize];
    qToBigEndian(m_sequence++, sequence);
    m_key = m_itemKey;
    m_key.append(sequence, sequenceSize);

    const Rate rate = sourced(price.rate, m_head);
    noteDate(rate.effective);
    m_value.clear();
    PackWriter writer(m_value, m_dictionary);
    writer.putNumber(m_files.size() - 1);
    writer.putNumber(static_cast<quint64>(row));
    writer.putSigned(price.line);
    writer.putNumber(static_cast<quint64>(price.part));
    writer.putNumber(isSameItem ? 0 : 1);
    if (!isSameItem)
        packDescription(writer, price.item);
    writer.putRate(rate);
    writer.putSigned(price.end.raw());
    writer.put(price.until);
    if (const Status added = m_spool.add(m_key, m_value); !added) {
        fail(added.error());
        return false;
    }
    return !m_cancelled();
}

bool RowCollector::skip(qint64 line, const QString &why)
{
    File &file = m_files.back();
    file.outcomes.push_back(0);
    ++m_rowsRead;
    const int place = static_cast<int>(m_files.size()) - 1;
    count({place, static_cast<qint64>(file.outcomes.size()) - 1, line, RowOutcome::Kind::Skipped, why});
    return !m_cancelled();
}

void RowCollector::unpackRow(ListedRow &row, PriceItem *item)
{
    PackReader reader(m_record->value, m_dictionary);
    row.file = static_cast<int>(reader.number());
    row.row = static_cast<qint64>(reader.number());
    row.line = reader.signedNumber();
    row.part = static_cast<ListedPrice::Part>(reader.number());
    if (reader.number() != 0) {
        PriceItem described;
        unpackDescription(reader, described);
        if (item)
            *item = std::move(described);
    }
    reader.getRate(row.rate);
    row.end = Quantity::fromRaw(reader.signedNumber());
    reader.get(row.until);
    Q_ASSERT(reader.ok() && reader.atEnd());
}

Result<bool> RowCollector::take()
{
    auto record = m_spool.next();
    if (!record)
        return record.error();
    m_record = *record;
    return m_record.has_value();
}

Result<bool> RowCollector::next(PriceItem &item, QList<ListedRow> &rows)
{
    rows.clear();
    if (!m_isTaking) {
        m_isTaking = true;
        if (const auto first = take(); !first)
            return first.error();
    }
    if (!m_record)
        return false;
    const QByteArray key = m_record->key.chopped(sequenceSize).toByteArray();
    while (m_record && m_record->key.chopped(sequenceSize) == key) {
        PriceItem *described = rows.isEmpty() ? &item : nullptr;
        unpackRow(rows.emplaceBack(), described);
        ++m_taken;
        if (const auto more = take(); !more)
            return more.error();
    }
    return true;
}

void RowCollector::count(const RowOutcome &outcome)
{
    File &file = m_files[static_cast<std::size_t>(outcome.file)];
    quint8 &known = file.outcomes[static_cast<std::size_t>(outcome.row)];
    known = std::max(known, static_cast<quint8>(outcome.kind));
    if (outcome.kind == RowOutcome::Kind::Skipped && file.skipped.size() < largestSkippedRows)
        file.skipped.append({outcome.row, {outcome.line, outcome.why}});
}

QList<ImportPart> RowCollector::parts()
{
    QList<ImportPart> parts;
    for (File &file : m_files) {
        ImportPart &part = file.part;
        part.read = static_cast<qint64>(file.outcomes.size());
        const auto number = [&file](RowOutcome::Kind kind) {
            return static_cast<qint64>(
                std::count(file.outcomes.begin(), file.outcomes.end(), static_cast<quint8>(kind)));
        };
        part.imported = number(RowOutcome::Kind::Imported);
        part.merged = number(RowOutcome::Kind::Merged);
        part.skipped = number(RowOutcome::Kind::Skipped);
        std::stable_sort(file.skipped.begin(), file.skipped.end(),
                         [](const SkippedAt &a, const SkippedAt &b) { return a.row < b.row; });
        part.skippedRows.clear();
        qint64 last = -1;
        for (const SkippedAt &each : std::as_const(file.skipped)) {
            const bool isSkipped = file.outcomes[static_cast<std::size_t>(each.row)]
                == static_cast<quint8>(RowOutcome::Kind::Skipped);
            if (isSkipped && each.row != last)
                part.skippedRows.append(each.skipped);
            last = each.row;
        }
        parts.append(part);
    }
    return parts;
}

} // namespace stratoplan::storage
