// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/time/lifecycle.h"
#include "ui/time/lifecycle/lifecyclecost.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;

namespace stratoplan {

class ClassRows;
class FigureStrip;
class FigureView;
struct PageContext;

/// What becomes of stored data with age: classes with their prices, what moving and reading cost, when it is
/// deleted, with what is kept month by month and the cost of the first year.
class LifecycleDialog : public QDialog
{
    Q_OBJECT

public:
    LifecycleDialog(PageContext &context, edits::Place place, QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeClasses();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeFoot();
    void fillDrivers();
    void fill();
    void preview();
    void showProblem(const QString &problem);
    [[nodiscard]] edits::Lifecycle starting() const;
    [[nodiscard]] Result<PickedLifecycle> lifecycle() const;
    void showMonths(const LifecycleCost &cost);
    void showCost(const LifecycleCost &cost, const LifecycleCost &without);
    void showNothing();

    PageContext &m_context;
    edits::Place m_place;
    QComboBox *m_driver = nullptr;
    QSpinBox *m_delete = nullptr;
    ClassRows *m_classes = nullptr;
    FigureStrip *m_strip = nullptr;
    FigureView *m_stock = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_accept = nullptr;
    QTimer *m_later;
};

} // namespace stratoplan
