// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/titlebar.h"

#include "ui/widgets/properties.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TitleBar::TitleBar(QWidget *parent)
    : QWidget(parent), m_menuBar(new QMenuBar(this)), m_titleBox(new QWidget(this)),
      m_title(makeLabel({}, u"strong"_s, m_titleBox)), m_state(makeLabel({}, u"secondary"_s, m_titleBox)),
      m_buttons(new QHBoxLayout)
{
    setRole(*this, u"menu-bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_menuBar->setNativeMenuBar(false);
    m_menuBar->setObjectName(u"menuBar"_s);
    m_title->setObjectName(u"windowTitleLabel"_s);
    m_state->setObjectName(u"savedStateLabel"_s);
    m_titleBox->setAttribute(Qt::WA_TransparentForMouseEvents);
    qApp->installEventFilter(this);
    auto *titleLayout = new QHBoxLayout(m_titleBox);
    titleLayout->setContentsMargins(0, 0, 0, 0);
    titleLayout->setSpacing(8);
    titleLayout->addWidget(m_title);
    titleLayout->addWidget(m_state);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 10, 1);
    layout->setSpacing(0);
    layout->addWidget(m_menuBar, 1);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(4);
}

void TitleBar::setTitle(const QString &title, const QString &state)
{
    m_title->setText(title);
    m_state->setText(state);
    m_state->setHidden(state.isEmpty());
    placeTitle();
}

QToolButton *TitleBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    setRole(*button, u"icon"_s);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({16, 16});
    button->setObjectName(action->objectName().replace("Action"_L1, "Button"_L1));
    button->setAccessibleName(action->text());
    m_buttons->addWidget(button);
    connect(action, &QAction::visibleChanged, button,
            [action, button] { button->setVisible(action->isVisible()); });
    return button;
}

bool TitleBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_titleBox && event->type() == QEvent::LayoutRequest)
        placeTitle();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
        m_menuBar->update(); // the letters to press are underlined while Alt is held
    return QWidget::eventFilter(watched, event);
}

void TitleBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTitle();
}

void TitleBar::placeTitle()
{
    const QSize size = m_titleBox->sizeHint();
    const int menusEnd = m_menuBar->sizeHint().width() + 16;
    m_titleBox->setGeometry(qMax(menusEnd, (width() - size.width()) / 2), (height() - size.height()) / 2,
                            size.width(), size.height());
    m_titleBox->raise();
}

} // namespace stratoplan
