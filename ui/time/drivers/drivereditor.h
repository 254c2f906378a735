// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace stratoplan {

class Card;
class DriverFields;
class FieldForm;
class FigureView;
class FormulaEdit;
class FormulaScope;
class SeasonsRow;
class SegmentedControl;
struct PageContext;

/// Everything about one driver: its course, name, word and unit, the points or the formula it is made of, its
/// seasons, and where it is used. Every change is made at once and undoes.
class DriverEditor : public QWidget
{
    Q_OBJECT

public:
    explicit DriverEditor(PageContext &context, QWidget *parent = nullptr);

    void setDriver(DriverId driver);
    [[nodiscard]] DriverId driver() const { return m_driver; }
    /// Lets the name be typed over.
    void editName();
    /// Takes what is still being typed.
    void commit();

private:
    [[nodiscard]] QWidget *makeCourse();
    [[nodiscard]] QWidget *makeIdentity();
    [[nodiscard]] QWidget *makeMaking();
    [[nodiscard]] QWidget *makeSeasons();
    void follow();
    void preview(const Driver &driver);
    void previewFormula();
    void commitFormula();
    Status commitName();
    void chooseMaking(const QString &key);
    void giveRoom(bool isFormula);
    void showUses(const Driver &driver);
    [[nodiscard]] FormulaScope scope() const;

    PageContext &m_context;
    DriverId m_driver;
    Card *m_course = nullptr;
    FigureView *m_figure = nullptr;
    QLabel *m_problem = nullptr;
    QStackedWidget *m_plot = nullptr;
    QList<FieldForm *> m_forms;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_unit = nullptr;
    SegmentedControl *m_making = nullptr;
    QWidget *m_formulaPage = nullptr;
    DriverFields *m_fields = nullptr;
    FormulaEdit *m_formula = nullptr;
    SeasonsRow *m_seasons = nullptr;
    QLabel *m_seasonsProblem = nullptr;
    QLabel *m_uses = nullptr;
};

} // namespace stratoplan
