// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figures/figurestrip.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/properties.h"

#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double staleOpacity = 0.6;
constexpr int largeHeight = 30; ///< of a large figure

} // namespace

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_first(new ElidedLabel(this)),
      m_second(new ElidedLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(28);
    auto *remark = new QVBoxLayout;
    remark->setSpacing(2);
    remark->addStretch(1);
    for (ElidedLabel *line : {m_first, m_second}) {
        setRole(*line, u"label"_s);
        line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        remark->addWidget(line);
    }
    m_layout->addLayout(remark, 1);
}

void FigureStrip::addFigure(const QString &name, const QString &title, Size size)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *label = makeLabel(title, u"label"_s, box);
    label->setObjectName(name + u"Title"_s);
    auto *value = makeLabel(QString(), size == Size::Large ? u"dock-figure"_s : u"trace-figure"_s, box);
    value->setObjectName(name);
    value->setAccessibleName(title);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Titles and feet stand in a line whatever the figures' size.
    value->setMinimumHeight(largeHeight);
    auto *foot = makeLabel(QString(), u"label"_s, box);
    foot->setObjectName(name + u"Foot"_s);
    foot->setTextInteractionFlags(Qt::TextSelectableByMouse);
    foot->hide();
    column->addStretch(1);
    column->addWidget(label);
    column->addWidget(value);
    column->addWidget(foot);
    m_layout->insertWidget(m_layout->count() - 1, box);
}

void FigureStrip::setFigure(const QString &name, const QString &text, const QString &severity,
                            const QString &tip)
{
    auto *value = findChild<QLabel *>(name);
    value->setText(text);
    value->setToolTip(tip);
    restyle(*value, "severity", severity);
}

void FigureStrip::setFoot(const QString &name, const QString &text)
{
    auto *foot = findChild<QLabel *>(name + u"Foot"_s);
    foot->setText(text);
    foot->setVisible(!text.isEmpty());
}

void FigureStrip::setTitle(const QString &name, const QString &title)
{
    findChild<QLabel *>(name + u"Title"_s)->setText(title);
    findChild<QLabel *>(name)->setAccessibleName(title);
}

void FigureStrip::setRemark(const QString &first, const QString &second)
{
    m_first->setText(first);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

void FigureStrip::setStale(bool isStale)
{
    if (!isStale) {
        setGraphicsEffect(nullptr);
        return;
    }
    auto *effect = new QGraphicsOpacityEffect(this);
    effect->setOpacity(staleOpacity);
    setGraphicsEffect(effect);
}

} // namespace stratoplan
