// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagebar.h"

#include "ui/widgets/clauselabel.h"
#include "ui/widgets/input/compactbutton.h"
#include "ui/widgets/properties.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int gap = 12;
constexpr int narrowestSubtitle = 60;
}

PageBar::PageBar(const QString &title, QWidget *parent)
    : QFrame(parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout),
      m_title(makeLabel(title, u"page-title"_s, this)), m_subtitle(new ClauseLabel(this))
{
    setRole(*this, u"page-bar"_s);
    setRole(*m_subtitle, u"secondary"_s);
    m_subtitle->setObjectName(u"pageSubtitleLabel"_s);
    m_left->setSpacing(gap);
    m_left->addWidget(m_title);
    m_right->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(m_left);
    layout->addWidget(m_subtitle, 1);
    layout->addStretch(); // in its place while it is hidden
    layout->addLayout(m_right);
}

PageBar::~PageBar() = default;

void PageBar::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    fit();
}

void PageBar::addLeft(QWidget *control)
{
    m_left->addWidget(control);
}

void PageBar::addRight(QWidget *control, Text text)
{
    m_right->addWidget(control);
    if (auto *button = qobject_cast<QPushButton *>(control); button && text == Text::GivesWay)
        m_buttons.push_back(std::make_unique<CompactButton>(*button));
}

CompactButton *PageBar::compactButton(const QWidget *control) const
{
    for (const auto &each : m_buttons) {
        if (each->button() && each->button() == control)
            return each.get();
    }
    return nullptr;
}

int PageBar::fullWidth() const
{
    int right = 0;
    for (int i = 0; i < m_right->count(); ++i) {
        QLayoutItem *item = m_right->itemAt(i);
        if (item->isEmpty())
            continue;
        const CompactButton *button = compactButton(item->widget());
        right += m_right->spacing() + (button ? button->fullWidth() : item->minimumSize().width());
    }
    return m_left->minimumSize().width() + (right > 0 ? right - m_right->spacing() + gap : 0);
}

QSize PageBar::minimumSizeHint() const
{
    const QMargins around = contentsMargins();
    int width = around.left() + fullWidth() + around.right();
    for (const auto &each : m_buttons)
        width -= each->canCompact() ? each->fullWidth() - each->compactWidth() : 0;
    return {width, QFrame::minimumSizeHint().height()};
}

void PageBar::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    for (const auto &each : m_buttons)
        each->follow();
    const int room = contentsRect().width();
    int need = fullWidth();
    bool isAllThere = true;
    for (auto each = m_buttons.rbegin(); each != m_buttons.rend(); ++each) {
        CompactButton &button = **each;
        if (!button.canCompact())
            continue;
        if (need <= room) {
            button.expand();
            continue;
        }
        need -= button.fullWidth() - button.compactWidth();
        button.compact();
        isAllThere = false;
    }
    const int wanted = qMin(narrowestSubtitle, m_subtitle->sizeHint().width());
    const bool isShown = isAllThere && !m_subtitle->text().isEmpty() && room - need - gap >= wanted;
    m_subtitle->setVisible(isShown);
    m_title->setToolTip(isShown ? QString() : m_subtitle->text());
    if (isVisible())
        layout()->activate();
}

bool PageBar::event(QEvent *event)
{
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return isDone;
}

void PageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void PageBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fit();
}

} // namespace stratoplan
