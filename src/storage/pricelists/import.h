// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"
#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <functional>

namespace stratoplan::storage {

/// A row of a price list that was not imported.
struct SkippedRow
{
    qint64 line = 0; ///< of its file, from 1; for formats without lines the row's number
    QString why;

    bool operator==(const SkippedRow &) const = default;
};

/// What came of one file. `read` is always `imported + merged + skipped`.
struct ImportPart
{
    QString fileName; ///< without its folder
    QString format; ///< "AWS price list (CSV)"
    qint64 read = 0; ///< rows that carry a price
    qint64 imported = 0; ///< made a rate
    qint64 merged = 0; ///< joined a rate that another row made
    qint64 skipped = 0;
    QList<SkippedRow> skippedRows; ///< by line; at most largestSkippedRows of them

    bool operator==(const ImportPart &) const = default;
};

inline constexpr qsizetype largestSkippedRows = 10'000; ///< that are kept for a file; all are counted

/// What an import did.
struct ImportReport
{
    QString catalog; ///< key of the edition: "aws/AmazonEC2/us-east-1@2025-09-12"
    QString list; ///< key of the list, the same for all its editions
    QString title;
    QString provider;
    QDate date; ///< of this edition
    QString path; ///< of the catalog in the library's folder
    bool unchanged =
        false; ///< the very same list was there; nothing was written, the counts are those of then
    qint64 items = 0;
    qint64 rates = 0;
    QList<ImportPart> parts; ///< one for each file, in the order given

    [[nodiscard]] qint64 read() const { return total(&ImportPart::read); }
    [[nodiscard]] qint64 imported() const { return total(&ImportPart::imported); }
    [[nodiscard]] qint64 merged() const { return total(&ImportPart::merged); }
    [[nodiscard]] qint64 skipped() const { return total(&ImportPart::skipped); }

    bool operator==(const ImportReport &) const = default;

private:
    [[nodiscard]] qint64 total(qint64 ImportPart::*count) const
    {
        qint64 sum = 0;
        for (const ImportPart &part : parts)
            sum += part.*count;
        return sum;
    }
};

/// How far an import is.
struct ImportProgress
{
    enum class Step {
        Reading, ///< the files
        Writing ///< the catalog and its search index
    };

    Step step = Step::Reading;
    qint64 bytesDone = 0; ///< of all files together
    qint64 bytesTotal = 0;
    qint64 rowsRead = 0;
    Percent done; ///< of the whole work, 0 … 100; never goes back
};

/// What an import calls meanwhile, a few dozen times a second, in the thread that called it.
struct ImportHooks
{
    std::function<void(const ImportProgress &)> progress = {};
    std::function<bool()> cancelled = {}; ///< true ends the import; nothing is changed then
};

/// Imports price lists of any known format into one new catalog of the folder of imported catalogs (see
/// CatalogLibrary::importedFolder()). Several files must be parts of the same list, such as the pages of the
/// Azure Retail Prices. The new catalog is written beside the others and renamed into place at the end: a bad
/// file, a full disk or a cancel changes nothing. The very same list again changes nothing and says so;
/// another edition of a list becomes a catalog of its own beside the older ones.
///
/// Reads each file once from beginning to end; the memory it takes does not grow with the files. May run in
/// any thread; an open CatalogLibrary sees the new catalog after its reload().
///
/// Fails with NotFound or Unreadable (a file), Invalid (of no known format, broken, or of another list than
/// the first), Cancelled, Unwritable or DiskFull (the folder).
[[nodiscard]] Result<ImportReport> importPriceLists(const QStringList &files, const QString &folder,
                                                    const ImportHooks &hooks = {});

} // namespace stratoplan::storage
