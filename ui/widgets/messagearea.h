// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/banner.h"

#include <QHash>

class QVBoxLayout;

namespace stratoplan {

/// Banners one below the other, above the work they are about. Takes no room while it is empty.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(ThemeSource &theme, QWidget *parent = nullptr);

    /// A banner under a name; one of the same name goes.
    Banner &add(const QString &name, Banner::Kind kind);
    /// An error with what can be looked up about it behind "Show details".
    Banner &addError(const Error &error);
    void remove(const QString &name);
    void clear();
    [[nodiscard]] Banner *banner(const QString &name) const { return m_banners.value(name); }

private:
    ThemeSource &m_theme;
    QVBoxLayout *m_layout;
    QHash<QString, Banner *> m_banners;
};

} // namespace stratoplan
