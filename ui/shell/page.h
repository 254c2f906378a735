// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"
#include "core/engine/trace/trace.h"

#include <QWidget>

#include <optional>

namespace stratoplan {

struct PageContext;

/// What the window's header shows at its right while a page is open: the figure, its unit, and a line that
/// says what it is.
struct Headline
{
    QString figure; ///< "$4,262"
    QString unit; ///< "a month"
    QString note; ///< "Growth, Jul 2026 · 85 % of $5,000"
    QString tip; ///< exact figures, what is left out

    bool operator==(const Headline &) const = default;
};

/// What the Edit menu asks of the page in front.
enum class EditCommand { Cut, Copy, Paste, Delete, Duplicate, SelectAll };

/// One page of the window. Built when it is first shown; gets everything it works with from its context and
/// follows the document by itself. Costly work belongs into refresh(), which runs only while it is visible.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageContext &context, QWidget *parent = nullptr);

    /// What the header shows; none: the total of the chosen option and phase.
    [[nodiscard]] virtual std::optional<Headline> headline() const { return std::nullopt; }
    /// Why the figure that is current on this page is what it is; shown in the panel "Why this figure".
    [[nodiscard]] virtual std::optional<Trace> trace() const { return std::nullopt; }

    [[nodiscard]] virtual bool canEdit(EditCommand command) const;
    virtual void edit(EditCommand command);

    /// Brings what a finding is about into view: the component, phase or target it names.
    virtual void reveal(const Finding &finding);
    /// Brings a component into view and selects it.
    virtual void reveal(ComponentId component);
    /// Ctrl+F: the page's own search gets the keyboard.
    virtual void startSearch() { }
    /// Where the keyboard goes when the page comes to the front.
    [[nodiscard]] virtual QWidget *firstFocus() { return this; }

Q_SIGNALS:
    void headlineChanged();
    /// The current figure is another one, or has another value.
    void traceChanged();
    /// The user asked why: the panel opens.
    void traceRequested();
    void editCommandsChanged();

protected:
    [[nodiscard]] PageContext &context() const { return m_context; }
    /// Asks for one refresh() in the next turn of the event loop, or when the page is shown again.
    void refreshLater();
    /// Brings what is shown up to date with document and view.
    virtual void refresh() { }

    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    PageContext &m_context;
    bool m_isStale = true;
    bool m_isPosted = false;
};

} // namespace stratoplan
