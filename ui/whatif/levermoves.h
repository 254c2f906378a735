// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace stratoplan {

class LeverModel;
struct LeverLine;

/// Passes on what sliders do, at most once for every frame of the screen: the first move at once, of those
/// that come while its figures are worked out and painted only the last.
class LeverMoves : public QObject
{
    Q_OBJECT

public:
    explicit LeverMoves(LeverModel &levers, QObject *parent = nullptr);

    void put(const QString &key, Quantity value);
    /// A row of the model with what waits to be passed on in place of its value.
    [[nodiscard]] LeverLine lineAt(int row) const;
    /// Passes on now what waits.
    void flush();

private:
    LeverModel &m_levers;
    QHash<QString, Quantity> m_waiting;
    QTimer m_frame;
};

} // namespace stratoplan
