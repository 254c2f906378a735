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
        return Fields(field("id", &Checklist::id), field("name", &Checklist::name),
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
        return Fields(field("id", &Task::id), field("checklist", &Task::checklist),
                      field("text", &Task::text), field("done", &Task::done));
    }
    bool operator==(const Task &) const = default;
};

/// Something that happens on a day, beside the phases: "Launch", "Free tier ends".
struct Milestone
{
    Id<Milestone> id;
    QString name;
    QDate day;
    Id<Phase> phase; ///< that it belongs to; none: the plan
    bool done = false;

    static constexpr const char *tableName = "milestone";
    static constexpr auto fields()
    {
        return Fields(field("id", &Milestone::id), field("name", &Milestone::name),
                      field("day", &Milestone::day), field("phase", &Milestone::phase),
                      field("done", &Milestone::done));
    }
    bool operator==(const Milestone &) const = default;
};

/// How an option does by a criterion, by a person's judgement.
struct Score
{
    Id<Option> option;
    Percent value; ///< 0 worst, 100 best
    QString reason;

    static constexpr auto fields()
    {
        return Fields(field("option", &Score::option), field("value", &Score::value),
                      field("reason", &Score::reason));
    }
    bool operator==(const Score &) const = default;
};

/// What a decision between options is made by, and how much it counts.
struct Criterion
{
    enum class Measure {
        Cost, ///< monthly cost: the cheapest has 100
        Recovery, ///< recovery targets met
        Availability,
        Notes, ///< notes for, out of all notes
        Judged ///< by `scores`
    };

    Id<Criterion> id;
    QString name;
    Measure measure = Measure::Judged;
    Percent weight = Percent::fromWhole(100); ///< beside the others' weights
    QList<Score> scores;

    static constexpr const char *tableName = "criterion";
    static constexpr auto fields()
    {
        return Fields(field("id", &Criterion::id), field("name", &Criterion::name),
                      field("measure", &Criterion::measure), field("weight", &Criterion::weight),
                      field("scores", &Criterion::scores));
    }
    bool operator==(const Criterion &) const = default;
};

template <>
struct EnumText<Criterion::Measure>
{
    using Measure = Criterion::Measure;
    static constexpr std::array names {
        EnumName<Measure> {Measure::Cost, "cost"},
        EnumName<Measure> {Measure::Recovery, "recovery"},
        EnumName<Measure> {Measure::Availability, "availability"},
        EnumName<Measure> {Measure::Notes, "notes"},
        EnumName<Measure> {Measure::Judged, "judged"},
    };
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
        return Fields(field("id", &Note::id), field("text", &Note::text), field("why", &Note::why),
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
        return Fields(field("id", &Snapshot::id), field("author", &Snapshot::author),
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
        return Fields(field("id", &Acceptance::id), field("finding", &Acceptance::finding),
                      field("author", &Acceptance::author), field("time", &Acceptance::time),
                      field("reason", &Acceptance::reason));
    }
    bool operator==(const Acceptance &) const = default;
};

} // namespace stratoplan
