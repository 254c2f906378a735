// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace stratoplan {

/// A line of text that opens an address when it is clicked. It follows the theme, which rich text by itself
/// does not.
class LinkLabel : public QLabel
{
    Q_OBJECT

public:
    /// @param role  as of makeLabel()
    LinkLabel(const QString &title, const QString &url, const QString &role, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace stratoplan
