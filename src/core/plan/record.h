// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/phase.h"

#include <QDateTime>

namespace stratoplan {

/// A list of tasks that belongs to the plan, a phase, or a piece of work with a duration.
struct Checklist
{
    Id<Checklist> id;
    QString name;
    Id<Phase> phase;
    int days = 0; ///< working days; 0: not stated

    static constexpr const char *tableName = "checklist";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Checklist::id), field("name", &Checklist::name),
                          field("phase", &Checklist::phase), field("days", &Checklist::days));
    }
    bool operator==(const Checklist &) const = default;
};

/// An item of a checklist, done or not.
struct Task
{
    Id<Task> id;
    Id<Checklist> checklist;
    QString text;
    bool done = false;

    static constexpr const char *tableName = "task";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Task::id), field("checklist", &Task::checklist),
                          field("text", &Task::text), field("done", &Task::done));
    }
    bool operator==(const Task &) const = default;
};

/// Text kept with its file and line: what was not understood, and code that is not a plan.
struct Note
{
    Id<Note> id;
    QString text;
    QString why;
    SourceRef source;

    static constexpr const char *tableName = "note";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Note::id), field("text", &Note::text), field("why", &Note::why),
                          field("source", &Note::source));
    }
    bool operator==(const Note &) const = default;
};

/// A frozen state of the plan.
struct Snapshot
{
    Id<Snapshot> id;
    QString author;
    QDateTime time; ///< UTC
    QString reason;
    QString content; ///< the plan as its text twin

    static constexpr const char *tableName = "snapshot";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Snapshot::id), field("author", &Snapshot::author),
                          field("time", &Snapshot::time), field("reason", &Snapshot::reason),
                          field("content", &Snapshot::content));
    }
    bool operator==(const Snapshot &) const = default;
};

/// A finding that a person looked at and accepted.
struct Acceptance
{
    Id<Acceptance> id;
    QString finding; ///< key of the finding
    QString author;
    QDateTime time; ///< UTC
    QString reason;

    static constexpr const char *tableName = "acceptance";
    static constexpr auto fields()
    {
        return std::tuple(field("id", &Acceptance::id), field("finding", &Acceptance::finding),
                          field("author", &Acceptance::author), field("time", &Acceptance::time),
                          field("reason", &Acceptance::reason));
    }
    bool operator==(const Acceptance &) const = default;
};

} // namespace stratoplan
