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

namespace {
constexpr int widestText = 460;
}

EmptyState::EmptyState(ThemeSource &theme, const QString &icon, const QString &text, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(makeLabel(text, u"empty-text"_s, this)),
      m_actions(new QHBoxLayout)
{
    auto *mark = new IconLabel(theme, icon, 40, Token::Text3, this);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(mark, 0, Qt::AlignHCenter);
    layout->addWidget(m_text); // over the whole width, so that it wraps where it must
    m_actions->setSpacing(12);
    m_actions->addStretch(1);
    m_actions->addStretch(1);
    layout->addLayout(m_actions);
    layout->addStretch(1);
    setText(text);
    connect(&theme, &ThemeSource::changed, this, [this] { setText(m_text->text()); });
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    fitText();
}

void EmptyState::fitText()
{
    // As wide as reads well, less in a narrow panel, and never what makes a panel wide.
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int wide = qMin(m_theme.theme().scaled(widestText), qMax(80, room));
    const QFontMetrics metrics(m_theme.theme().font(FontRole::Body));
    const QRect needed = metrics.boundingRect(QRect(0, 0, wide, 1000), Qt::TextWordWrap, m_text->text());
    const int side = qMax(0, (room - wide) / 2);
    m_text->setContentsMargins(side, 0, side, 0);
    m_text->setFixedHeight(needed.height() + 4);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
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
