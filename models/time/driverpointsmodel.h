// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/format.h"
#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// The points of one driver: when, and how much. Both are typed: "Apr 2026", "2026-04" or the name of a
/// phase; "500", "10k" or "400-500-700" for low, likely and high. What cannot be taken is refused with a
/// sentence.
class DriverPointsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { When, Value, ColumnCount };

    DriverPointsModel(Document &document, const Format &format, QObject *parent = nullptr);

    void setDriver(DriverId driver);
    [[nodiscard]] DriverId driver() const { return m_driver; }
    /// Adds a point one month behind the last of a month, with its value; the plan's first month otherwise.
    [[nodiscard]] Status addMonth();
    [[nodiscard]] Status addPhase(PhaseId phase);
    [[nodiscard]] Status removePoints(const QList<int> &rows);
    /// Takes lines of "when, tab, how much" as a spreadsheet gives them, in place of points of the same time.
    [[nodiscard]] Status paste(const QString &text);
    /// Phases without a point.
    [[nodiscard]] QList<PhaseId> freePhases() const;
    /// The row of a month or phase, or -1.
    [[nodiscard]] int rowOf(const DriverPoint &point) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// What was typed was refused, or not any more (empty).
    void refused(const QString &why);

private:
    struct Row
    {
        DriverPoint point;
        QString when;
        QString value;
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] QString valueText(const Range<Quantity> &value) const;
    [[nodiscard]] QString whenText(const DriverPoint &point) const;
    [[nodiscard]] Result<DriverPoint> readWhen(const QString &text) const;
    [[nodiscard]] static Result<Range<Quantity>> readValue(const QString &text);

    Document &m_document;
    Format m_format;
    DriverId m_driver;
    QList<Row> m_rows;
};

/// A month as people write it: "2026-04", "Apr 2026", "4/2026", "2026-04-01".
[[nodiscard]] std::optional<Month> parseMonth(const QString &text);

} // namespace stratoplan
