// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"

#include "core/plan/role.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

PlanBuilder &PlanBuilder::withPrice(const QString &key, const QString &price, Rate::Time time,
                                    const QString &unit)
{
    PriceItem item;
    item.id = m_plan.table<PriceItem>().nextId();
    item.catalog = catalog();
    item.key = key;
    item.name = key;
    m_plan.table<PriceItem>().insert(item);
    Rate rate;
    rate.id = m_plan.table<Rate>().nextId();
    rate.item = item.id;
    rate.term = QStringLiteral("on-demand");
    rate.unit = unit;
    rate.time = time;
    rate.tiers = {{Quantity(), *UnitPrice::fromString(price)}};
    rate.effective = QDate(2026, 1, 29);
    rate.sourceTitle = QStringLiteral("A price list");
    m_plan.table<Rate>().insert(rate);
    return *this;
}

PlanBuilder &PlanBuilder::withOption(const QString &name, const QString &provider)
{
    Option option;
    option.id = m_plan.table<Option>().nextId();
    option.name = name;
    option.provider = provider;
    m_plan.table<Option>().insert(option);
    m_option = option.id;
    return *this;
}

PlanBuilder &PlanBuilder::asReference()
{
    Option option = *m_plan.find(m_option);
    option.reference = true;
    m_plan.table<Option>().replace(option);
    return *this;
}

PlanBuilder &PlanBuilder::withPhase(const QString &name, std::optional<Month> begins)
{
    Phase phase;
    phase.id = m_plan.table<Phase>().nextId();
    phase.name = name;
    phase.begins = begins ? Phase::Begins::InMonth : Phase::Begins::Undated;
    phase.month = begins.value_or(Month());
    m_plan.table<Phase>().insert(phase);
    return *this;
}

PlanBuilder &PlanBuilder::withEnvironment(const QString &name, const QString &inPlaceOf)
{
    Environment environment;
    environment.id = m_plan.table<Environment>().nextId();
    environment.name = name;
    environment.inPlaceOf = named<Environment>(m_plan, inPlaceOf);
    m_plan.table<Environment>().insert(environment);
    m_environment = environment.id;
    return *this;
}

PlanBuilder &PlanBuilder::in(const QString &option, const QString &environment)
{
    m_option = named<Option>(m_plan, option);
    m_environment = named<Environment>(m_plan, environment);
    return *this;
}

PlanBuilder &PlanBuilder::withComponent(const QString &name, qint64 quantity, const QString &price)
{
    Component component;
    component.id = m_plan.table<Component>().nextId();
    component.option = m_option;
    component.environment = m_environment;
    component.name = name;
    component.role = QStringLiteral("other");
    m_plan.table<Component>().insert(component);
    m_component = component.id;
    return sized({}, quantity, price);
}

PlanBuilder &PlanBuilder::as(const QString &roleKey)
{
    Component component = *m_plan.find(m_component);
    component.role = roleKey;
    component.category = role(roleKey).category;
    m_plan.table<Component>().replace(component);
    return *this;
}

PlanBuilder &PlanBuilder::sizedIn(const QString &phase, qint64 quantity, const QString &price)
{
    return sized(named<Phase>(m_plan, phase), quantity, price);
}

PlanBuilder &PlanBuilder::stating(qint64 dollars)
{
    Sizing sizing = *m_plan.find(m_sizing);
    sizing.stated.kind = StatedAmount::Kind::Amount;
    sizing.stated.amount = Money::fromWhole(dollars, Currency::of("USD"));
    m_plan.table<Sizing>().replace(sizing);
    return *this;
}

PlanBuilder &PlanBuilder::withBudget(const QString &phase, qint64 dollars)
{
    Budget budget;
    budget.id = m_plan.table<Budget>().nextId();
    budget.name = phase;
    budget.phase = named<Phase>(m_plan, phase);
    budget.amount = Money::fromWhole(dollars, Currency::of("USD"));
    m_plan.table<Budget>().insert(budget);
    return *this;
}

PlanBuilder &PlanBuilder::withAdjustment(const QString &name, const QString &environment, qint64 percent)
{
    Adjustment adjustment;
    adjustment.id = m_plan.table<Adjustment>().nextId();
    adjustment.option = m_option;
    adjustment.name = name;
    adjustment.selection.environments = {named<Environment>(m_plan, environment)};
    adjustment.steps = {{{}, Range(Percent::fromWhole(percent))}};
    m_plan.table<Adjustment>().insert(adjustment);
    return *this;
}

Id<PlanCatalog> PlanBuilder::catalog()
{
    if (m_plan.table<PlanCatalog>().isEmpty()) {
        PlanCatalog own;
        own.id = m_plan.table<PlanCatalog>().nextId();
        own.key = QStringLiteral("test");
        own.name = QStringLiteral("Test prices");
        own.date = QDate(2026, 1, 29);
        m_plan.table<PlanCatalog>().insert(own);
    }
    return m_plan.table<PlanCatalog>().at(0).id;
}

PlanBuilder &PlanBuilder::sized(PhaseId phase, qint64 quantity, const QString &price)
{
    Sizing sizing;
    sizing.id = m_plan.table<Sizing>().nextId();
    sizing.component = m_component;
    sizing.phase = phase;
    sizing.quantity = QuantityInput::of(quantity);
    m_plan.table<Sizing>().insert(sizing);
    m_sizing = sizing.id;
    if (price.isEmpty())
        return *this;
    const PriceItemId item = named<PriceItem>(m_plan, price);
    for (const Rate &rate : m_plan.table<Rate>()) {
        if (rate.item != item)
            continue;
        Charge charge;
        charge.id = m_plan.table<Charge>().nextId();
        charge.sizing = sizing.id;
        charge.rate = rate.id;
        m_plan.table<Charge>().insert(charge);
        break;
    }
    return *this;
}

PlanBuilder aPlan()
{
    return {};
}

PlanBuilder twoOptions()
{
    PlanBuilder builder = aPlan();
    builder.withPrice(u"node"_s, u"100"_s, Rate::Time::Month, u"node"_s)
        .withPrice(u"disk"_s, u"0.5"_s, Rate::Time::Month, u"GB"_s)
        .withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 4))
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"Cluster"_s, 3, u"node"_s)
        .as(u"kubernetes-cluster"_s)
        .sizedIn(u"Growth"_s, 5, u"node"_s)
        .withComponent(u"Files"_s, 200, u"disk"_s)
        .as(u"object-storage"_s)
        .withAdjustment(u"High availability"_s, u"Production"_s, 30)
        .withEnvironment(u"Staging"_s)
        .withComponent(u"Cluster"_s, 1, u"node"_s)
        .as(u"kubernetes-cluster"_s)
        .withEnvironment(u"Enterprise"_s, u"Production"_s)
        .withComponent(u"Cluster"_s, 9, u"node"_s)
        .as(u"kubernetes-cluster"_s)
        .withOption(u"GCP"_s, u"gcp"_s)
        .in(u"GCP"_s, u"Production"_s)
        .withComponent(u"GKE"_s, 4, u"node"_s)
        .as(u"kubernetes-cluster"_s)
        .withComponent(u"Redis"_s, 1)
        .as(u"cache"_s)
        .stating(50)
        .withBudget(u"Growth"_s, 600);
    return builder;
}

Plan aBusyPlan()
{
    PlanBuilder builder = twoOptions();
    builder.withPhase(u"Scale"_s, Month(2026, 9));
    Diagram diagram;
    diagram.name = u"Production"_s;
    diagram.option = named<Option>(builder.plan(), u"AWS"_s);
    builder.with(diagram);
    Area area;
    area.diagram = DiagramId(1);
    area.name = u"Network"_s;
    builder.with(area);
    Node cluster;
    cluster.diagram = DiagramId(1);
    cluster.area = AreaId(1);
    cluster.component = named<Component>(builder.plan(), u"Cluster"_s);
    Node files = cluster;
    files.component = named<Component>(builder.plan(), u"Files"_s);
    Flow flow;
    flow.diagram = DiagramId(1);
    flow.fromNode = NodeId(1);
    flow.toNode = NodeId(2);
    return builder.with(cluster).with(files).with(flow).build();
}

} // namespace stratoplan::test
