// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/levermoves.h"

#include "models/whatif/levermodel.h"

#include <utility>

namespace stratoplan {

namespace {
constexpr int frame = 16; ///< milliseconds
}

LeverMoves::LeverMoves(LeverModel &levers, QObject *parent) : QObject(parent), m_levers(levers)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, &LeverMoves::flush);
}

void LeverMoves::put(const QString &key, Quantity value)
{
    m_waiting.insert(key, value);
    if (!m_frame.isActive())
        flush();
}

LeverLine LeverMoves::lineAt(int row) const
{
    LeverLine line = m_levers.lineAt(row);
    line.value = m_waiting.value(line.key, line.value);
    return line;
}

void LeverMoves::flush()
{
    const QHash<QString, Quantity> moves = std::exchange(m_waiting, {});
    for (auto move = moves.begin(); move != moves.end(); ++move)
        m_levers.put(move.key(), move.value());
    if (!moves.isEmpty())
        m_frame.start();
}

} // namespace stratoplan
