// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <atomic>
#include <utility>

namespace stratoplan {

/// Tells what a table holds: tables of one version have the same rows. Copies keep it, every change gives one
/// that no table had before; 0 is a table that was never filled, or whose rows were moved elsewhere.
class TableVersion
{
public:
    TableVersion() = default;
    TableVersion(const TableVersion &) = default;
    TableVersion(TableVersion &&other) noexcept : m_number(std::exchange(other.m_number, 0)) { }
    TableVersion &operator=(const TableVersion &) = default;
    TableVersion &operator=(TableVersion &&other) noexcept
    {
        m_number = std::exchange(other.m_number, 0);
        return *this;
    }
    ~TableVersion() = default;

    [[nodiscard]] quint64 number() const { return m_number; }
    void change()
    {
        static std::atomic<quint64> last = 0;
        m_number = ++last;
    }

private:
    quint64 m_number = 0;
};

/// Rows of one kind, in the user's order, found by id in O(1). Copies share their data until changed, so
/// handing a whole plan to a worker costs nothing.
template <class Row>
class Table
{
public:
    using RowType = Row;
    using IdType = Id<Row>;

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    auto begin() const { return m_rows.cbegin(); }
    auto end() const { return m_rows.cend(); }
    /// @p row in 0 … size() - 1.
    [[nodiscard]] const Row &at(qsizetype row) const { return m_rows.at(row); }

    [[nodiscard]] bool contains(IdType id) const { return m_index.contains(id); }
    /// Position of a row, or -1.
    [[nodiscard]] qsizetype indexOf(IdType id) const { return m_index.value(id, -1); }
    /// The row with that id, or null; valid until the next change of the table.
    [[nodiscard]] const Row *find(IdType id) const
    {
        const qsizetype row = indexOf(id);
        return row < 0 ? nullptr : &m_rows.at(row);
    }
    /// An id that no row has had since this table was filled: one above the largest.
    [[nodiscard]] IdType nextId() const { return IdType(m_largest + 1); }

    /// Tables of one version have the same rows.
    [[nodiscard]] quint64 version() const { return m_version.number(); }

    /// Puts a row with a fresh id at @p position (at the end by default). O(rows after it).
    void insert(const Row &row, qsizetype position = -1)
    {
        Q_ASSERT(!row.id.isNone() && !contains(row.id));
        const qsizetype at = position < 0 ? m_rows.size() : std::min(position, m_rows.size());
        m_rows.insert(at, row);
        m_largest = std::max(m_largest, row.id.value());
        m_version.change();
        reindex(at);
    }
    /// Replaces the row with the same id.
    void replace(const Row &row)
    {
        const qsizetype at = indexOf(row.id);
        Q_ASSERT(at >= 0);
        m_rows[at] = row;
        m_version.change();
    }
    /// Changes rows where they are, without a copy of each; @p change takes a row, whose id it leaves as it
    /// is, and its place. O(rows).
    template <class Change>
    void changeEach(Change change)
    {
        qsizetype at = 0;
        for (Row &row : m_rows)
            change(row, at++);
        m_version.change();
    }
    /// Takes a row out; its id is not given out again.
    void remove(IdType id)
    {
        const qsizetype at = indexOf(id);
        Q_ASSERT(at >= 0);
        m_rows.removeAt(at);
        m_version.change();
        m_index.remove(id);
        reindex(at);
    }
    bool operator==(const Table &other) const
    {
        return version() == other.version() || m_rows == other.m_rows;
    }

private:
    void reindex(qsizetype from)
    {
        for (qsizetype i = from; i < m_rows.size(); ++i)
            m_index[m_rows.at(i).id] = i;
    }

    QList<Row> m_rows;
    QHash<IdType, qsizetype> m_index;
    qint64 m_largest = 0;
    TableVersion m_version;
};

} // namespace stratoplan
