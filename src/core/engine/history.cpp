// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/history.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(Formula)
};

constexpr int oldest = 600; ///< months, as long as the longest horizon

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

std::optional<int> age(const QString &text)
{
    bool isNumber = false;
    const int months = text.trimmed().toInt(&isNumber);
    return isNumber && months >= 0 && months <= oldest ? std::optional(months) : std::nullopt;
}

Result<HistoryCall> callOf(const QRegularExpressionMatch &match, const QStringList &drivers)
{
    HistoryCall call;
    call.isStock = match.captured(1) == u"stock"_s;
    const QStringList values = match.captured(2).split(u',');
    call.driver = values.first().trimmed();
    if (!drivers.contains(call.driver))
        return invalid(HistoryWords::tr("%1 needs the key of a driver first, as in %1(users, 1).")
                           .arg(match.captured(1)));
    const qsizetype most = call.isStock ? 3 : 2;
    if (values.size() < 2 || values.size() > most)
        return invalid(call.isStock ? HistoryWords::tr(
                           "Write stock(driver, from age) or stock(driver, from age, until age).")
                                    : HistoryWords::tr("Write lag(driver, months)."));
    const auto from = age(values.at(1));
    const auto until = values.size() > 2 ? age(values.at(2)) : std::nullopt;
    if (!from || (values.size() > 2 && (!until || *until <= *from)))
        return invalid(
            HistoryWords::tr("Ages are whole months from 0 to %1, the first below the second.").arg(oldest));
    call.from = *from;
    call.until = call.isStock ? until : std::optional(*from + 1);
    return call;
}

std::vector<double> sums(const HistoryCall &call, const std::vector<double> &values, const Timeline &timeline)
{
    std::vector<double> result(values.size());
    for (int column = 0; column < timeline.size(); ++column) {
        double &sum = result[static_cast<std::size_t>(column)];
        if (column >= timeline.months()) {
            const double span =
                call.until ? *call.until - call.from : std::numeric_limits<double>::quiet_NaN();
            sum = values[static_cast<std::size_t>(column)] * span;
            continue;
        }
        const int last = call.until ? std::min(column, *call.until - 1) : column;
        for (int back = call.from; back <= last; ++back)
            sum += values[static_cast<std::size_t>(column - back)];
    }
    return result;
}

} // namespace

Result<HistoryText> takeHistories(const QString &text, const QStringList &drivers)
{
    static const QRegularExpression pattern(u"\\b(stock|lag)\\s*\\(([^()]*)\\)"_s);
    HistoryText taken;
    qsizetype end = 0;
    for (auto each = pattern.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const Result<HistoryCall> call = callOf(match, drivers);
        if (!call)
            return call.error();
        taken.text += text.mid(end, match.capturedStart() - end) + historyName(taken.calls.size());
        taken.calls.append(*call);
        end = match.capturedEnd();
    }
    taken.text += text.mid(end);
    return taken;
}

QString historyName(qsizetype index)
{
    return u"_history%1"_s.arg(index);
}

qsizetype historyIndex(const QString &name)
{
    return name.startsWith(u"_history"_s) ? name.mid(8).toInt() : -1;
}

Series historyOf(const HistoryCall &call, const Series &driver, const Timeline &timeline)
{
    Series series;
    series.problem = driver.problem;
    if (!driver.problem.isEmpty())
        return series;
    series.likely = sums(call, driver.likely, timeline);
    if (driver.isRanged()) {
        series.low = sums(call, driver.low, timeline);
        series.high = sums(call, driver.high, timeline);
    }
    return series;
}

} // namespace stratoplan
