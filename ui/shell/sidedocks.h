// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QVBoxLayout;

namespace stratoplan {

class SegmentedControl;

/// The panels at the window's right edge: one above the other, or where the window is narrow one at a time
/// behind tabs. Takes no room while none is open.
class SideDocks : public QWidget
{
    Q_OBJECT

public:
    explicit SideDocks(QWidget *parent = nullptr);

    /// Adds a panel below the others, closed. @p key names its tab "KEYSegment".
    void add(const QString &key, const QString &title, QWidget *panel);
    /// An opened panel comes to the front of the tabs.
    void setOpen(const QString &key, bool isOpen);
    [[nodiscard]] bool isOpen(const QString &key) const;
    void setTabbed(bool isTabbed);

private:
    struct Dock
    {
        QString key;
        QWidget *panel = nullptr;
        bool isOpen = false;
    };
    void arrange();
    [[nodiscard]] int openCount() const;
    [[nodiscard]] Dock *dock(const QString &key);

    QList<Dock> m_docks;
    SegmentedControl *m_tabs;
    QWidget *m_tabRow;
    QSplitter *m_splitter;
    QString m_front;
    bool m_isTabbed = false;
};

} // namespace stratoplan
