// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/focusring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QRadioButton>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Roles that have no room around them or whose border alone shows the focus.
bool isTight(const QWidget &widget)
{
    static const QStringList tight{u"rail"_s, u"segment"_s, u"link"_s, u"tab"_s};
    return tight.contains(widget.property("role").toString());
}

bool isRound(QWidget &widget)
{
    if (qobject_cast<QCheckBox *>(&widget) != nullptr || qobject_cast<QRadioButton *>(&widget) != nullptr)
        return false;
    return qobject_cast<QAbstractButton *>(&widget) != nullptr || qobject_cast<QComboBox *>(&widget) != nullptr
        || qobject_cast<QAbstractSpinBox *>(&widget) != nullptr || qobject_cast<QLineEdit *>(&widget) != nullptr;
}

/// The widget to draw around when @p focused has the focus; null for none.
QWidget *ringed(QWidget *focused)
{
    if (focused == nullptr || focused->parentWidget() == nullptr)
        return nullptr;
    QWidget *parent = focused->parentWidget();
    // The line of a combo box is part of it; an editor inside a cell is framed by its view.
    if (qobject_cast<QComboBox *>(parent) != nullptr)
        focused = parent;
    else if (parent->objectName() == "qt_scrollarea_viewport"_L1)
        return nullptr;
    if (focused->window()->windowType() == Qt::Popup || isTight(*focused) || !isRound(*focused))
        return nullptr;
    return focused;
}

} // namespace

FocusRing::FocusRing(QApplication &application)
{
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget *widget)
{
    QWidget *target = ringed(widget);
    if (target == nullptr) {
        if (m_frame != nullptr)
            m_frame->setWidget(nullptr);
        return;
    }
    if (m_frame == nullptr) {
        m_frame = new QFocusFrame;
        m_frame->setObjectName(u"focusRing"_s);
    }
    m_frame->setWidget(target);
}

} // namespace stratoplan
