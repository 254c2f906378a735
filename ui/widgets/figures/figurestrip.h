// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace stratoplan {

class ElidedLabel;

/// A few large figures side by side, each under what it is, and a quiet remark at the right end.
class FigureStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Large, Small };

    explicit FigureStrip(QWidget *parent = nullptr);

    /// Adds a figure at the right of those there; its object name is @p name.
    void addFigure(const QString &name, const QString &title, Size size = Size::Large);
    /// @p severity "saving" where it is good news
    void setFigure(const QString &name, const QString &text, const QString &severity = {},
                   const QString &tip = {});
    /// A quiet line below a figure, "nameFoot".
    void setFoot(const QString &name, const QString &text);
    void setTitle(const QString &name, const QString &title);
    void setRemark(const QString &first, const QString &second = {});
    /// Old figures stay at 60 % while new ones are worked out.
    void setStale(bool isStale);

private:
    QHBoxLayout *m_layout;
    ElidedLabel *m_first;
    ElidedLabel *m_second;
};

} // namespace stratoplan
