// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/selectionlist.h"

#include "core/plan/role.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int sectionRole = Qt::UserRole;
constexpr int keyRole = Qt::UserRole + 1;
constexpr int mostNames = 4;
constexpr int rowPadding = 8;

QStringList rolesIn(const Plan &plan)
{
    QStringList roles;
    for (const Component &component : plan.table<Component>()) {
        if (!component.role.isEmpty() && !roles.contains(component.role))
            roles.append(component.role);
    }
    std::sort(roles.begin(), roles.end(),
              [](const QString &a, const QString &b) { return role(a).title < role(b).title; });
    return roles;
}

QList<Category> categoriesIn(const Plan &plan)
{
    QList<Category> categories;
    for (const auto &each : EnumText<Category>::names) {
        const auto &rows = plan.table<Component>().rows();
        if (std::any_of(rows.begin(), rows.end(),
                        [&each](const Component &row) { return row.category == each.value; }))
            categories.append(each.value);
    }
    return categories;
}

template <class Row>
QStringList namesOf(const Plan &plan, const QList<Id<Row>> &ids)
{
    QStringList names;
    for (const Id<Row> id : ids) {
        if (const Row *row = plan.find(id))
            names.append(row->name);
    }
    return names;
}

/// The first few of many names.
QString listed(const QStringList &names)
{
    const qsizetype more = names.size() - mostNames;
    return more > 0 ? SelectionList::tr("%1 and %n more", nullptr, static_cast<int>(more))
                          .arg(names.mid(0, mostNames).join(u", "_s))
                    : names.join(u", "_s);
}

QString categoryTitleOf(const QString &name)
{
    const auto category = enumFromName<Category>(name);
    return category ? categoryTitle(*category) : name;
}

} // namespace

SelectionList::SelectionList(QWidget *parent) : QListWidget(parent)
{
    setProperty("role", u"framed"_s);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(false);
}

void SelectionList::addHeading(const QString &title)
{
    auto *item = new QListWidgetItem(title, this);
    item->setFlags(Qt::NoItemFlags);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    item->setFont(strong);
    item->setSizeHint({0, fontMetrics().height() + rowPadding});
}

void SelectionList::addEntry(Section section, const QString &title, const QVariant &key, bool isChecked)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(sectionRole, static_cast<int>(section));
    item->setData(keyRole, key);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint({0, fontMetrics().height() + rowPadding});
}

bool SelectionList::isListed(Section section, const QVariant &key) const
{
    for (int row = 0; row < count(); ++row) {
        const QVariant its = item(row)->data(sectionRole);
        if (its.isValid() && its.toInt() == static_cast<int>(section) && item(row)->data(keyRole) == key)
            return true;
    }
    return false;
}

void SelectionList::fill(const Plan &plan, const Selection &selection)
{
    clear();
    m_given = selection;
    addHeading(tr("Categories"));
    for (const Category category : categoriesIn(plan)) {
        const QString name = enumName(category);
        addEntry(Section::Categories, categoryTitle(category), name, selection.categories.contains(name));
    }
    // What no component is of now stays chosen: without it the lever would act on every line.
    for (const QString &name : selection.categories) {
        if (!isListed(Section::Categories, name))
            addEntry(Section::Categories, categoryTitleOf(name), name, true);
    }
    addHeading(tr("Roles"));
    for (const QString &key : rolesIn(plan))
        addEntry(Section::Roles, role(key).title, key, selection.roles.contains(key));
    for (const QString &key : selection.roles) {
        if (!isListed(Section::Roles, key))
            addEntry(Section::Roles, role(key).title, key, true);
    }
    addHeading(tr("Environments"));
    for (const Environment &row : plan.table<Environment>())
        addEntry(Section::Environments, row.name, row.id.value(), selection.environments.contains(row.id));
    if (!plan.table<Group>().isEmpty())
        addHeading(tr("Groups"));
    for (const Group &row : plan.table<Group>())
        addEntry(Section::Groups, row.name, row.id.value(), selection.groups.contains(row.id));
    addHeading(tr("Components"));
    for (const Component &row : plan.table<Component>()) {
        const Option *option = plan.find(row.option);
        const QString title =
            option ? tr("%1, %2", "component, option").arg(row.name, option->name) : row.name;
        addEntry(Section::Components, title, row.id.value(), selection.components.contains(row.id));
    }
}

Selection SelectionList::selection() const
{
    Selection chosen;
    chosen.adjustments = m_given.adjustments;
    chosen.tags = m_given.tags;
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem &each = *item(row);
        if (each.flags() == Qt::NoItemFlags || each.checkState() != Qt::Checked)
            continue;
        const QVariant key = each.data(keyRole);
        switch (static_cast<Section>(each.data(sectionRole).toInt())) {
        case Section::Categories:
            chosen.categories.append(key.toString());
            break;
        case Section::Roles:
            chosen.roles.append(key.toString());
            break;
        case Section::Environments:
            chosen.environments.append(EnvironmentId(key.toLongLong()));
            break;
        case Section::Groups:
            chosen.groups.append(GroupId(key.toLongLong()));
            break;
        case Section::Components:
            chosen.components.append(ComponentId(key.toLongLong()));
            break;
        }
    }
    return chosen;
}

QString selectionText(const Plan &plan, const Selection &selection)
{
    QStringList parts;
    QStringList titles;
    for (const QString &name : selection.categories)
        titles.append(categoryTitleOf(name));
    for (const QString &key : selection.roles)
        titles.append(role(key).title);
    titles += namesOf(plan, selection.groups) + namesOf(plan, selection.components)
        + namesOf(plan, selection.adjustments);
    for (const KeyValue &tag : selection.tags)
        titles.append(u"%1 = %2"_s.arg(tag.key, tag.value));
    const QString what = titles.isEmpty() ? SelectionList::tr("every line") : listed(titles);
    return selection.environments.isEmpty() ? what
                                            : SelectionList::tr("%1 in %2", "lines, environments")
                                                  .arg(what, listed(namesOf(plan, selection.environments)));
}

} // namespace stratoplan
