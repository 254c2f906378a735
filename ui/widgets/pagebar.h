// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <memory>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace stratoplan {

class ClauseLabel;
class CompactButton;

/// The first row of a page: its title, then controls, then a quiet line; other controls at the right end.
/// Where room is short the quiet line goes first, then the texts of buttons at the right, the last one's
/// first.
class PageBar : public QFrame
{
    Q_OBJECT

public:
    /// What happens to a button's text where room is short.
    enum class Text { GivesWay, Stays };

    explicit PageBar(const QString &title, QWidget *parent = nullptr);
    ~PageBar() override;

    void setSubtitle(const QString &subtitle);
    /// Puts a control beside the title.
    void addLeft(QWidget *control);
    /// Puts a control at the right end. @p text: of a button with an icon, unless the icon alone says
    /// nothing.
    void addRight(QWidget *control, Text text = Text::GivesWay);

    /// Width with no text that could give way.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// Gives the width that there is to what matters most.
    void fit();
    /// Width of all but the quiet line, with every text.
    [[nodiscard]] int fullWidth() const;
    [[nodiscard]] CompactButton *compactButton(const QWidget *control) const;

    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
    QLabel *m_title;
    ClauseLabel *m_subtitle;
    std::vector<std::unique_ptr<CompactButton>> m_buttons; ///< from left to right
    bool m_isFitting = false;
};

} // namespace stratoplan
