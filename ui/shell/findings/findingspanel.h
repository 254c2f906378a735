// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace stratoplan {

class ElidedLabel;
class FindingsFilter;
class FindingsModel;
class PageRegistry;
class SegmentedControl;
struct PageContext;

/// What the audit found: a strip with the counts and the most severe finding, which opens to a list. Enter
/// or a click on a row's link jumps to the place.
class FindingsPanel : public QFrame
{
    Q_OBJECT

public:
    FindingsPanel(PageContext &context, const PageRegistry &pages, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);
    /// Chooses the next finding, the first one after the last, opens the list and jumps to its place.
    void next();

Q_SIGNALS:
    void jumpRequested(const Finding &finding);
    void openChanged(bool isOpen);

private:
    QWidget *makeStrip();
    void addScope(QHBoxLayout &strip);
    void makeList(const PageRegistry &pages);
    void follow();
    void followCounts();
    /// How many findings are about other options only.
    [[nodiscard]] int elsewhere() const;
    /// Puts right what can be put right in one step, else jumps.
    void act(const QModelIndex &index);
    void jump(const QModelIndex &index);

    PageContext &m_context;
    FindingsModel *m_model;
    FindingsFilter *m_filter;
    QListView *m_list;
    QPushButton *m_elsewhere; ///< opens the list of all options
    ElidedLabel *m_first;
    QLabel *m_empty;
    SegmentedControl *m_scope;
    QPushButton *m_toggle;
    QList<QPushButton *> m_counts; ///< critical, warnings, notes
    bool m_isOpen = false;
};

} // namespace stratoplan
