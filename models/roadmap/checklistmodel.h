// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

#include <optional>

namespace stratoplan {

/// Checklists and their tasks, one below the other. Ticking, renaming, adding, moving and removing are edits
/// of the plan.
class ChecklistModel : public RowListModel
{
    Q_OBJECT

public:
    enum Kind { ListKind, TaskKind }; ///< KindRole; IdRole is the row's id in its table

    explicit ChecklistModel(Document &document, QObject *parent = nullptr);

    /// The checklists of a phase; none: those of no phase.
    void setPhase(PhaseId phase);
    /// All checklists of the plan; a list's second line names its phase.
    void showAll();

    /// Adds a task to the list that @p at is in, the last one for an invalid index; makes a list called @p
    /// title where there is none, in the same step. @return the new row, invalid when it was refused
    QModelIndex addTask(const QModelIndex &at, const QString &text, const QString &title);
    QModelIndex addList(const QString &title);
    bool remove(const QModelIndex &index);
    /// Moves a task up (-1) or down (+1), into the neighbouring list at a list's end. @return where it is
    /// then
    QModelIndex move(const QModelIndex &index, int by);
    /// Work in days of the list that @p index is in; nothing where it is in none.
    [[nodiscard]] std::optional<int> days(const QModelIndex &index) const;
    /// @param run  of edits right after each other that are one step; 0: a step of its own
    bool setDays(const QModelIndex &index, int days, int run = 0);
    [[nodiscard]] bool isTask(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// An edit could not be made; the old value stays.
    void refused(const stratoplan::Error &error);

private:
    struct Row
    {
        Kind kind = TaskKind;
        qint64 id = 0;
        Id<Checklist> list;
        QString text;
        QString detail; ///< of a list: "3 of 7 · 5 days"
        bool done = false;
        int position = 0; ///< of a task in its list

        bool operator==(const Row &) const = default;
    };

    void follow();
    [[nodiscard]] QModelIndex indexOf(Kind kind, qint64 id) const;
    [[nodiscard]] Id<Checklist> listAt(const QModelIndex &index) const;
    [[nodiscard]] int tasksIn(Id<Checklist> list) const;
    [[nodiscard]] Id<Checklist> neighbour(Id<Checklist> list, int by) const;
    bool tell(const Status &status);

    Document &m_document;
    PhaseId m_phase;
    bool m_isAll = false;
    QList<Row> m_rows;
};

} // namespace stratoplan
