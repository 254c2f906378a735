// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// How usage is counted, from the words of a price list.
struct Usage
{
    QString unit; ///< singular: "GB", "hour", "request"
    Rate::Time time = Rate::Time::Use;
    Quantity per = Quantity::fromWhole(1);
    bool yearly = false; ///< the price is for a year

    bool operator==(const Usage &) const = default;
};

/// Hands rows to a sink and remembers why it stopped, so that readers read straight on.
class Listing
{
public:
    Listing(PriceListSink &sink, QString fileName) : m_sink(sink), m_fileName(std::move(fileName)) { }

    /// Says what list it is, unless it was said before.
    bool begin(const PriceListHead &head);
    [[nodiscard]] bool hasBegun() const { return m_begun; }
    bool add(const ListedPrice &price) { return go(m_sink.add(price)); }
    bool skip(qint64 line, const QString &why) { return go(m_sink.skip(line, why)); }
    /// The file is broken as a whole; the reading ends.
    bool fail(Error::Code code, const QString &message);

    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    /// How the reading went; @p read is what the reader of the text says.
    [[nodiscard]] Status status(const Status &read) const;

private:
    bool go(bool goesOn);

    PriceListSink &m_sink;
    QString m_fileName;
    Status m_failed;
    bool m_begun = false;
};

/// A tier that begins at @p from; the usual single one begins at 0.
[[nodiscard]] Tier tierAt(Quantity from, UnitPrice price);
/// Sets what the usage says.
void setUsage(Rate &rate, const Usage &usage);
/// Sets one flat price for all usage.
void setPrice(Rate &rate, UnitPrice price);
/// Adds a specification unless the value is empty.
void addSpecification(PriceItem &item, const QString &key, const QString &value);
/// Text as part of an item key: lower case, words joined by "-". "Data Transfer Out" is "data-transfer-out".
[[nodiscard]] QString keyPart(const QString &text);
/// One word for several, as units are named: "Requests" is "request", "Disks" is "disk".
[[nodiscard]] QString singular(const QString &word);

/// A refusal for files that look like price lists and hold no prices.
[[nodiscard]] Error noPrices(const QString &fileName, const QString &whatItIs);

} // namespace stratoplan::storage::pricelists
