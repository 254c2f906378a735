// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QListWidget>

namespace stratoplan {

/// The lines that something acts on, to be checked: categories, roles, environments, groups and components of
/// a plan, each under its heading. Nothing checked means every line.
class SelectionList : public QListWidget
{
    Q_OBJECT

public:
    explicit SelectionList(QWidget *parent = nullptr);

    void fill(const Plan &plan, const Selection &selection);
    /// What is checked; tags and added lines stay as they were given to fill().
    [[nodiscard]] Selection selection() const;

private:
    enum class Section { Categories, Roles, Environments, Groups, Components };

    void addHeading(const QString &title);
    [[nodiscard]] bool isListed(Section section, const QVariant &key) const;
    void addEntry(Section section, const QString &title, const QVariant &key, bool isChecked);

    Selection m_given;
};

/// What a selection covers, in a line: "Compute, Databases in Production"; "every line" for an empty one.
[[nodiscard]] QString selectionText(const Plan &plan, const Selection &selection);

} // namespace stratoplan
