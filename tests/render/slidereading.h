// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/slides/deck.h"
#include "reportsamples.h"
#include "support/planbuilder.h"

namespace stratoplan::slidereading {

/// What a plan's slides are about: its first option, in a phase.
[[nodiscard]] inline DeckInput inputOf(const Plan &plan, const QString &phase = {})
{
    DeckInput input;
    input.plan = plan;
    input.about = {.option = {},
                   .phase = test::named<Phase>(plan, phase),
                   .basis = Basis::Catalog,
                   .printed = QDate(2026, 7, 1)};
    return input;
}

/// With ordinary spaces for those that do not break.
[[nodiscard]] inline QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

[[nodiscard]] inline QString headline(const DeckInput &input, const QString &key)
{
    const std::optional<Slide> slide = Deck(input).slide(key);
    return slide ? plain(slide->headline) : QStringLiteral("no slide");
}

/// Lead and sentence of a slide.
[[nodiscard]] inline QString said(const DeckInput &input, const QString &key)
{
    const std::optional<Slide> slide = Deck(input).slide(key);
    return slide ? plain(slide->lead + u' ' + slide->sentence) : QStringLiteral("no slide");
}

/// Options with one machine each, at these whole dollars a month; 0: nobody knows the price.
[[nodiscard]] inline Plan optionsAt(const QList<std::pair<QString, int>> &options)
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(QStringLiteral("Production"));
    for (const auto &[name, dollars] : options) {
        builder.withOption(name)
            .withComponent(QStringLiteral("Machine"), 1)
            .as(QStringLiteral("virtual-machine"));
        if (dollars > 0)
            builder.stating(dollars);
    }
    return builder.build();
}

/// The priced plan with a lever that takes a share off every line, and a scenario that takes half.
[[nodiscard]] inline Plan planWithScenarios()
{
    Plan plan = reportsamples::pricedPlan();
    Lever lever;
    lever.id = plan.table<Lever>().nextId();
    lever.key = QStringLiteral("rebate");
    lever.name = QStringLiteral("Rebate");
    lever.effect = QStringLiteral("1 - value / 100");
    lever.bounds = {Quantity(), Quantity(), Quantity::fromWhole(100)};
    lever.unit = QStringLiteral("%");
    plan.table<Lever>().insert(lever);
    Scenario half;
    half.id = plan.table<Scenario>().nextId();
    half.name = QStringLiteral("Half price");
    half.settings = {{QStringLiteral("rebate"), Quantity::fromWhole(50)}};
    plan.table<Scenario>().insert(half);
    return plan;
}

} // namespace stratoplan::slidereading
