// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/slides/deck.h"
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

} // namespace stratoplan::slidereading
