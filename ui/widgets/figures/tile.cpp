// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figures/tile.h"

#include "render/theme/themesource.h"
#include "ui/widgets/figures/meterbar.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/severity.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

Tile::Tile(ThemeSource &theme, QWidget *parent)
    : QPushButton(parent), m_theme(theme), m_label(makeLabel({}, u"label"_s, this)),
      m_value(makeLabel({}, u"tile-value"_s, this)), m_icon(new IconLabel(theme, {}, 14, Token::Text2, this)),
      m_note(makeLabel({}, u"label"_s, this)), m_meter(new MeterBar(theme, this))
{
    setRole(*this, u"tile"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_icon);
    line->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(15, 9, 15, 9);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    layout->addWidget(m_value);
    layout->addLayout(line);
    layout->addStretch(1);
    layout->addWidget(m_meter);
    m_meter->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_value),
                          static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_note)})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (QLabel *words : {m_label, m_value, m_note})
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // tiles in a row are equally wide
    connect(this, &QPushButton::clicked, this,
            [this] { m_asksWhy ? Q_EMIT whyRequested() : Q_EMIT opened(); });
}

void Tile::setText(const TileText &text)
{
    m_label->setText(text.label);
    m_value->setText(text.value);
    m_note->setText(text.note);
    restyle(*m_note, "severity", text.severity);
    m_icon->setVisible(!text.icon.isEmpty());
    if (!text.icon.isEmpty())
        m_icon->setIcon(text.icon, severityToken(text.severity));
    const QString note = QTextDocumentFragment::fromHtml(text.note).toPlainText();
    setToolTip(text.tip.isEmpty() ? note : note + u'\n' + text.tip);
    setAccessibleName(tr("%1: %2. %3").arg(text.label, text.value, note));
}

MeterBar &Tile::meter()
{
    m_meter->show();
    return *m_meter;
}

QSize Tile::sizeHint() const
{
    return layout()->sizeHint().expandedTo(QSize(120, m_theme.theme().scaled(104)));
}

QSize Tile::minimumSizeHint() const
{
    return {m_theme.theme().scaled(132), sizeHint().height()};
}

void Tile::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn) {
        QPushButton::keyPressEvent(event);
        return;
    }
    m_asksWhy = event->modifiers().testFlag(Qt::AltModifier);
    click();
    m_asksWhy = false;
}

void Tile::mouseReleaseEvent(QMouseEvent *event)
{
    m_asksWhy = event->modifiers().testFlag(Qt::ControlModifier);
    QPushButton::mouseReleaseEvent(event);
    m_asksWhy = false;
}

void Tile::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, &Tile::opened);
    menu->addAction(m_theme.icons().icon(u"trace"_s), tr("Why this figure"), this, &Tile::whyRequested);
    menu->popup(event->globalPos());
}

} // namespace stratoplan
