// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace stratoplan {

/// Loads the program's texts for the system's language; English plural forms where there are none. Called once by
/// each program, after its application object was made, which owns what is loaded.
void installTranslations(QCoreApplication &application);

} // namespace stratoplan
