// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/category.h"

namespace stratoplan {

/// A provider-neutral job ("kubernetes-cluster"): the key that pairs components across options.
struct Role
{
    QString key; ///< as stored in plans and catalogs
    QString title; ///< for people, translated
    QString icon; ///< name of its icon
    Category category = Category::Other; ///< where its cost usually counts
};

/// All roles known to the program, in the order of our reports. Plans may hold others.
[[nodiscard]] const QList<Role> &roles();

/// The role of that key; an unknown key gives a role titled by the key itself.
[[nodiscard]] Role role(const QString &key);

/// Name of a provider for people: "aws" is "AWS", unknown keys come back as they are.
[[nodiscard]] QString providerTitle(const QString &provider);

} // namespace stratoplan
