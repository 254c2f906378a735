// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stratoplan {

/// Where the words of traces are translated.
struct TraceText
{
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

} // namespace stratoplan
