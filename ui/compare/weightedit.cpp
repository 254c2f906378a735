// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/weightedit.h"

#include "render/theme/themesource.h"
#include "ui/whatif/leverslider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int side = 8;
constexpr int shareWidth = 40;
}

WeightEdit::WeightEdit(ThemeSource &theme, const QString &key, QWidget *parent)
    : QWidget(parent), m_slider(new LeverSlider(theme, this)), m_share(new QLabel(this))
{
    m_slider->setRange(0, 100);
    setObjectName(u"weightEdit:%1"_s.arg(key));
    m_slider->setObjectName(u"weightSlider:%1"_s.arg(key));
    m_share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_share->setMinimumWidth(theme.theme().scaled(shareWidth));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(side, 0, side, 0);
    layout->setSpacing(0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_share);
    setFocusProxy(m_slider);
    connect(m_slider, &LeverSlider::moved, this, [this](int weight) {
        Q_EMIT moved(weight);
        if (!m_slider->isSliderDown())
            Q_EMIT settled();
    });
    connect(m_slider, &LeverSlider::savedRequested, this, [this] {
        Q_EMIT moved(m_slider->saved());
        Q_EMIT settled();
    });
    connect(m_slider, &QAbstractSlider::sliderReleased, this, &WeightEdit::settled);
}

void WeightEdit::setName(const QString &criterion)
{
    m_slider->setAccessibleName(tr("Weight of %1").arg(criterion));
    m_slider->setToolTip(tr("Weight of %1, 0 to 100 beside the others").arg(criterion));
}

void WeightEdit::setWeight(int weight, const QString &share)
{
    m_share->setText(share);
    if (m_slider->isSliderDown() || m_slider->value() == weight)
        return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(weight);
    m_slider->update();
}

void WeightEdit::setSaved(int weight)
{
    m_slider->setSaved(weight);
}

} // namespace stratoplan
