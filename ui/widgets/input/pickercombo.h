// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace stratoplan {

class ThemeSource;

/// A combo box of two lines: what is chosen among, quiet, over what is chosen.
class PickerCombo : public QComboBox
{
    Q_OBJECT

public:
    PickerCombo(const QString &label, const ThemeSource &theme, QWidget *parent = nullptr);

    /// The two-line face shows this role of the chosen item, or its text where it has none.
    static constexpr int FaceRole = Qt::UserRole + 1;

    /// Shows a text of its own in place of the chosen item's; empty: the item's.
    void setFace(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showPopup() override;

private:
    [[nodiscard]] QString face() const;

    QString m_label;
    QString m_face;
    const ThemeSource &m_theme;
};

} // namespace stratoplan
