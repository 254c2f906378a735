// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/leverrow.h"

#include "core/text/format.h"
#include "render/theme/themesource.h"
#include "ui/whatif/leveredit.h"
#include "ui/whatif/leverslider.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int rowHeight = 51;
constexpr int padding = 14;
}

LeverRow::LeverRow(ThemeSource &theme, const QString &key, QWidget *parent, Difference place)
    : QFrame(parent), m_theme(theme), m_key(key), m_name(new ElidedLabel(this)),
      m_difference(makeLabel({}, u"strong"_s, this)), m_slider(new LeverSlider(theme, this)),
      m_value(new LeverEdit(this))
{
    setRole(*this, u"lever-row"_s);
    setObjectName(u"leverRow:"_s + key);
    m_difference->setObjectName(u"leverDifference:"_s + key);
    m_slider->setObjectName(u"leverSlider:"_s + key);
    m_value->setObjectName(u"leverEdit:"_s + key);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(6);
    body->addWidget(m_slider, 1);
    if (place == Difference::ByValue)
        reserveDifference();
    (place == Difference::ByName ? head : body)->addWidget(m_difference);
    body->addWidget(m_value);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, 4, padding - 4, 2);
    layout->setSpacing(0);
    head->setContentsMargins(0, 0, 4, 0);
    layout->addLayout(head);
    layout->addLayout(body);
    connect(m_slider, &LeverSlider::moved, this, [this](int position) { move(m_scale.valueAt(position)); });
    connect(m_slider, &LeverSlider::savedRequested, this, [this] { move(m_line.bounds.likely); });
    connect(m_slider, &LeverSlider::sliderReleased, this, &LeverRow::showScale);
    connect(m_value, &LeverEdit::entered, this, &LeverRow::move);
    makeActions();
}

void LeverRow::reserveDifference()
{
    m_difference->setMinimumWidth(m_difference->fontMetrics().horizontalAdvance(u"\u2212$8,888"_s));
    m_difference->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void LeverRow::makeActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys) {
        auto *action = new QAction(text, this);
        action->setObjectName(name + u':' + m_key);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_change = add(u"changeLeverAction"_s, tr("Change lever…"), Qt::Key_F2);
    m_up = add(u"moveLeverUpAction"_s, tr("Move up"), Qt::ALT | Qt::Key_Up);
    m_down = add(u"moveLeverDownAction"_s, tr("Move down"), Qt::ALT | Qt::Key_Down);
    connect(m_change, &QAction::triggered, this, [this] { Q_EMIT editRequested(m_line.lever); });
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveRequested(m_line.lever, -1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveRequested(m_line.lever, 1); });
    setPlace(false, false);
}

void LeverRow::setPlace(bool hasAbove, bool hasBelow)
{
    m_up->setEnabled(hasAbove);
    m_down->setEnabled(hasBelow);
}

QSize LeverRow::sizeHint() const
{
    return {QFrame::sizeHint().width(), qMax(m_theme.theme().scaled(rowHeight), minimumSizeHint().height())};
}

QWidget *LeverRow::follow(QWidget *before)
{
    setTabOrder(before, m_slider);
    setTabOrder(m_slider, m_value);
    return m_value;
}

void LeverRow::setLine(const LeverLine &line)
{
    m_line = line;
    m_change->setEnabled(!line.lever.isNone());
    m_name->setText(line.name);
    setToolTip(line.detail.isEmpty() ? line.name : line.name + u'\n' + line.detail);
    if (!m_slider->isSliderDown())
        showScale();
    m_slider->setAccessibleName(line.name);
    m_slider->setAccessibleDescription(leverText(line, line.value));
    m_value->setAccessibleName(tr("%1, value", "lever").arg(line.name));
    m_value->setLine(line);
    showDifference();
}

void LeverRow::showScale()
{
    m_scale = LeverScale(m_line);
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, m_scale.steps());
    m_slider->setEnabled(m_scale.steps() > 0);
    m_slider->setSaved(m_scale.positionOf(m_line.bounds.likely));
    m_slider->setValue(m_scale.positionOf(m_line.value));
}

void LeverRow::showDifference()
{
    const bool isKnown = m_line.isMoved() && m_line.difference.has_value();
    const bool isNone = isKnown && m_line.difference->isZero();
    m_difference->setText(isNone        ? u"0"_s
                              : isKnown ? Format().moneyDifference(*m_line.difference)
                                        : QString());
    m_difference->setToolTip(
        isKnown ? tr("%1 a month: with this lever, against all else as it is and this one as saved")
                      .arg(Format().exact(*m_line.difference))
                : QString());
    const bool isSaving = isKnown && m_line.difference->isNegative();
    restyle(*m_difference, "severity", isSaving ? u"saving"_s : QString());
}

/// The row shows the value at once; figures follow.
void LeverRow::move(Quantity value)
{
    m_line.value = value;
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(m_scale.positionOf(value));
    m_slider->setAccessibleDescription(leverText(m_line, value));
    m_value->setShown(value);
    Q_EMIT put(m_key, value);
}

void LeverRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.setObjectName(u"leverMenu"_s);
    QAction *back =
        menu.addAction(tr("Back to the saved plan"), this, [this] { move(m_line.bounds.likely); });
    back->setEnabled(m_line.isMoved());
    if (m_line.lever) {
        menu.addSeparator();
        menu.addActions({m_change, m_up, m_down});
        menu.addSeparator();
        menu.addAction(tr("Remove lever"), this, [this] { Q_EMIT removeRequested(m_line.lever); });
    } else {
        menu.addAction(tr("Open driver…"), this, [this] { Q_EMIT driverRequested(m_key); });
    }
    const bool isKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(isKeyboard ? m_slider->mapToGlobal(m_slider->rect().bottomLeft()) : event->globalPos());
    event->accept();
}

} // namespace stratoplan
