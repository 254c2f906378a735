// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/nearestsearch.h"

#include <QFrame>

class QVBoxLayout;

namespace stratoplan {

class ThemeSource;

/// Below the price items that were found: of which provider nothing matches, and what of it comes nearest, a
/// line each. Hidden while there is nothing to say.
class NearestBar : public QFrame
{
    Q_OBJECT

public:
    NearestBar(ThemeSource &theme, const NearestSearch &search, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants to see that item.
    void chosen(const storage::CatalogItem &item);

private:
    void fill();
    void addLine(int row);

    ThemeSource &m_theme;
    const NearestSearch &m_search;
    QVBoxLayout *m_layout;
};

} // namespace stratoplan
