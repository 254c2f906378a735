// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/dictionary.h"
#include "storage/pricelists/import.h"
#include "storage/pricelists/pricelist.h"
#include "storage/pricelists/ratemerger.h"
#include "storage/pricelists/sortedspool.h"

#include <QDateTime>

#include <vector>

namespace stratoplan::storage {

/// Takes the rows of price lists, file after file, brings those of each item together and counts them. What
/// it keeps in memory is one byte for each row, and the texts that rows share.
class RowCollector : public PriceListSink
{
public:
    /// @p cancelled is asked at every row; true stops the reading
    RowCollector(const QString &folder, std::function<bool()> cancelled)
        : m_spool(folder), m_cancelled(std::move(cancelled)), m_today(QDateTime::currentDateTimeUtc().date())
    {
    }

    void beginFile(const QString &fileName, const QString &format);

    bool begin(const PriceListHead &head) override;
    bool add(const ListedPrice &price) override;
    bool skip(qint64 line, const QString &why) override;

    /// Why add() or begin() stopped the reading; success where it was cancelled or nothing stopped it.
    [[nodiscard]] const Status &status() const { return m_status; }
    [[nodiscard]] const PriceListHead &head() const { return m_head; }
    [[nodiscard]] bool hasHead() const { return m_hasHead; }
    [[nodiscard]] qint64 rowsRead() const { return m_rowsRead; }
    /// The date of the edition: what the list says, else that of its newest price. Of prices that are still
    /// to come the first counts, and only where no other is there. Null where nothing has a date.
    [[nodiscard]] QDate date() const;
    /// The day that prices hold on, or have ended before, or are still to come: the list's, else today.
    [[nodiscard]] QDate day() const;
    [[nodiscard]] Dictionary &dictionary() { return m_dictionary; }

    /// After the last file, before next().
    Status finish() { return m_spool.finish(); }
    /// One item with all its rows, in the order of keys; false at the end. Fails where the spool fails.
    Result<bool> next(PriceItem &item, QList<ListedRow> &rows);
    /// How far next() is, of how many.
    [[nodiscard]] qint64 rowsTaken() const { return m_taken; }
    [[nodiscard]] qint64 rowsSpooled() const { return m_spool.count(); }

    /// Counts what became of a row. A row with several prices counts by the best of them.
    void count(const RowOutcome &outcome);
    /// What came of each file.
    [[nodiscard]] QList<ImportPart> parts();

private:
    struct SkippedAt
    {
        qint64 row = 0;
        SkippedRow skipped;
    };
    /// A file while it is counted.
    struct File
    {
        ImportPart part;
        std::vector<quint8> outcomes; ///< RowOutcome::Kind of each row
        QList<SkippedAt> skipped;
    };

    void fail(const Error &error);
    void noteDate(const QDate &date);
    qint64 newRow(const ListedPrice &price);
    Result<bool> take();
    void unpackRow(ListedRow &row, PriceItem *item);

    SortedSpool m_spool;
    std::function<bool()> m_cancelled;
    Dictionary m_dictionary;
    Status m_status;
    PriceListHead m_head;
    bool m_hasHead = false;
    std::vector<File> m_files;
    QDate m_today;
    QDate m_newest; ///< of the prices that hold today
    QDate m_coming; ///< the first of those that do not yet
    qint64 m_rowsRead = 0;

    PriceItem m_lastItem; ///< of the row before
    QByteArray m_itemKey; ///< of it
    bool m_hasLast = false;
    qint64 m_sequence = 0;
    QByteArray m_key;
    QByteArray m_value;

    std::optional<SortedSpool::Record> m_record; ///< the next one
    bool m_isTaking = false;
    qint64 m_taken = 0;
};

} // namespace stratoplan::storage
