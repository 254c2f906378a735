// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmark/measuring.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <functional>

namespace stratoplan::test {

/// What something took.
struct Took
{
    double done = 0; ///< milliseconds until it was there, by the clock
    double turn = 0; ///< processor time of the longest turn of the window's thread, milliseconds
    double wait = 0; ///< longest turn of the window's thread by the clock, milliseconds
};

/// Works off turn after turn until that is so and nothing is left to paint.
[[nodiscard]] inline Took watch(const std::function<void()> &begin, const std::function<bool()> &isDone)
{
    constexpr qint64 longest = 60'000; // milliseconds
    QElapsedTimer clock;
    clock.start();
    const auto elapsed = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    Took took;
    double before = processorTime();
    double began = elapsed();
    const auto turn = [&](const std::function<void()> &work) {
        work();
        const double now = processorTime();
        const double ended = elapsed();
        took.turn = std::max(took.turn, now - before);
        took.wait = std::max(took.wait, ended - began);
        before = now;
    };
    turn(begin);
    int after = 0;
    while (after < 3 && clock.elapsed() < longest) {
        began = elapsed();
        turn([] { QCoreApplication::processEvents(); });
        after = isDone() ? after + 1 : 0;
        if (after == 1)
            took.done = elapsed();
        QThread::usleep(200);
    }
    return took;
}

/// Says medians and the most.
inline void report(const QString &what, const std::vector<Took> &all)
{
    const auto text = [&all](double Took::*member, double share) {
        std::vector<double> values;
        for (const Took &took : all)
            values.push_back(took.*member);
        return QString::number(percentile(values, share), 'f', 1);
    };
    qInfo().noquote() << what << "there after" << text(&Took::done, 0.5)
                      << "ms (95 %:" << text(&Took::done, 0.95) + QStringLiteral("), longest turn")
                      << text(&Took::turn, 0.5)
                      << "ms (most:" << text(&Took::turn, 1) + QStringLiteral("), by the clock")
                      << text(&Took::wait, 0.5) << "ms (most:" << text(&Took::wait, 1) + u')';
}

} // namespace stratoplan::test
