// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace stratoplan::storage::pricelists {

/// The readers' sentences for people.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceLists)
};

} // namespace stratoplan::storage::pricelists
