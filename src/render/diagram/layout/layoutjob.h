// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/diagram/layout/layout.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

class QProcess;

namespace stratoplan {

/// A layout, and why it is not Graphviz's if it is the plain one.
struct LayoutOutcome
{
    DiagramLayout layout;
    std::optional<Error> error; ///< NotFound: no `dot`; Failed: it failed or took too long
};

/// Lays a diagram out by Graphviz in a process of its own; the caller's thread never waits.
class LayoutJob : public QObject
{
    Q_OBJECT

public:
    static constexpr int defaultTimeLimit = 5000; ///< milliseconds

    explicit LayoutJob(QObject *parent = nullptr);
    /// Cancels.
    ~LayoutJob() override;

    /// Begins a layout in place of one under way. Needs no process where every node is pinned.
    void start(const LayoutInput &input);
    /// Ends a layout under way; nothing is reported.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_process != nullptr || m_announcement.isActive(); }
    void setTimeLimit(int milliseconds) { m_timeLimit = milliseconds; }

Q_SIGNALS:
    /// Once for every start() that is not cancelled; never from within start().
    void finished(const stratoplan::LayoutOutcome &outcome);

private:
    void announce(const LayoutOutcome &outcome);
    void read();
    void fail(const Error &error);

    LayoutInput m_input;
    LayoutOutcome m_outcome;
    std::unique_ptr<QProcess> m_process;
    QTimer m_limit;
    QTimer m_announcement;
    int m_timeLimit = defaultTimeLimit;
};

/// The same layout for those who can wait: command line, reports on their worker. Blocks up to @p timeLimit
/// milliseconds, hardly longer than until @p cancelled (null: never).
[[nodiscard]] LayoutOutcome layoutNow(const LayoutInput &input, int timeLimit = LayoutJob::defaultTimeLimit,
                                      const std::atomic_bool *cancelled = nullptr);

} // namespace stratoplan
