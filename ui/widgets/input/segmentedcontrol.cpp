// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/segmentedcontrol.h"

#include "ui/widgets/properties.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Hands the keyboard that comes to a control, by the key of its label, on to the segment that is chosen. A
/// focus proxy would have the label press the segment.
class FocusGiver : public QObject
{
public:
    FocusGiver(SegmentedControl &control, const QButtonGroup &group)
        : QObject(&control), m_control(control), m_group(group)
    {
        control.setFocusPolicy(Qt::ClickFocus); // Tab goes to the segments
        control.installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        QAbstractButton *chosen = m_group.checkedButton();
        if (object == &m_control && event->type() == QEvent::FocusIn && chosen)
            chosen->setFocus(static_cast<QFocusEvent *>(event)->reason());
        return QObject::eventFilter(object, event);
    }

private:
    SegmentedControl &m_control;
    const QButtonGroup &m_group;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    new FocusGiver(*this, *m_group);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](const QAbstractButton *pressed) { Q_EMIT chosen(pressed->property("key").toString()); });
}

void SegmentedControl::addSegment(const QString &key, const QString &title, const QString &tip)
{
    auto *segment = new QToolButton(this);
    setRole(*segment, u"segment"_s);
    segment->setProperty("key", key);
    segment->setObjectName(key + u"Segment"_s);
    segment->setText(title);
    segment->setToolTip(tip);
    segment->setCheckable(true);
    segment->setFocusPolicy(Qt::StrongFocus);
    segment->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(segment);
    m_layout->addWidget(segment);
    restyleEnds();
}

void SegmentedControl::restyleEnds()
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *each : buttons) {
        QString place = u"middle"_s;
        if (buttons.size() == 1)
            place = u"only"_s;
        else if (each == buttons.first())
            place = u"first"_s;
        else if (each == buttons.last())
            place = u"last"_s;
        restyle(*each, "segment", place);
    }
}

QString SegmentedControl::current() const
{
    const QAbstractButton *checked = m_group->checkedButton();
    return checked ? checked->property("key").toString() : QString();
}

void SegmentedControl::setCurrent(const QString &key)
{
    QToolButton *chosenButton = button(key);
    if (!chosenButton)
        return;
    chosenButton->setChecked(true);
    // The keyboard goes along: its ring does not stay on what is no longer chosen.
    const QWidget *focus = window()->focusWidget();
    if (focus && focus != chosenButton && focus->parentWidget() == this)
        chosenButton->setFocus();
}

void SegmentedControl::setSegmentEnabled(const QString &key, bool isEnabled)
{
    if (QToolButton *segment = button(key))
        segment->setEnabled(isEnabled);
}

QToolButton *SegmentedControl::button(const QString &key) const
{
    for (QAbstractButton *each : m_group->buttons()) {
        if (each->property("key").toString() == key)
            return qobject_cast<QToolButton *>(each);
    }
    return nullptr;
}

} // namespace stratoplan
