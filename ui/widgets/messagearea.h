// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/banner.h"

#include <QHash>
#include <QSet>

class QVBoxLayout;

namespace stratoplan {

/// Banners one below the other, above the work they are about, which is their parent. Takes no room while it
/// is empty.
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
    /// Lets a banner go with the next change of the plan: it is about what was done before.
    void setPassing(const QString &name) { m_passing.insert(name); }
    void clearPassing();
    [[nodiscard]] Banner *banner(const QString &name) const { return m_banners.value(name); }

protected:
    /// Escape that nothing else in the work takes closes what can be closed.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool dismiss();

    ThemeSource &m_theme;
    QVBoxLayout *m_layout;
    QHash<QString, Banner *> m_banners;
    QSet<QString> m_passing;
};

} // namespace stratoplan
