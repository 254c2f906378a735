// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/coversdialog.h"

#include "core/plan/role.h"

#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int listHeight = 110;

/// Providers of the price items that a component is charged by.
QStringList providersOf(const Plan &plan, ComponentId component)
{
    QStringList providers;
    for (const Charge &charge : plan.table<Charge>()) {
        const Sizing *sizing = plan.find(charge.sizing);
        const Rate *rate = plan.find(charge.rate);
        const PriceItem *item =
            sizing && sizing->component == component && rate ? plan.find(rate->item) : nullptr;
        if (item && !providers.contains(item->provider))
            providers.append(item->provider);
    }
    return providers;
}

void addCheck(QListWidget &list, const QString &text, qint64 id, bool isChecked)
{
    auto *item = new QListWidgetItem(text, &list);
    item->setData(Qt::UserRole, id);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
}

template <class Row>
QList<Id<Row>> checkedIn(const QListWidget &list)
{
    QList<Id<Row>> ids;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            ids.append(Id<Row>(list.item(row)->data(Qt::UserRole).toLongLong()));
    }
    return ids;
}

} // namespace

CoversDialog::CoversDialog(const Document &document, ComponentId component, const Selection &covers,
                           QWidget *parent)
    : FormDialog(u"coversDialog"_s, tr("Percentage of which lines"), tr("Choose"), parent),
      m_document(document), m_component(component), m_before(covers),
      m_all(new QRadioButton(tr("&All lines of its account"), this)),
      m_some(new QRadioButton(tr("Only &these lines"), this))
{
    setIntroduction(
        tr("Lines of a chosen environment that are also of a chosen group, or components by name."));
    m_all->setObjectName(u"coversAllRadio"_s);
    m_some->setObjectName(u"coversSomeRadio"_s);
    form().addRow(m_all);
    form().addRow(m_some);
    m_provider = addCombo(u"coversProviderCombo"_s, tr("&Provider"));
    m_environments = addList(u"coversEnvironmentsList"_s, tr("&Environments"));
    m_groups = addList(u"coversGroupsList"_s, tr("&Groups"));
    m_components = addList(u"coversComponentsList"_s, tr("&Components"));
    fill(covers);
    const bool isAll = covers == Selection();
    (isAll ? m_all : m_some)->setChecked(true);
    const auto enable = [this] {
        for (QWidget *control : QList<QWidget *> {m_provider, m_environments, m_groups, m_components})
            control->setEnabled(m_some->isChecked());
    };
    connect(m_some, &QRadioButton::toggled, this, enable);
    connect(m_provider, &QComboBox::activated, this,
            [this] { checkProvider(m_provider->currentData().toString()); });
    enable();
}

QListWidget *CoversDialog::addList(const QString &name, const QString &label)
{
    auto *list = new QListWidget(this);
    list->setObjectName(name);
    list->setProperty("role", u"framed"_s);
    list->setFixedHeight(listHeight);
    addRow(label, list);
    return list;
}

void CoversDialog::fill(const Selection &covers)
{
    const Plan &plan = m_document.plan();
    const Component *own = plan.find(m_component);
    m_provider->addItem(tr("Of any provider"), QString());
    QStringList providers;
    for (const Environment &environment : plan.table<Environment>())
        addCheck(*m_environments, environment.name, environment.id.value(),
                 covers.environments.contains(environment.id));
    for (const Group &group : plan.table<Group>())
        addCheck(*m_groups, group.name, group.id.value(), covers.groups.contains(group.id));
    for (const Component &component : plan.table<Component>()) {
        if (!own || component.option != own->option || component.id == m_component)
            continue;
        const Environment *environment = plan.find(component.environment);
        const QString text = environment
            ? tr("%1, %2", "component, environment").arg(component.name, environment->name)
            : component.name;
        addCheck(*m_components, text, component.id.value(), covers.components.contains(component.id));
        for (const QString &provider : providersOf(plan, component.id)) {
            if (!providers.contains(provider))
                providers.append(provider);
        }
    }
    for (const QString &provider : std::as_const(providers))
        m_provider->addItem(tr("Check all of %1", "provider").arg(providerTitle(provider)), provider);
}

void CoversDialog::checkProvider(const QString &provider)
{
    for (int row = 0; row < m_components->count(); ++row) {
        QListWidgetItem *item = m_components->item(row);
        const ComponentId id(item->data(Qt::UserRole).toLongLong());
        const bool isOf = !provider.isEmpty() && providersOf(m_document.plan(), id).contains(provider);
        item->setCheckState(isOf ? Qt::Checked : Qt::Unchecked);
    }
}

Selection CoversDialog::covers() const
{
    if (m_all->isChecked())
        return {};
    Selection covers = m_before; // roles, categories and tags stay
    covers.environments = checkedIn<Environment>(*m_environments);
    covers.groups = checkedIn<Group>(*m_groups);
    covers.components = checkedIn<Component>(*m_components);
    return covers;
}

Status CoversDialog::apply()
{
    if (m_some->isChecked() && covers() == Selection())
        return Error {Error::Code::Invalid, tr("Choose at least one environment, group or component.")};
    return {};
}

} // namespace stratoplan
