// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "render/theme/themesource.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Look
{
    QString severity;
    QString icon;
    Token color;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Note:
        return {u"note"_s, u"info"_s, Token::Accent};
    case Banner::Kind::Success:
        return {u"saving"_s, u"check"_s, Token::Saving};
    case Banner::Kind::Warning:
        return {u"warning"_s, u"warning"_s, Token::Warning};
    case Banner::Kind::Error:
        return {u"critical"_s, u"critical"_s, Token::Overrun};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(ThemeSource &theme, Kind kind, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_title(makeLabel({}, u"strong"_s, this)), m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_buttons(new QHBoxLayout)
{
    const Look look = lookOf(kind);
    setRole(*this, u"banner"_s);
    setProperty("severity", look.severity);
    m_icon = new IconLabel(theme, look.icon, 18, look.color, this);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_text->hide();
    m_progress->hide();
    m_progress->setTextVisible(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_progress);
    m_buttons->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
    layout->addLayout(m_buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Banner::setText(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setHidden(text.isEmpty());
    setAccessibleName(title);
}

void Banner::setLine(const QString &name, const QString &rest)
{
    m_title->hide();
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(
        u"<span style=\"font-weight:600\">%1</span> %2"_s.arg(name.toHtmlEscaped(), rest.toHtmlEscaped()));
    m_text->show();
    setAccessibleName(name + u' ' + rest);
}

QPushButton *Banner::addButton(const QString &text, const QString &role)
{
    auto *button = new QPushButton(text, this);
    if (!role.isEmpty())
        setRole(*button, role);
    m_buttons->addWidget(button);
    return button;
}

void Banner::addClose()
{
    auto *button = new QToolButton(this);
    setRole(*button, u"icon"_s);
    button->setObjectName(u"closeBannerButton"_s);
    button->setIcon(m_theme.icons().icon(u"close"_s));
    button->setAccessibleName(tr("Close this message"));
    button->setToolTip(tr("Close this message"));
    connect(button, &QToolButton::clicked, this, &QWidget::hide);
    connect(button, &QToolButton::clicked, this, &Banner::closed);
    m_buttons->addWidget(button);
    m_canBeClosed = true;
}

void Banner::setProgress(int percent)
{
    m_progress->setHidden(percent < 0);
    m_progress->setValue(percent);
}

} // namespace stratoplan
