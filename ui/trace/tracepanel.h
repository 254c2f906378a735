// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace/trace.h"
#include "core/text/format.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;
class QTimer;
class QVBoxLayout;

namespace stratoplan {

class ThemeSource;

/// Why a figure is what it is: the figure, a line for each term with its arithmetic, their sum, and where
/// everything came from. All of it can be selected and copied.
class TracePanel : public QScrollArea
{
    Q_OBJECT

public:
    TracePanel(ThemeSource &theme, const Format &format, QWidget *parent = nullptr);

    /// None: says how to choose a figure.
    void setTrace(const std::optional<Trace> &trace);
    [[nodiscard]] const std::optional<Trace> &trace() const { return m_trace; }
    /// How high it has to be for the first lines and their sum; of a lower @p most, for as many whole lines.
    [[nodiscard]] int heightOfLines(int most) const;

Q_SIGNALS:
    void laidOut();
    /// A price of one's own is to take a rate's place.
    void priceRequested(RateId rate);
    /// The price book is to be seen at one of its tabs.
    void priceBookRequested(const QString &tab);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void addHead(QVBoxLayout &layout);
    void addLines(QVBoxLayout &layout);
    void addFacts(QVBoxLayout &layout);
    /// A price item with all facts about its price, from position @p first on. @return the position behind
    /// them
    qsizetype addItem(QVBoxLayout &layout, qsizetype first);
    [[nodiscard]] QGridLayout *factGrid() const;
    void addFact(QGridLayout &grid, const TraceFact &fact);
    void addFactLabel(QGridLayout &grid, int row, const TraceFact &fact, bool isAlone);
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int linesBeside(const QString &value) const;
    void addPriceLinks(QVBoxLayout &layout, RateId rate, const QList<TraceFact::Kind> &steps);
    void addLinks(QVBoxLayout &layout);
    QLabel *addText(const QString &text, const QString &role);

    ThemeSource &m_theme;
    Format m_format;
    std::optional<Trace> m_trace;
    QWidget *m_content = nullptr;
    QWidgetList m_lineEnds; ///< what stands at the lower edge of each line and of the sum
    QTimer *m_refit; ///< lays out anew a moment after the width changed
    int m_builtFor = 0; ///< width
    int m_labelWidth = 0; ///< of all facts
};

/// The trace as lines of plain text, for the clipboard.
[[nodiscard]] QString traceText(const Trace &trace, const Format &format);

} // namespace stratoplan
