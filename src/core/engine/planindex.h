// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/program.h"
#include "core/plan/plan.h"

#include <span>

namespace stratoplan {

/// What the engine asks of components, sizings and charges, found without looking things up: rows of few
/// bytes, each component's sizings and each sizing's charges together in the plan's order. Never changes; of
/// plans whose tables are of the same versions there is one, which several evaluations share.
class PlanIndex
{
public:
    /// A formula that quantities are given by; equal texts are one.
    struct Formula
    {
        QString text;
        std::shared_ptr<const FormulaProgram> program; ///< null: none, see FormulaProgram
        bool isOwn = false; ///< names what its component knows: every component has its own values
    };
    /// A quantity: by formula, or a number.
    struct Input
    {
        QuantityInput::Kind kind = QuantityInput::Kind::Unknown;
        int formula = -1; ///< place in formulas()
        Range<Quantity> number;
    };
    struct ChargeRow
    {
        ChargeId id;
        int rate = -1; ///< place in rates(); -1: none
        Charge::Counts counts = Charge::Counts::Each;
        Input amount;
        std::optional<Quantity> hours;
    };
    struct SizingRow
    {
        SizingId id;
        qsizetype row = 0; ///< in the plan's table
        PhaseId phase;
        bool present = true;
        StatedAmount::Kind stated = StatedAmount::Kind::None;
        Input quantity;
        int firstCharge = 0;
        int charges = 0;
    };
    struct ComponentRow
    {
        ComponentId id;
        OptionId option;
        EnvironmentId environment;
        int firstSizing = 0;
        int sizings = 0;
    };

    /// The index of a plan, made in O(rows) where there is none. For any number of threads.
    [[nodiscard]] static std::shared_ptr<const PlanIndex> of(const Plan &plan);
    explicit PlanIndex(const Plan &plan);
    /// The index of a plan with the components and charges of another one's: where its sizings ask for other
    /// quantities at most, as under a lever, the rows are copied. Null where they differ in more.
    [[nodiscard]] static std::shared_ptr<const PlanIndex> like(const PlanIndex &other, const Plan &plan);

    /// In the plan's order.
    [[nodiscard]] const std::vector<ComponentRow> &components() const { return m_components; }
    /// By component.
    [[nodiscard]] const std::vector<SizingRow> &sizings() const { return m_sizings; }
    [[nodiscard]] std::span<const SizingRow> sizings(const ComponentRow &component) const
    {
        return std::span(m_sizings).subspan(static_cast<std::size_t>(component.firstSizing),
                                            static_cast<std::size_t>(component.sizings));
    }
    [[nodiscard]] std::span<const ChargeRow> charges(const SizingRow &sizing) const
    {
        return std::span(m_charges).subspan(static_cast<std::size_t>(sizing.firstCharge),
                                            static_cast<std::size_t>(sizing.charges));
    }
    [[nodiscard]] std::span<const ChargeId> chargeIds(const SizingRow &sizing) const
    {
        return std::span(m_chargeIds)
            .subspan(static_cast<std::size_t>(sizing.firstCharge), static_cast<std::size_t>(sizing.charges));
    }
    [[nodiscard]] std::span<const SizingId> sizingIds(const ComponentRow &component) const
    {
        return std::span(m_sizingIds)
            .subspan(static_cast<std::size_t>(component.firstSizing),
                     static_cast<std::size_t>(component.sizings));
    }
    /// The rates that charges name, each once; rows may be gone.
    [[nodiscard]] const std::vector<RateId> &rates() const { return m_rates; }
    [[nodiscard]] const std::vector<Formula> &formulas() const { return m_formulas; }

    /// Null for one that does not exist, or that belongs to nothing that does.
    [[nodiscard]] const ComponentRow *find(ComponentId component) const;
    [[nodiscard]] const SizingRow *find(SizingId sizing) const;

private:
    /// Finds places by id: directly where the ids are dense, as they are unless rows were removed by the
    /// thousand.
    class Places
    {
    public:
        void insert(qint64 id, int place);
        void finish();
        [[nodiscard]] int at(qint64 id) const; ///< -1: none

    private:
        std::vector<std::pair<qint64, int>> m_ids; ///< sorted, where they are not dense
        std::vector<int> m_dense;
        qint64 m_first = 0;
    };

    /// Places of formulas plus one; 0: not there yet. Rows that share a text are found without reading it.
    struct FormulaPlaces
    {
        QHash<QString, int> byText;
        QHash<const QChar *, int> byData;
    };

    [[nodiscard]] Input inputOf(const QuantityInput &input, FormulaPlaces &places);
    [[nodiscard]] bool hasSizingsOf(const Plan &plan) const;
    void takeComponents(const Plan &plan);
    void takeSizings(const Plan &plan, FormulaPlaces &places);
    void takeCharges(const Plan &plan, FormulaPlaces &places);
    void takeQuantities(const Plan &plan);

    std::vector<ComponentRow> m_components;
    std::vector<SizingRow> m_sizings; ///< by component
    std::vector<ChargeRow> m_charges; ///< by sizing
    std::vector<SizingId> m_sizingIds;
    std::vector<ChargeId> m_chargeIds;
    std::vector<RateId> m_rates;
    std::vector<Formula> m_formulas;
    Places m_componentPlaces;
    Places m_sizingPlaces;
};

} // namespace stratoplan
