// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/layoutjob.h"

#include "render/diagram/layout/graphviz.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::LayoutJob)
};

QString program()
{
    return QStandardPaths::findExecutable(u"dot"_s);
}

Error missing()
{
    return {Error::Code::NotFound,
            Text::tr(
                "Graphviz is not installed, so the diagram is laid out in plain columns. Install the package "
                "“graphviz” for a better layout."),
            u"dot is not in PATH"_s};
}

Error tooSlow(int milliseconds)
{
    return {Error::Code::Failed,
            Text::tr("Graphviz took too long, so the diagram is laid out in plain columns."),
            u"dot did not finish within %1 ms"_s.arg(milliseconds)};
}

Error failed(QProcess &process)
{
    return {Error::Code::Failed, Text::tr("Graphviz failed, so the diagram is laid out in plain columns."),
            process.errorString() + u'\n' + QString::fromLocal8Bit(process.readAllStandardError())};
}

void begin(QProcess &process, const LayoutInput &input)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.start(program(), {u"-Tjson0"_s});
    process.write(graphvizText(input));
    process.closeWriteChannel();
}

/// What the process has written, as a layout.
LayoutOutcome outcomeOf(QProcess &process, const LayoutInput &input)
{
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {plainLayout(input), failed(process)};
    const Result<ProposedCorners> corners = graphvizCorners(input, process.readAllStandardOutput());
    if (!corners)
        return {plainLayout(input), corners.error()};
    return {settle(input, *corners), std::nullopt};
}

/// Whether @p process ended by itself within the time and before anyone cancelled.
bool waitForEnd(QProcess &process, int timeLimit, const std::atomic_bool *cancelled)
{
    constexpr qint64 look = 20; // milliseconds
    const QDeadlineTimer limit(timeLimit);
    while (process.state() != QProcess::NotRunning) {
        if (limit.hasExpired() || (cancelled && cancelled->load()))
            return false;
        process.waitForFinished(static_cast<int>(std::clamp<qint64>(limit.remainingTime(), 1, look)));
    }
    return true;
}

} // namespace

LayoutJob::LayoutJob(QObject *parent) : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_announcement.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail(tooSlow(m_timeLimit)); });
    connect(&m_announcement, &QTimer::timeout, this, [this] { Q_EMIT finished(m_outcome); });
}

LayoutJob::~LayoutJob()
{
    cancel();
}

void LayoutJob::start(const LayoutInput &input)
{
    cancel();
    m_input = input;
    if (input.isAllPinned()) {
        announce({settle(input, {}), std::nullopt});
        return;
    }
    if (program().isEmpty()) {
        announce({plainLayout(input), missing()});
        return;
    }
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, [this] { read(); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(failed(*m_process));
    });
    m_limit.start(m_timeLimit);
    begin(*m_process, input);
}

void LayoutJob::cancel()
{
    m_limit.stop();
    m_announcement.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    // The process is waited for by its own end, not here.
    QProcess *process = m_process.release();
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

void LayoutJob::announce(const LayoutOutcome &outcome)
{
    m_outcome = outcome;
    m_announcement.start(0);
}

void LayoutJob::read()
{
    const LayoutOutcome outcome = outcomeOf(*m_process, m_input);
    cancel();
    announce(outcome);
}

void LayoutJob::fail(const Error &error)
{
    cancel();
    announce({plainLayout(m_input), error});
}

LayoutOutcome layoutNow(const LayoutInput &input, int timeLimit, const std::atomic_bool *cancelled)
{
    if (input.isAllPinned())
        return {settle(input, {}), std::nullopt};
    if (program().isEmpty())
        return {plainLayout(input), missing()};
    QProcess process;
    begin(process, input);
    if (!process.waitForStarted(timeLimit))
        return {plainLayout(input), failed(process)};
    if (!waitForEnd(process, timeLimit, cancelled)) {
        process.kill();
        process.waitForFinished(1000);
        return {plainLayout(input), tooSlow(timeLimit)};
    }
    return outcomeOf(process, input);
}

} // namespace stratoplan
