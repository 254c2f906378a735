// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Components as a whole: what they are called, what they do and where they stand.
namespace stratoplan::edits {

/// Adds a component without a price, quantity 1, from the start. Its id is given by the plan; its option
/// must exist, its environment and group may be none.
[[nodiscard]] Result<ComponentId> addComponent(Document &document, const Component &component);
[[nodiscard]] Status setName(Document &document, ComponentId id, const QString &name);
/// Sets the role; where the category is the old role's usual one, it becomes the new role's.
[[nodiscard]] Status setRole(Document &document, ComponentId id, const QString &role);
[[nodiscard]] Status setCategory(Document &document, ComponentId id, Category category);
[[nodiscard]] Status setEnvironment(Document &document, ComponentId id, EnvironmentId environment);
[[nodiscard]] Status setGroup(Document &document, ComponentId id, GroupId group);
[[nodiscard]] Status setTags(Document &document, ComponentId id, const QList<KeyValue> &tags);
[[nodiscard]] Status setFitNote(Document &document, ComponentId id, const QString &note);
/// Replaces everything about the component that has this id.
[[nodiscard]] Status setComponent(Document &document, const Component &component);

/// Where components are moved to; what is not set stays as it is.
struct Destination
{
    std::optional<OptionId> option;
    std::optional<EnvironmentId> environment;
    std::optional<Category> category;
    ComponentId before; ///< none: the order within the plan stays
    ComponentId after; ///< instead of `before`
};
/// Moves components; they keep their order among each other.
[[nodiscard]] Status moveComponents(Document &document, const QList<ComponentId> &ids,
                                    const Destination &destination);
/// Removes components and everything that refers to them.
[[nodiscard]] Status removeComponents(Document &document, const QList<ComponentId> &ids);
/// Copies components with sizings, charges, candidates, scaling, workloads, backups and recovery targets;
/// each copy follows its original. @return the copies, in the order of @p ids
[[nodiscard]] Result<QList<ComponentId>> duplicateComponents(Document &document,
                                                             const QList<ComponentId> &ids);

} // namespace stratoplan::edits
