// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/import.h"

#include "storage/catalog/build/catalogwriter.h"
#include "storage/files.h"
#include "storage/pricelists/editions.h"
#include "storage/pricelists/formats.h"
#include "storage/pricelists/importmeter.h"
#include "storage/pricelists/reporttext.h"
#include "storage/pricelists/rowcollector.h"
#include "storage/pricelists/rowqueue.h"
#include "storage/pricelists/unknownfile.h"
#include "storage/pricelists/watcheddevice.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceLists)
};

constexpr qint64 headSize = 64 * 1024;

Error cancelledError()
{
    return {Error::Code::Cancelled, Words::tr("The import was cancelled; nothing was changed."), {}};
}

/// A file of a price list, open, and the format that reads it.
struct SourceFile
{
    QString path;
    QString name; ///< without folder
    std::unique_ptr<QFile> file;
    PriceListFormat format;
};

Result<SourceFile> openSource(const QString &path)
{
    const QFileInfo info(path);
    SourceFile source {path, info.fileName(), std::make_unique<QFile>(path), {}};
    if (!info.exists())
        return systemError(ENOENT, source.name, FileUse::Open, path);
    if (!info.isFile())
        return Error {Error::Code::Unreadable, Words::tr("“%1” is not a file.").arg(source.name), path};
    if (!source.file->open(QIODevice::ReadOnly))
        return systemError(EACCES, source.name, FileUse::Open, source.file->errorString());
    const QByteArray head = source.file->read(headSize);
    const auto format = priceListFormat(head, source.name);
    if (!format)
        return unknownFile(head, source.name);
    source.format = *format;
    source.file->seek(0);
    return source;
}

/// One import from its files to the new catalog.
class Import
{
public:
    Import(const QStringList &files, const QString &folder, const ImportHooks &hooks)
        : m_files(files), m_folder(folder), m_meter(hooks), m_rows(folder, m_meter.cancelled()),
          m_items(folder)
    {
    }

    Result<ImportReport> run()
    {
        m_files.removeDuplicates();
        if (const Status ready = prepare(); !ready)
            return ready.error();
        // The digest is taken while the rows are read; only a list that may be there already is looked at
        // first.
        auto digest =
            std::async(std::launch::async, [this] { return digestOf(m_files, m_meter.cancelled()); });
        if (mayBeKnown()) {
            m_digest = digest.get();
            if (const auto known = knownEdition())
                return *known;
        }
        const Status read = readAll();
        if (digest.valid()) {
            if (!read)
                m_meter.stop();
            m_digest = digest.get();
        }
        if (!read)
            return read.error();
        if (!m_digest)
            return m_digest.error();
        if (const auto known = knownEdition())
            return *known;
        return write();
    }

private:
    Status prepare()
    {
        qint64 total = 0;
        for (const QString &path : std::as_const(m_files)) {
            auto source = openSource(path);
            if (!source)
                return source.error();
            total += source->file->size();
            m_sources.push_back(*std::move(source));
        }
        if (m_sources.empty())
            return Error {Error::Code::Invalid, Words::tr("There is no price list to import."), {}};
        m_meter.setTotal(total);
        if (!QDir().mkpath(m_folder))
            return systemError(EACCES, m_folder, FileUse::Write);
        removeLeftOvers();
        m_editions = storedEditions(m_folder);
        return {};
    }

    /// What an import that was killed left: nobody writes to it any more after an hour.
    void removeLeftOvers() const
    {
        constexpr qint64 hour = 3600;
        const QDir folder(m_folder);
        for (const QFileInfo &file : folder.entryInfoList({u"*.sqlite.tmp"_s}, QDir::Files | QDir::Hidden)) {
            if (file.lastModified().secsTo(QDateTime::currentDateTime()) > hour)
                QFile::remove(file.filePath());
        }
    }

    /// Whether an edition was imported from files of these names.
    [[nodiscard]] bool mayBeKnown() const
    {
        for (const StoredEdition &edition : m_editions) {
            const auto &parts = edition.report.parts;
            if (parts.size() == m_files.size() && parts.front().fileName == m_sources.front().name)
                return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<ImportReport> knownEdition() const
    {
        for (const StoredEdition &edition : m_editions) {
            if (m_digest && edition.digest == *m_digest) {
                ImportReport report = edition.report;
                report.unchanged = true;
                return report;
            }
        }
        return std::nullopt;
    }

    Status readAll()
    {
        for (const SourceFile &source : m_sources) {
            m_rows.beginFile(source.name, source.format.name);
            WatchedDevice device(*source.file, [this](qint64 bytes) { return m_meter.addBytes(bytes); });
            RowQueue queue(m_rows, [this](qint64 rows) { return m_meter.goOn(m_rowsBefore + rows); });
            const Status read = source.format.read(device, source.name, queue);
            const Status collected = queue.finish();
            if (m_meter.isCancelled())
                return cancelledError();
            if (!collected)
                return collected;
            if (!read)
                return read;
            m_rowsBefore = m_rows.rowsRead();
        }
        if (!m_rows.hasHead() || m_rows.rowsRead() == 0)
            return Error {
                Error::Code::Invalid, Words::tr("“%1” holds no prices.").arg(m_sources.front().name), {}};
        return m_rows.finish();
    }

    Result<ImportReport> write()
    {
        const QDate date = m_rows.date();
        ImportReport report;
        report.list = m_rows.head().key;
        report.catalog = editionKey(report.list, date, m_editions);
        report.title = m_rows.head().title;
        report.provider = m_rows.head().provider;
        report.date = date;
        report.path = editionPath(m_folder, report.catalog);
        auto replacement = Replacement::of(report.path);
        if (!replacement)
            return replacement.error();
        if (const Status written = writeDatabase(replacement->temporary(), report); !written)
            return m_meter.isCancelled() ? cancelledError() : written.error();
        const auto kept = replacement->commit();
        if (!kept)
            return kept.error();
        m_meter.finish();
        return report;
    }

    Status writeDatabase(const QString &path, ImportReport &report)
    {
        auto connection =
            Connection::open(path, Connection::Access::Create, QFileInfo(report.path).fileName());
        if (!connection)
            return connection.error();
        connection->setProgress([this] { return !m_meter.mayGoOn(m_rowsBefore); });
        // A new file that is thrown away when anything fails needs no journal.
        if (const Status set =
                connection->execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; "
                                    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -8192");
            !set)
            return set;
        {
            auto transaction = Transaction::begin(*connection);
            if (!transaction)
                return transaction.error();
            if (const Status sorted = sortItems(); !sorted)
                return sorted;
            if (const Status written = writeRows(*connection, report); !written)
                return written;
            if (const Status committed = transaction->commit(); !committed)
                return committed;
        }
        return connection->close();
    }

    /// Brings the items, whole now, into the order of the catalog.
    Status sortItems()
    {
        PriceItem item;
        QList<ListedRow> rows;
        QByteArray packed;
        for (;;) {
            const auto more = m_rows.next(item, rows);
            if (!more)
                return more.error();
            if (!*more)
                return m_items.finish();
            const MergedRates merged = mergeRates(rows, m_rows.day());
            for (const RowOutcome &outcome : merged.outcomes)
                m_rows.count(outcome);
            if (!m_meter.setWritten(m_rows.rowsTaken(), m_rows.rowsSpooled() * 3))
                return cancelledError();
            if (merged.rates.isEmpty())
                continue;
            noteSources(merged.rates);
            packed.clear();
            packItem(packed, m_rows.dictionary(), 0, item, merged.rates);
            if (const Status added = m_items.add(orderOf(item), packed); !added)
                return added;
        }
    }

    Status writeRows(Connection &connection, ImportReport &report)
    {
        auto writer = CatalogWriter::on(connection, m_rows.dictionary());
        if (!writer)
            return writer.error();
        for (;;) {
            const auto record = m_items.next();
            if (!record)
                return record.error();
            if (!*record)
                break;
            const auto item = unpackItem((*record)->value, m_rows.dictionary());
            Q_ASSERT(item);
            if (const Status added = writer->addPacked(*item, (*record)->value.toByteArray()); !added)
                return added;
            if (!m_meter.setWritten(m_items.count() + 2 * writer->items(), m_items.count() * 3))
                return cancelledError();
        }
        if (writer->items() == 0)
            return Error {Error::Code::Invalid,
                          Words::tr("No price of “%1” could be read.").arg(m_sources.front().name),
                          whyNothing()};
        return finish(*writer, report);
    }

    [[nodiscard]] QString whyNothing()
    {
        const QList<ImportPart> parts = m_rows.parts();
        const QList<SkippedRow> &skipped = parts.front().skippedRows;
        return skipped.isEmpty()
            ? QString()
            : Words::tr("line %1: %2").arg(QString::number(skipped.front().line), skipped.front().why);
    }

    Status finish(CatalogWriter &writer, ImportReport &report)
    {
        report.parts = m_rows.parts();
        CatalogEdition edition;
        edition.summary.key = report.catalog;
        edition.summary.list = report.list;
        edition.summary.title = report.title;
        edition.summary.provider = report.provider;
        edition.summary.kind = PlanCatalog::Kind::Imported;
        edition.summary.date = report.date;
        edition.summary.source = m_rows.head().url.isEmpty() ? m_sources.front().name : m_rows.head().url;
        edition.summary.imported = QDateTime::currentDateTimeUtc();
        edition.sources = m_priceSources;
        edition.digest = *m_digest;
        edition.report = partsToJson(report.parts);
        const auto summaries = writer.finish({edition});
        if (!summaries)
            return summaries.error();
        report.items = summaries->front().items;
        report.rates = summaries->front().rates;
        return {};
    }

    void noteSources(const QList<Rate> &rates)
    {
        constexpr qsizetype most = 1'000;
        for (const Rate &rate : rates) {
            const CatalogSource source {rate.sourceTitle, rate.sourceUrl, u"primary"_s};
            if (m_priceSources.size() < most && !m_priceSources.contains(source))
                m_priceSources.append(source);
        }
    }

    QStringList m_files;
    QString m_folder;
    ImportMeter m_meter;
    RowCollector m_rows;
    SortedSpool m_items; ///< in the catalog's order
    std::vector<SourceFile> m_sources;
    QList<StoredEdition> m_editions;
    Result<QByteArray> m_digest = QByteArray();
    QList<CatalogSource> m_priceSources;
    qint64 m_rowsBefore = 0; ///< of the files that were read
};

} // namespace

Result<ImportReport> importPriceLists(const QStringList &files, const QString &folder,
                                      const ImportHooks &hooks)
{
    return Import(files, folder, hooks).run();
}

} // namespace stratoplan::storage
