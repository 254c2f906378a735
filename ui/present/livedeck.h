// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/slides/deck.h"

#include <QTimer>

namespace stratoplan {

struct PageContext;

/// The slides of the open plan as it is looked at and tried out at the moment: option, phase and basis of the
/// view, scenario and levers, bands of the simulation. Slides are made when they are asked for; which there
/// are is found out a slide at a turn of the event loop, so that nothing waits for it.
class LiveDeck : public QObject
{
    Q_OBJECT

public:
    explicit LiveDeck(PageContext &context, QObject *parent = nullptr);

    /// Keys of the slides, in order; after a change those from before until they are known again.
    [[nodiscard]] const QStringList &keys() const { return m_keys; }
    /// A slide as things are now; nothing where there is none of that key.
    [[nodiscard]] std::optional<Slide> slide(const QString &key);
    [[nodiscard]] SlideFoot foot();
    /// What the slides are made from now.
    [[nodiscard]] DeckInput input();

Q_SIGNALS:
    /// Slides differ from before.
    void changed();
    /// There are other slides.
    void keysChanged();

private:
    void follow();
    void checkNextKey();
    [[nodiscard]] Deck &deck();
    [[nodiscard]] QList<CostTable> tables();
    [[nodiscard]] std::shared_ptr<const Simulation> simulation();

    PageContext &m_context;
    std::unique_ptr<Deck> m_deck; ///< null: out of date
    QStringList m_keys;
    QStringList m_checked; ///< slides found so far
    qsizetype m_nextKey = 0; ///< of all that could be
    QTimer m_change; ///< many changes, one signal
    QTimer m_check;
};

} // namespace stratoplan
