// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/slides/deck.h"

#include <QThreadPool>
#include <QTimer>

namespace stratoplan {

struct PageContext;

/// The slides of the open plan as it is looked at and tried out at the moment: option, phase and basis of the
/// view, scenario and levers, bands of the simulation. A worker makes them, so that nothing waits for it: the
/// one that was asked for last after every change, the others when changes rest.
class LiveDeck : public QObject
{
    Q_OBJECT

public:
    explicit LiveDeck(PageContext &context, QObject *parent = nullptr);
    /// Waits for the slide that is being made.
    ~LiveDeck() override;

    /// Keys of the slides, in order; the first one alone until all are known, after a change those from
    /// before.
    [[nodiscard]] const QStringList &keys() const { return m_keys; }
    /// Whether keys() are all there are.
    [[nodiscard]] bool areKeysKnown() const { return m_areKeysKnown; }
    /// A slide as things are now; nothing where there is none of that key, and while it is being made:
    /// changed() tells.
    [[nodiscard]] std::optional<Slide> slide(const QString &key);
    /// A slide as it was last made.
    [[nodiscard]] std::optional<Slide> lastMade(const QString &key) const;
    [[nodiscard]] const SlideFoot &foot() const { return m_foot; }
    /// Whether every slide is about things as they are now.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }

    /// What slides are made from now.
    [[nodiscard]] static DeckInput inputOf(const PageContext &context);

Q_SIGNALS:
    /// The slide that was asked for last was made anew.
    void changed();
    /// There are other slides.
    void keysChanged();
    /// All slides are about things as they are now.
    void settled();

private:
    struct Made
    {
        std::optional<Slide> slide;
        quint64 generation = 0;
    };
    class Source;

    void follow();
    void makeNext();
    void make(const QString &key);
    void take(const QString &key, const Made &made, const SlideFoot &foot);
    void settle();
    /// What is to be made next; empty for nothing now.
    [[nodiscard]] QString nextKey() const;
    [[nodiscard]] bool isFresh(const QString &key) const;

    PageContext &m_context;
    QHash<QString, Made> m_made;
    SlideFoot m_foot;
    QStringList m_keys;
    QString m_wanted; ///< the slide that was asked for last
    quint64 m_generation = 1; ///< one more with every change
    quint64 m_sourceGeneration = 0;
    std::shared_ptr<Source> m_source; ///< touched by the worker alone
    bool m_isRunning = false;
    bool m_areKeysKnown = false;
    bool m_isSettled = false;
    QTimer m_rest; ///< after the last change
    QThreadPool m_worker;
};

} // namespace stratoplan
