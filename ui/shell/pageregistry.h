// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace stratoplan {

class Page;
struct PageContext;

/// One entry of the navigation rail and how its page is made.
struct PageInfo
{
    QString key; ///< stable word: "design"; findings and settings name it
    QString title; ///< translated
    QString icon; ///< name in the icon set
    int order = 0; ///< position in the rail, ascending; also Ctrl+1, Ctrl+2, …
    std::function<Page *(PageContext &, QWidget *parent)> make;
    bool showsFindings = false; ///< the findings strip stands under this page
    bool showsTrace = false; ///< "Why this figure" is open until the user closes it
};

/// The pages of the window; each adds itself in its own registerPage() function, called by registerPages().
class PageRegistry
{
public:
    void add(PageInfo page);
    /// By their order.
    [[nodiscard]] const QList<PageInfo> &pages() const { return m_pages; }
    /// Position of the page of that key, or -1.
    [[nodiscard]] int indexOf(const QString &key) const;

private:
    QList<PageInfo> m_pages;
};

} // namespace stratoplan
