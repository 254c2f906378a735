// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Levers of the what-if panel.
namespace stratoplan::edits {

using LeverId = Id<Lever>;

/// Adds a lever that has no id, replaces the one that has. A name is needed; an empty key is made of it; a
/// key is unique among levers and drivers, and a change of it is followed in scenarios. Its effect compiles,
/// gives a number at both ends and is not 0 at the saved value where it is a factor; its driver exists where
/// it moves one; its bounds go upwards.
[[nodiscard]] Result<LeverId> setLever(Document &document, const Lever &lever);
[[nodiscard]] Status renameLever(Document &document, LeverId id, const QString &name);
/// Removes a lever, and its settings from scenarios.
[[nodiscard]] Status removeLever(Document &document, LeverId id);
/// Puts a lever at another place in the list, 0 … levers - 1.
[[nodiscard]] Status moveLever(Document &document, LeverId id, qsizetype position);
/// Adds levers in one step, as readyLevers() offers them; those whose key is there already are left out.
/// @return the new ones
[[nodiscard]] Result<QList<LeverId>> addLevers(Document &document, const QList<Lever> &levers);

} // namespace stratoplan::edits
