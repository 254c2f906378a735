// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/leveredit.h"

#include "core/text/format.h"
#include "ui/widgets/properties.h"

#include <QKeyEvent>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int widestText = 10; ///< digits
}

LeverEdit::LeverEdit(QWidget *parent) : QLineEdit(parent)
{
    setRole(*this, u"lever"_s);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        take();
        selectAll();
    });
    connect(this, &QLineEdit::textEdited, this, [this] { restyle(*this, "invalid", false); });
}

QSize LeverEdit::sizeHint() const
{
    ensurePolished();
    return {fontMetrics().horizontalAdvance(u'0') * widestText + 8, QLineEdit::sizeHint().height()};
}

void LeverEdit::setLine(const LeverLine &line)
{
    m_line = line;
    setToolTip(tr("%1 in the saved plan").arg(leverText(line, line.bounds.likely)));
    if (!hasFocus() || !isModified())
        show(line.value);
}

void LeverEdit::setShown(Quantity value)
{
    m_line.value = value;
    show(value);
}

void LeverEdit::show(Quantity value)
{
    const QString text = hasFocus() ? Format().number(value) : leverText(m_line, value);
    if (text == this->text())
        return;
    setText(text);
    if (hasFocus())
        selectAll();
    restyle(*this, "invalid", false);
}

void LeverEdit::take()
{
    if (!isModified())
        return;
    const std::optional<Quantity> value = leverValue(m_line, text());
    restyle(*this, "invalid", !value);
    if (!value)
        return;
    setModified(false);
    const Quantity bounded = boundedValue(m_line, *value);
    show(bounded);
    if (bounded != m_line.value)
        Q_EMIT entered(bounded);
}

void LeverEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    show(m_line.value);
    QTimer::singleShot(0, this, &QLineEdit::selectAll); // the click that gave the focus would take it away
}

void LeverEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    take();
    setModified(false);
    show(m_line.value);
}

void LeverEdit::keyPressEvent(QKeyEvent *event)
{
    const LeverScale scale(m_line);
    const int position = scale.positionOf(m_line.value);
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!isModified())
            break;
        setModified(false);
        setText({});
        show(m_line.value);
        return;
    case Qt::Key_Up:
        Q_EMIT entered(scale.valueAt(position + 1));
        return;
    case Qt::Key_Down:
        Q_EMIT entered(scale.valueAt(position - 1));
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace stratoplan
