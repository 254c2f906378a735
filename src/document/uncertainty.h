// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>

class QThreadPool;

namespace stratoplan {

class WhatIf;
struct Simulation;

/// Keeps what chance does to the cost of the options that are in use current: runs the plan, with what the
/// user tries out laid over it, thousands of times on a worker. A newer plan ends what runs for an older one;
/// the last result stays until the new one is there.
class Uncertainty : public QObject
{
    Q_OBJECT

public:
    /// @param whatIf  what is laid over the plan; null: nothing ever
    explicit Uncertainty(const Document &document, const WhatIf *whatIf = nullptr, QObject *parent = nullptr);
    ~Uncertainty() override;

    /// The last result of an option on a basis; null while there is none. From the first call on the option
    /// is in use and followed.
    [[nodiscard]] std::shared_ptr<const Simulation> simulation(OptionId option, Basis basis);
    /// Whether a run is under way or about to begin.
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// How much of it is done, 0 … 100.
    [[nodiscard]] int progress() const { return m_progress; }
    /// Waits until everything in use is current; for tests, reports and the command line.
    void finish();

public Q_SLOTS:
    /// Ends what runs; nothing starts before the plan changes or a simulation is asked for again.
    void cancel();

Q_SIGNALS:
    /// An option has another result.
    void simulationChanged(OptionId option);
    void runningChanged(bool isRunning);
    void progressChanged(int percent);

private:
    struct Key
    {
        OptionId option;
        Basis basis = Basis::Catalog;
        auto operator<=>(const Key &) const = default;
    };
    struct Entry
    {
        std::shared_ptr<const Simulation> simulation;
        bool isStale = true;
    };

    void startOver();
    /// Everything in use is about an older plan.
    void follow();
    void startLater();
    void startNext();
    void start(Key key);
    void take(Key key, quint64 generation, std::shared_ptr<const Simulation> simulation);
    void endRun();
    /// What is to be worked out next; none: everything is current.
    [[nodiscard]] std::optional<Key> nextStale();
    [[nodiscard]] const Plan &plan() const;
    void setRunning(bool isRunning);
    void setProgress(int percentOfOne);

    const Document &m_document;
    const WhatIf *m_whatIf;
    std::map<Key, Entry> m_entries;
    std::unique_ptr<QThreadPool> m_worker;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of the run under way
    quint64 m_generation = 0; ///< counts plans; results of older ones are dropped
    int m_progress = 0;
    int m_done = 0; ///< options worked out since it began to run
    bool m_running = false;
    bool m_scheduled = false;
    bool m_busy = false; ///< the worker has something to do
};

} // namespace stratoplan
