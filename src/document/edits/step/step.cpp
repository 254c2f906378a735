// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/step/step.h"

#include "document/edits/step/openstep.h"

namespace stratoplan::edits {

Step::Step(Document &document, const QString &text)
    : m_document(document), m_draft(document.plan()), m_command(std::make_unique<QUndoCommand>(text))
{
}

namespace {

/// Rows that are in @p gone, last first, so that positions stay right while they go.
template <class Row>
QList<Id<Row>> rowsToRemove(const Table<Row> &table, const RowSet &gone)
{
    QList<Id<Row>> ids;
    for (const Row &row : table) {
        if (gone.contains(row.id))
            ids.prepend(row.id);
    }
    return ids;
}

/// Rows that stay but refer to rows in @p gone, without those references.
template <class Row>
QList<Row> rowsToClear(const Table<Row> &table, const RowSet &gone)
{
    QList<Row> cleared;
    for (const Row &row : table) {
        if (gone.contains(row.id))
            continue;
        Row copy = row;
        // Rows that cannot be without the reference are in `gone` themselves.
        if (dropAllReferences(copy, gone) && !(copy == row))
            cleared.append(copy);
    }
    return cleared;
}

/// Scenarios that set levers or drivers in @p gone, without these settings.
QList<Scenario> scenariosToClear(const Plan &plan, const RowSet &gone)
{
    QStringList keys;
    for (const Lever &lever : plan.table<Lever>()) {
        if (gone.contains(lever.id))
            keys.append(lever.key);
    }
    for (const Driver &driver : plan.table<Driver>()) {
        if (gone.contains(driver.id))
            keys.append(driver.key);
    }
    QList<Scenario> cleared;
    for (Scenario scenario : plan.table<Scenario>().rows()) {
        const auto isGone = [&keys](const ScenarioSetting &each) { return keys.contains(each.key); };
        if (!gone.contains(scenario.id) && scenario.settings.removeIf(isGone) > 0)
            cleared.append(scenario);
    }
    return cleared;
}

} // namespace

void Step::removeWithDependents(const RowSet &rows)
{
    const Plan before = m_draft;
    const RowSet gone = withDependents(before, rows);
    for (const Scenario &scenario : scenariosToClear(before, gone))
        replace(scenario);
    // What refers goes before what it refers to.
    before.forEachTableBackwards([&]<class Row>(const Table<Row> &table) {
        for (const Row &row : rowsToClear(table, gone))
            replace(row);
        for (const Id<Row> id : rowsToRemove(table, gone))
            remove(id);
    });
}

Status Step::push()
{
    m_draft = Plan();
    if (m_command->childCount() > 0)
        make(m_document.undoStack(), std::move(m_command));
    return {};
}

} // namespace stratoplan::edits
