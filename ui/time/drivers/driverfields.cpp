// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/drivers/driverfields.h"

#include "document/document.h"
#include "document/edits/time/drivers.h"
#include "models/time/driversmodel.h"
#include "models/time/rangetext.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "render/time/densitysketch.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/drivers/pointspanel.h"
#include "ui/widgets/forms/fieldform.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DriverFields::DriverFields(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_points(new PointsPanel(context, this))
{
    auto *form = new FieldForm(this);
    form->setMargins(0);
    addCourse(*form);
    auto *side = new QWidget(this);
    side->setFixedWidth(context.theme.theme().scaled(250));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    column->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_points, 1);
    layout->addWidget(side);
}

const Driver *DriverFields::driver() const
{
    return m_context.document.find(m_driver);
}

void DriverFields::addCourse(FieldForm &form)
{
    Document &document = m_context.document;
    m_interpolation =
        form.addCombo(u"driverInterpolationCombo"_s, tr("&Between the points"), [this, &document] {
            return edits::setDriverInterpolation(
                document, m_driver,
                static_cast<Driver::Interpolation>(m_interpolation->currentData().toInt()));
        });
    for (const auto &each : EnumText<Driver::Interpolation>::names) {
        m_interpolation->addItem(interpolationTitle(each.value), static_cast<int>(each.value));
        m_interpolation->setItemData(m_interpolation->count() - 1, interpolationTip(each.value),
                                     Qt::ToolTipRole);
    }
    m_meaning = makeLabel({}, u"hint"_s, &form);
    m_meaning->setWordWrap(true);
    form.addWidget(m_meaning);
    m_growth = form.addLine(
        u"driverGrowthEdit"_s, tr("&Growth after the last point, % a month"), [this, &document]() -> Status {
            const auto growth = parsePercents(m_growth->text());
            return growth ? edits::setDriverGrowth(document, m_driver, *growth) : Status(growth.error());
        });
    m_growth->setPlaceholderText(tr("0, or 3-5-8"));
    connect(m_growth, &QLineEdit::textEdited, this, [this] {
        const auto growth = parsePercents(m_growth->text());
        const Driver *row = driver();
        if (!row || !growth)
            return;
        Driver changed = *row;
        changed.growth = *growth;
        showSketch(changed);
        Q_EMIT previewed(changed);
    });
    m_spread = form.addCombo(u"driverSpreadCombo"_s, tr("&Ranges are spread"), [this, &document] {
        return edits::setDriverSpread(document, m_driver,
                                      static_cast<Spread>(m_spread->currentData().toInt()));
    });
    for (const auto &each : EnumText<Spread>::names) {
        m_spread->addItem(spreadTitle(each.value), static_cast<int>(each.value));
        m_spread->setItemData(m_spread->count() - 1, spreadMeaning(each.value), Qt::ToolTipRole);
    }
    m_sketch = new FigureView(m_context.theme.theme(), &form);
    m_sketch->setObjectName(u"driverDensity"_s);
    m_sketch->setFixedHeight(m_context.theme.theme().scaled(76));
    m_sketch->setFocusPolicy(Qt::NoFocus);
    connect(&m_context.theme, &ThemeSource::changed, m_sketch,
            [this] { m_sketch->setTheme(m_context.theme.theme()); });
    form.addWidget(m_sketch);
}

void DriverFields::showSketch(const Driver &driver)
{
    const Format &format = m_context.format;
    const auto isRanged = [](const DriverPoint &point) { return !point.value.isSingle(); };
    const auto point = std::find_if(driver.points.begin(), driver.points.end(), isRanged);
    const bool hasPoint = point != driver.points.end();
    const bool grows = !driver.growth.isSingle();
    m_spread->setEnabled(hasPoint || grows);
    m_sketch->setVisible(hasPoint || grows);
    if (grows) {
        const auto text = [&](Percent percent) { return format.percent(percent, 1); };
        m_sketch->setFigure(std::make_shared<DensitySketch>(
            Range<double>(driver.growth.low.toDouble(), driver.growth.likely.toDouble(),
                          driver.growth.high.toDouble()),
            driver.spread,
            Range<QString>(text(driver.growth.low), text(driver.growth.likely), text(driver.growth.high))));
    } else if (hasPoint) {
        const Range<Quantity> &value = point->value;
        m_sketch->setFigure(std::make_shared<DensitySketch>(
            Range<double>(value.low.toDouble(), value.likely.toDouble(), value.high.toDouble()),
            driver.spread,
            Range<QString>(format.number(value.low), format.number(value.likely),
                           format.number(value.high))));
    }
}

void DriverFields::show(const Driver &driver)
{
    m_driver = driver.id;
    m_points->setDriver(driver.id);
    showChoice(*m_interpolation, static_cast<int>(driver.interpolation));
    m_interpolation->setEnabled(driver.points.size() > 1);
    m_meaning->setText(interpolationTip(driver.interpolation));
    showText(*m_growth, percentsText(driver.growth));
    showChoice(*m_spread, static_cast<int>(driver.spread));
    showSketch(driver);
}

} // namespace stratoplan
