// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QList>
#include <QString>

#include <limits>
#include <optional>

namespace stratoplan {

/// What RoadmapFigure shows. Months count from 0, the plan's first.
struct RoadmapData
{
    static constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

    struct Phase
    {
        PhaseId id;
        QString name;
        QString detail; ///< "4 months · 100–500 users"; of one that stands apart: why
        int first = -1; ///< month; -1: it stands apart, without a place on the axis
        int last = -1;
        QString cost; ///< "$78", "$34.22 → $78"
        QString budget; ///< that the cost is held to: "$85"; empty: none
        bool isOver = false;
        bool isMovable = false; ///< begins in a month that was given
        int color = 0; ///< of Theme::series()
        QString tip;
        double amount = nothing; ///< these four only of one that stands apart
        double budgetLow = nothing;
        double budgetHigh = nothing;
        double users = nothing;

        [[nodiscard]] bool isApart() const { return first < 0; }
    };

    struct Mark
    {
        enum class Kind {
            Begins, ///< a trigger that begins a phase
            Tells, ///< a trigger that does anything else
            Scales, ///< a scaling rule
            Milestone, ///< still to come
            Done, ///< a milestone that is done
            Jump ///< a milestone in whose month the cost changes
        };
        Kind kind = Kind::Milestone;
        qint64 id = 0;
        double month = 0; ///< with its part of the month
        QDate day = {}; ///< of a milestone
        QString title;
        QString shortTitle = {}; ///< where there is no room for the title; empty: the title is cut
        QString tip;
        bool isOverdue = false; ///< a milestone that is past and not done
    };

    /// A month from which a budget is passed.
    struct Break
    {
        int month = 0;
        QString text;
        QString tip;
    };

    Month start;
    int months = 0;
    bool hasAxis = true; ///< false: nothing has a month, all phases stand apart
    bool byQuarter = false;
    bool isDense = false; ///< flush with its area and in lower lanes, as on a slide
    QString currencyText; ///< "USD a month"
    Currency currency = Currency::of("USD");
    QList<Phase> phases;
    QList<Mark> triggers;
    QString triggersNote; ///< "2 never fire in these months"
    QList<Mark> milestones;
    QString milestonesNote;
    QList<double> cost; ///< by month
    QList<double> budgetLow; ///< by month, NaN without a budget
    QList<double> budgetHigh;
    QList<Break> breaks;
    QString usersTitle; ///< "Daily users"; empty: there is no such driver
    QList<double> users; ///< by month
    std::optional<double> today; ///< months from the start
    PhaseId selected;
    bool isLow = false; ///< lower lanes, and no more rows of marks than their names need
    bool hasMilestones = true; ///< false: they are listed elsewhere; today keeps its place below
};

/// What a hot spot of RoadmapFigure is about.
struct RoadmapSpot
{
    enum class Kind { Phase, Trigger, Scaling, Milestone, Break };
    Kind kind = Kind::Phase;
    qint64 id = 0; ///< of the row; a Break's number

    bool operator==(const RoadmapSpot &) const = default;
};

} // namespace stratoplan
