// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trace/tracepanel.h"

#include <QFrame>

namespace stratoplan {

/// The panel "Why this figure" at the window's right edge, with its head.
class TraceDock : public QFrame
{
    Q_OBJECT

public:
    TraceDock(ThemeSource &theme, const Format &format, QWidget *parent = nullptr);

    void setTrace(const std::optional<Trace> &trace) { m_panel->setTrace(trace); }
    [[nodiscard]] TracePanel &panel() { return *m_panel; }

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Beside another dock its first lines are whole.
    void keepLinesWhole();

    QFrame *m_head;
    TracePanel *m_panel;
};

} // namespace stratoplan
