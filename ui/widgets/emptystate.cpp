// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "render/theme/themesource.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

EmptyState::EmptyState(ThemeSource &theme, const QString &icon, const QString &text, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(makeLabel(text, u"empty-text"_s, this)),
      m_actions(new QHBoxLayout)
{
    auto *mark = new IconLabel(theme, icon, 40, Token::Text3, this);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(theme.theme().scaled(440));
    m_text->setMinimumWidth(qMin(theme.theme().scaled(440), m_text->sizeHint().width()));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(mark, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    m_actions->setSpacing(12);
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    layout->addLayout(m_actions);
    layout->addStretch(1);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

QPushButton *EmptyState::addAction(const QString &text, const QString &icon)
{
    auto *button = new QPushButton(text, this);
    setRole(*button, u"primary"_s);
    if (!icon.isEmpty())
        button->setIcon(m_theme.icons().icon(icon, Token::OnAccent));
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

QPushButton *EmptyState::addLink(const QString &text)
{
    auto *button = new QPushButton(text, this);
    setRole(*button, u"link"_s);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

} // namespace stratoplan
