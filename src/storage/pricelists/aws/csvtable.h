// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/aws/csvscanner.h"
#include "storage/pricelists/aws/product.h"

#include <QSet>

#include <optional>

namespace stratoplan::storage::pricelists {

/// What an AWS list in CSV says in the lines above its table.
struct AwsCsvHead
{
    QString offerCode; ///< "AmazonEC2"
    QString version; ///< "20250912225308"
    QDate published;
};

/// An AWS list in CSV: a few lines with a name and a value, then a table whose columns go by their names.
class AwsCsvTable
{
public:
    explicit AwsCsvTable(QIODevice &device) : m_scanner(device) { }

    /// Reads to the table's header; false when there is none, see problem().
    [[nodiscard]] bool readHead();
    [[nodiscard]] const AwsCsvHead &head() const { return m_head; }
    /// Place of a column; -1 where the table has none of that name.
    [[nodiscard]] int column(const char *name) const
    {
        return m_columns.value(QByteArray(name).toLower(), -1);
    }

    /// Goes to the next row; false at the end or when the text is broken, see problem().
    [[nodiscard]] bool next() { return m_scanner.next(); }
    [[nodiscard]] qint64 line() const { return m_scanner.line(); }
    [[nodiscard]] const QString &problem() const { return m_scanner.problem(); }
    /// What is wrong with the row as a whole; empty: nothing.
    [[nodiscard]] QString rowProblem() const;
    /// A cell of the row, empty for column -1.
    [[nodiscard]] QByteArrayView bytes(int column) const
    {
        const auto &cells = m_scanner.cells();
        return column < 0 || static_cast<std::size_t>(column) >= cells.size()
            ? QByteArrayView()
            : cells[static_cast<std::size_t>(column)];
    }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(bytes(column)).trimmed(); }

private:
    CsvScanner m_scanner;
    AwsCsvHead m_head;
    QHash<QByteArray, int> m_columns;
    std::size_t m_width = 0;
};

/// The list that a file is an edition of. Where its first rows are all of one region it is that region's
/// list: those of several regions stand beside each other.
[[nodiscard]] PriceListHead awsCsvListHead(const AwsCsvHead &head, const QSet<QString> &regions,
                                           bool isSavingsPlan);

/// The region a place belongs to: a local zone ("us-east-1-nyc-1") belongs to the region before it.
[[nodiscard]] QString regionOfPlace(const QString &place);

/// A price with at most twelve decimals, or with more that are nothing but the noise of a computer's
/// arithmetic
/// ("873.8100000000001"). Nothing when it is no price, below zero, too large or too fine.
[[nodiscard]] std::optional<UnitPrice> awsPrice(QByteArrayView text);

/// The error of a file that is broken as a whole.
[[nodiscard]] Error brokenCsv(const QString &fileName, const QString &problem);

/// How many rows tell what regions a list is for.
inline constexpr int rowsThatTellRegions = 300;

} // namespace stratoplan::storage::pricelists
