// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/zoombar.h"

#include "render/theme/iconset.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ZoomBar::ZoomBar(const IconSet &icons, QWidget *parent)
    : QWidget(parent), m_in(new QToolButton(this)), m_out(new QToolButton(this)),
      m_percent(new QToolButton(this))
{
    setObjectName(u"diagramZoomBar"_s);
    m_in->setObjectName(u"zoomInButton"_s);
    m_in->setIcon(icons.icon(u"add"_s, Token::Text));
    m_in->setToolTip(tr("Zoom in (+)"));
    m_in->setAccessibleName(tr("Zoom in"));
    m_out->setObjectName(u"zoomOutButton"_s);
    m_out->setIcon(icons.icon(u"minus"_s, Token::Text));
    m_out->setToolTip(tr("Zoom out (−)"));
    m_out->setAccessibleName(tr("Zoom out"));
    m_percent->setObjectName(u"zoomToFitButton"_s);
    m_percent->setToolTip(tr("Show the whole diagram (0)"));
    m_percent->setProperty("role", u"flat"_s);
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto *line = new QFrame(card);
    line->setProperty("role", u"separator"_s);
    line->setFixedHeight(1);
    auto *buttons = new QVBoxLayout(card);
    buttons->setContentsMargins(1, 1, 1, 1);
    buttons->setSpacing(0);
    buttons->addWidget(m_in);
    buttons->addWidget(line);
    buttons->addWidget(m_out);
    for (QToolButton *button : {m_in, m_out}) {
        button->setProperty("role", u"icon"_s);
        button->setIconSize({16, 16});
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(card);
    row->addWidget(m_percent, 0, Qt::AlignBottom);

    connect(m_in, &QToolButton::clicked, this, &ZoomBar::zoomInRequested);
    connect(m_out, &QToolButton::clicked, this, &ZoomBar::zoomOutRequested);
    connect(m_percent, &QToolButton::clicked, this, &ZoomBar::fitRequested);
}

void ZoomBar::showZoom(double zoom, double smallest, double largest)
{
    const int percent = static_cast<int>(std::lround(zoom * 100));
    m_percent->setText(tr("%1 %").arg(percent));
    m_percent->setAccessibleName(tr("Zoom %1 %, show the whole diagram").arg(percent));
    m_in->setEnabled(zoom < largest);
    m_out->setEnabled(zoom > smallest);
    adjustSize();
}

} // namespace stratoplan
