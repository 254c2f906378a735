// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startbutton.h"

#include "render/theme/themesource.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

StartButton::StartButton(ThemeSource &theme, Rank rank, const Text &text, QWidget *parent)
    : QPushButton(parent)
{
    const bool isPrimary = rank == Rank::Primary;
    setRole(*this, isPrimary ? u"start-primary"_s : u"start"_s);
    setAccessibleName(text.title);
    setAccessibleDescription(text.detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *square = new QFrame(this);
    setRole(*square, isPrimary ? u"start-icon-primary"_s : u"start-icon"_s);
    square->setFixedSize(40, 40);
    auto *squareLayout = new QHBoxLayout(square);
    squareLayout->setContentsMargins(0, 0, 0, 0);
    squareLayout->addWidget(
        new IconLabel(theme, text.icon, 20, isPrimary ? Token::OnAccent : Token::Text, square), 0,
        Qt::AlignCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(makeLabel(text.title, u"strong"_s, this));
    auto *detail = new ElidedLabel(text.detail, this);
    setRole(*detail, u"label"_s);
    words->addWidget(detail);
    words->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(14);
    layout->addWidget(square);
    layout->addLayout(words, 1);
    for (QWidget *part : findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize StartButton::sizeHint() const
{
    return layout()->sizeHint().expandedTo(QSize(220, 72));
}

} // namespace stratoplan
