// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/build/batchworker.h"
#include "storage/pricelists/rowcollector.h"

namespace stratoplan::storage {

/// Hands the rows of one file to a collector on a thread of its own, while the next rows are read.
class RowQueue : public PriceListSink
{
public:
    /// @p goOn is asked at every row, with their number, in the reading thread; false stops the reading
    RowQueue(RowCollector &rows, std::function<bool(qint64)> goOn)
        : m_rows(rows), m_goOn(std::move(goOn)), m_worker([this](Row &row) { return collect(row); })
    {
    }

    bool begin(const PriceListHead &head) override { return m_worker.finish().ok() && m_rows.begin(head); }
    bool add(const ListedPrice &price) override
    {
        m_count += price.sameRow ? 0 : 1;
        return m_worker.add({price, {}, false}) && m_goOn(m_count);
    }
    bool skip(qint64 line, const QString &why) override
    {
        ++m_count;
        Row row;
        row.price.line = line;
        row.why = why;
        row.isSkipped = true;
        return m_worker.add(std::move(row)) && m_goOn(m_count);
    }

    /// Waits for the collector. Fails as it did.
    Status finish()
    {
        const Status done = m_worker.finish();
        return m_rows.status() ? done : m_rows.status();
    }

private:
    struct Row
    {
        ListedPrice price;
        QString why;
        bool isSkipped = false;
    };

    Status collect(Row &row)
    {
        const bool goesOn = row.isSkipped ? m_rows.skip(row.price.line, row.why) : m_rows.add(row.price);
        if (goesOn)
            return {};
        return m_rows.status() ? Error {Error::Code::Cancelled, {}, {}} : m_rows.status();
    }

    RowCollector &m_rows;
    std::function<bool(qint64)> m_goOn;
    qint64 m_count = 0;
    BatchWorker<Row> m_worker;
};

} // namespace stratoplan::storage
