// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace stratoplan {

class FieldForm;
class FigureView;
class PointsPanel;
struct PageContext;

/// How a driver that is made of points goes: the points, what lies between them, and how it grows after the
/// last one.
class DriverFields : public QWidget
{
    Q_OBJECT

public:
    explicit DriverFields(PageContext &context, QWidget *parent = nullptr);

    void show(const Driver &driver);

Q_SIGNALS:
    /// The driver as it would be with what is typed.
    void previewed(const Driver &driver);

private:
    void addCourse(FieldForm &form);
    void showSketch(const Driver &driver);
    [[nodiscard]] const Driver *driver() const;

    PageContext &m_context;
    DriverId m_driver;
    PointsPanel *m_points;
    QComboBox *m_interpolation = nullptr;
    QLabel *m_meaning = nullptr;
    QLineEdit *m_growth = nullptr;
    QComboBox *m_spread = nullptr;
    FigureView *m_sketch = nullptr;
};

} // namespace stratoplan
