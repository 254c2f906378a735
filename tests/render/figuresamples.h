// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

#include <QList>
#include <QString>
#include <memory>

namespace stratoplan::samples {

/// A figure with figures of a size and shape that real plans have.
struct Sample
{
    QString name;
    std::shared_ptr<const Figure> figure;
    QStringList words; ///< must stand in the picture as text
    QSizeF size = {};  ///< on the page it is for; empty: preferred
};

/// Every figure of the program, most of them for the plan of a CRM that grows through three phases.
[[nodiscard]] QList<Sample> figures();

} // namespace stratoplan::samples
