// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/parts.h"

#include <QStringList>

namespace stratoplan {

struct Adjustment;
struct Component;
struct Environment;
struct Group;

/// Which lines an adjustment or a percentage of spend covers: those that match every non-empty list. Added
/// lines are covered only where they are named.
struct Selection
{
    QList<Id<Environment>> environments;
    QList<Id<Group>> groups;
    QList<Id<Component>> components;
    QList<Id<Adjustment>> adjustments; ///< added lines listed before this one
    QStringList roles;
    QStringList categories; ///< names of categories
    QList<KeyValue> tags;

    static constexpr auto fields()
    {
        return Fields(field("environments", &Selection::environments), field("groups", &Selection::groups),
                      field("components", &Selection::components),
                      field("adjustments", &Selection::adjustments), field("roles", &Selection::roles),
                      field("categories", &Selection::categories), field("tags", &Selection::tags));
    }
    bool operator==(const Selection &) const = default;
};

} // namespace stratoplan
