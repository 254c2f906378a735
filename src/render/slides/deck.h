// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportcontext.h"
#include "render/slides/deckinput.h"
#include "render/slides/slide.h"

namespace stratoplan {

/// The slides of a plan, in the order they are shown: options compared, cost curves, spend by category, cost
/// per user, scenarios, budget, phases, recovery, decision, topology. What the plan has no data for is left out. A
/// slide is made when it is first asked for. Pure but for Graphviz, see DeckInput::layout; needs a
/// QGuiApplication.
class Deck
{
public:
    explicit Deck(DeckInput input);
    Deck(const Deck &) = delete;
    Deck &operator=(const Deck &) = delete;

    /// Keys of the slides there are, in order. Makes all of them.
    [[nodiscard]] QStringList keys() const;
    /// Keys of all slides there could be, in order.
    [[nodiscard]] static QStringList possibleKeys();
    /// A slide by its key; nothing where the plan has no data for it.
    [[nodiscard]] std::optional<Slide> slide(const QString &key) const;
    [[nodiscard]] SlideFoot foot() const;
    [[nodiscard]] const DeckInput &input() const { return m_input; }

private:
    DeckInput m_input;
    ReportContext m_report;
    mutable QHash<QString, std::optional<Slide>> m_slides;
};

} // namespace stratoplan
