// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/diagram/layout/layout.h"

#include <QByteArray>

namespace stratoplan {

/// The input as a graph in Graphviz's language: numbers only, no words of the plan.
[[nodiscard]] QByteArray graphvizText(const LayoutInput &input);

/// Corners from the answer of `dot -Tjson0` to graphvizText(). Fails (Failed) where it is no such answer.
[[nodiscard]] Result<ProposedCorners> graphvizCorners(const LayoutInput &input, const QByteArray &answer);

} // namespace stratoplan
