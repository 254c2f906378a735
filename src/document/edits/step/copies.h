// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/step/step.h"

#include <QHash>

namespace stratoplan::edits {

/// Where copies of components go.
enum class CopyPlace { AtEnd, AfterOriginal };

/// Copies rows that refer to each other: the copies refer to copies, and lists of the other rows that hold
/// an original hold its copy too.
class RowCopies
{
public:
    /// Copies @p rows, statements and what people accepted excepted.
    RowCopies(Step &step, const RowSet &rows, CopyPlace place);

    /// The copy of a row; none where it was not copied.
    template <class Row>
    [[nodiscard]] Id<Row> of(Id<Row> original) const
    {
        return Id<Row>(m_copies[size_t(tableIndex<Row>)].value(original.value()));
    }

private:
    template <class Row>
    void reserve(const Table<Row> &table, const RowSet &rows);
    template <class Row>
    void copyTable(const Table<Row> &table, CopyPlace place);
    template <class Row>
    void extendTable(const Table<Row> &table);
    template <class Value>
    void translate(Value &value) const;
    template <class Part>
    void extendLists(Part &part) const;

    Step &m_step;
    std::array<QHash<qint64, qint64>, size_t(tableCount)> m_copies;
};

} // namespace stratoplan::edits
