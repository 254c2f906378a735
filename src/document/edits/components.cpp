// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/components.h"

#include "core/plan/role.h"
#include "document/edits/step/copies.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

Status checkComponent(const Plan &plan, const Component &component)
{
    if (plan.find(component.option) == nullptr)
        return Words::invalid(Words::tr("A component belongs to an option."));
    return checkReferences(plan, component);
}

/// Replaces a component by what @p edit makes of it.
template <class Edit>
Status change(Document &document, ComponentId id, const QString &text, Edit edit)
{
    const Component *component = document.find(id);
    if (component == nullptr)
        return Words::missing();
    Component changed = *component;
    edit(changed);
    if (const Status status = checkComponent(document.plan(), changed); !status)
        return status;
    Step step(document, text);
    step.replace(changed);
    return step.push();
}

/// The components in the plan's order; nothing where one is missing.
std::optional<QList<Component>> inOrder(const Plan &plan, const QList<ComponentId> &ids)
{
    QList<Component> components;
    for (const Component &component : plan.table<Component>()) {
        if (ids.contains(component.id))
            components.append(component);
    }
    const QSet<ComponentId> distinct(ids.begin(), ids.end());
    if (components.size() != distinct.size())
        return std::nullopt;
    return components;
}

} // namespace

Result<ComponentId> addComponent(Document &document, const Component &component)
{
    const Result<QString> name = checkedName(component.name);
    if (!name)
        return name.error();
    Component good = component;
    good.name = *name;
    if (good.role.isEmpty())
        good.role = QStringLiteral("other");
    if (const Status status = checkComponent(document.plan(), good); !status)
        return status.error();
    Step step(document, Words::tr("Add component"));
    const ComponentId id = step.insert(good);
    Sizing sizing;
    sizing.component = id;
    sizing.quantity = QuantityInput::of(1);
    step.insert(sizing);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

Status setName(Document &document, ComponentId id, const QString &name)
{
    const Result<QString> good = checkedName(name);
    if (!good)
        return good.error();
    return change(document, id, Words::tr("Rename component"),
                  [&](Component &component) { component.name = *good; });
}

Status setRole(Document &document, ComponentId id, const QString &role)
{
    const QString key = role.trimmed();
    if (key.isEmpty())
        return Words::invalid(Words::tr("Choose a role."));
    return change(document, id, Words::tr("Change role"), [&](Component &component) {
        if (component.category == stratoplan::role(component.role).category)
            component.category = stratoplan::role(key).category;
        component.role = key;
    });
}

Status setCategory(Document &document, ComponentId id, Category category)
{
    return change(document, id, Words::tr("Change category"),
                  [&](Component &component) { component.category = category; });
}

Status setEnvironment(Document &document, ComponentId id, EnvironmentId environment)
{
    return change(document, id, Words::tr("Change environment"),
                  [&](Component &component) { component.environment = environment; });
}

Status setGroup(Document &document, ComponentId id, GroupId group)
{
    return change(document, id, Words::tr("Change group"),
                  [&](Component &component) { component.group = group; });
}

Status setTags(Document &document, ComponentId id, const QList<KeyValue> &tags)
{
    QSet<QString> keys;
    for (const KeyValue &tag : tags) {
        if (tag.key.trimmed().isEmpty())
            return Words::invalid(Words::tr("A tag has a key."));
        if (keys.contains(tag.key))
            return Words::invalid(Words::tr("The tag “%1” is there twice.").arg(tag.key));
        keys.insert(tag.key);
    }
    return change(document, id, Words::tr("Change tags"),
                  [&](Component &component) { component.tags = tags; });
}

Status setFitNote(Document &document, ComponentId id, const QString &note)
{
    return change(document, id, Words::tr("Change fit note"),
                  [&](Component &component) { component.fitNote = note.trimmed(); });
}

Status setComponent(Document &document, const Component &component)
{
    const Result<QString> name = checkedName(component.name);
    if (!name)
        return name.error();
    return change(document, component.id, Words::tr("Change component"), [&](Component &changed) {
        changed = component;
        changed.name = *name;
    });
}

Status moveComponents(Document &document, const QList<ComponentId> &ids, const Destination &destination)
{
    const auto components = inOrder(document.plan(), ids);
    const ComponentId anchor = destination.before ? destination.before : destination.after;
    if (!components || (anchor && document.find(anchor) == nullptr))
        return Words::missing();
    Step step(document, Words::tr("Move %n component(s)", nullptr, static_cast<int>(ids.size())));
    for (Component component : *components) {
        if (destination.option && *destination.option != component.option) {
            component.option = *destination.option;
            component.account = {}; // accounts belong to their option
        }
        component.environment = destination.environment.value_or(component.environment);
        component.category = destination.category.value_or(component.category);
        if (const Status status = checkComponent(step.plan(), component); !status)
            return status;
        step.replace(component);
    }
    if (!anchor || ids.contains(anchor))
        return step.push();
    ComponentId last = destination.after;
    for (const Component &component : *components) {
        const Table<Component> &table = step.plan().table<Component>();
        const qsizetype from = table.indexOf(component.id);
        const qsizetype next = last ? table.indexOf(last) + 1 : table.indexOf(destination.before);
        // Positions count without the component itself.
        step.move(component.id, from < next ? next - 1 : next);
        last = component.id;
    }
    return step.push();
}

Status removeComponents(Document &document, const QList<ComponentId> &ids)
{
    return removeRows(document, ids,
                      Words::tr("Remove %n component(s)", nullptr, static_cast<int>(ids.size())));
}

Result<QList<ComponentId>> duplicateComponents(Document &document, const QList<ComponentId> &ids)
{
    RowSet rows;
    for (const ComponentId id : ids) {
        if (document.find(id) == nullptr)
            return Words::missing();
        rows.insert(id);
    }
    RowSet copied = withDependents(document.plan(), rows);
    // A drawing of the original is no drawing of the copy.
    copied.clear<Area>();
    copied.clear<Node>();
    copied.clear<Flow>();
    Step step(document, Words::tr("Duplicate %n component(s)", nullptr, static_cast<int>(ids.size())));
    const RowCopies copies(step, copied, CopyPlace::AfterOriginal);
    QList<ComponentId> result;
    for (const ComponentId id : ids)
        result.append(copies.of(id));
    if (const Status status = step.push(); !status)
        return status.error();
    return result;
}

} // namespace stratoplan::edits
