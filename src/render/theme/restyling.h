// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QApplication;
class QWidget;

namespace stratoplan {

/// Gives the widgets of an application another style sheet: what can be seen at once, so that nothing is ever
/// painted half in one and half in the other; what is hidden a few milliseconds a turn, or when it is shown.
class Restyling : public QObject
{
    Q_OBJECT

public:
    explicit Restyling(QApplication &application);
    ~Restyling() override;

    /// @param change  sets style sheet, palette and font of the application
    void restyle(const std::function<void()> &change);
    /// Whether every widget has the looks that were set last.
    [[nodiscard]] bool isSettled() const { return m_hidden.isEmpty(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void styleSome();
    void begin();
    void end();

    QApplication &m_application;
    std::unique_ptr<QWidget> m_keeper;
    /// Those that wait, children before their parents: taken from the end. A widget that waits lacks
    /// Qt::WA_WState_Polished; one that was shown meanwhile has it again.
    QList<QPointer<QWidget>> m_hidden;
    QTimer m_turn;
};

} // namespace stratoplan
