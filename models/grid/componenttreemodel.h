// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/quantities.h"
#include "document/edits/catalogitems.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/grid/gridtree.h"
#include "models/lists/livemodel.h"
#include "models/roles.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>

namespace stratoplan {

/// The Design grid: the components of the looked-at option with their quantities and monthly costs per
/// phase, under environments and categories with their subtotals. Cells are edited in place, rows move by
/// drag and drop, price items drop in from the catalog; every edit is a verb and undoes.
///
/// Rows come, go and move one by one; the model resets only when its columns or its arrangement change.
/// KeyRole names a row across resets, so that a view can keep what was expanded. While something is tried out
/// over the plan it shows those figures, and a last column with what they differ by; what is edited is the
/// saved plan. Where only figures changed rows stay and cells are brought up to date in place.
class ComponentTreeModel : public QAbstractItemModel, public LiveModel
{
    Q_OBJECT

public:
    using Arrangement = GridArrangement;
    /// KindRole of a row.
    using RowKind = GridRow::Kind;
    /// Finds the price item that a drag names by its key.
    using PickSource = std::function<std::optional<edits::CatalogPick>(const QString &key)>;

    ComponentTreeModel(Document &document, PlanView &view, Recalculator &recalculator,
                       QObject *parent = nullptr);
    ~ComponentTreeModel() override;

    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    void setArrangement(Arrangement arrangement);
    /// Needed for drops from the catalog.
    void setPickSource(PickSource source) { m_pickSource = std::move(source); }

    [[nodiscard]] const QList<GridColumn> &columns() const { return m_columns; }
    /// First column of that kind and phase, or -1.
    [[nodiscard]] int columnOf(GridColumn::Kind kind, PhaseId phase = {}) const;
    /// The columns without the one of differences.
    [[nodiscard]] QList<GridColumn> figureColumns() const;
    /// The plan that the figures are about.
    [[nodiscard]] const Plan &plan() const { return m_recalculator.plan(); }
    /// The difference of the grand total against the saved plan; none where nothing is tried out.
    [[nodiscard]] std::optional<Money> totalDifference() const { return m_totalDifference; }
    /// The grand total of the counted rows, a sum for every grid column (empty for others than Amounts).
    [[nodiscard]] const QList<CostSum> &totals() const { return m_totals; }
    /// What is in a row, without its text.
    [[nodiscard]] const GridRow &rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(ComponentId component, int column = 0) const;
    /// The row of that KeyRole, or an invalid index.
    [[nodiscard]] QModelIndex indexOfKey(const QString &key) const;
    /// Components of the rows, in the order shown; a group row stands for those below it.
    [[nodiscard]] QList<ComponentId> componentsOf(const QModelIndexList &indexes) const;
    /// Where something added beside a row goes: its environment and the component it comes after.
    [[nodiscard]] edits::CatalogTarget targetAt(const QModelIndex &index) const;

    /// The cells as tab-separated text, numbers exact and without grouping, as a spreadsheet reads them.
    [[nodiscard]] QString toText(const QModelIndexList &indexes) const;
    /// Pastes what was copied: at a quantity numbers into it and those beside and below it, elsewhere
    /// components, or lines of text as new components. A refusal is returned and leaves everything as it is.
    [[nodiscard]] Status paste(const QModelIndex &index, const QMimeData &data);
    /// paste() of tab-separated text.
    [[nodiscard]] Status pasteText(const QModelIndex &index, const QString &text);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// An edit, paste or drop was refused; the old value stays.
    void rejected(const QModelIndex &index, const Error &error);
    /// A drop or paste added components.
    void componentsAdded(const QList<ComponentId> &components);
    /// totals() changed, or what they are compared with.
    void totalsChanged();

private:
    struct Node;
    struct Place;

    /// What the rows were built from; as long as it is the same, only figures can change.
    struct Basics
    {
        quint64 revision = 0;
        OptionId option;
        PhaseId phase;
        Basis basis = Basis::Catalog;
        bool operator==(const Basics &) const = default;
    };

    void catchUp() override { follow(); }
    void follow();
    void rebuild();
    void update();
    void updateTotals();
    [[nodiscard]] bool isTriedOut() const;
    [[nodiscard]] Basics basics() const;
    [[nodiscard]] QList<GridColumn> wantedColumns();
    void setDifferenceShown(bool isShown);
    bool refresh();
    bool locate(const CostTable &costs);
    [[nodiscard]] bool matches(const Node &node, const CostTable &costs) const;
    void refreshBelow(Node &node);
    void announceBelow(const Node &node, int firstColumn);
    void refreshLine(Node &node) const;
    void sumUp(Node &node) const;
    void prepareFigures();
    /// The row with its quantities as they are tried out.
    [[nodiscard]] const GridRow &freshRow(const QModelIndex &index) const;
    [[nodiscard]] QString savedText(const GridRow &row, int column) const;
    void announceAll();
    [[nodiscard]] std::vector<GridBranch> wantedRows();
    void refreshBuilt();
    void syncChildren(Node *node, std::vector<GridBranch> wanted);
    void refreshRow(Node *node, const GridRow &row);
    [[nodiscard]] QModelIndex indexOfNode(const Node *node, int column = 0) const;
    [[nodiscard]] const Node *nodeAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant displayData(const GridRow &row, int column) const;
    [[nodiscard]] QVariant editData(const GridRow &row, int column) const;
    [[nodiscard]] QString toolTip(const GridRow &row, int column) const;
    [[nodiscard]] QVariant cellData(const GridRow &row, int column, int role) const;
    [[nodiscard]] Status edit(const GridRow &row, int column, const QString &text);
    [[nodiscard]] EnvironmentId defaultEnvironment() const;
    [[nodiscard]] Place placeAt(const QModelIndex &parent, int row) const;
    [[nodiscard]] Status pasteQuantities(const QModelIndex &index, const QString &text);
    [[nodiscard]] Status pasteComponents(const QModelIndex &index, const QList<ComponentId> &ids);
    [[nodiscard]] Status dropComponents(const QList<ComponentId> &ids, const Place &place);
    [[nodiscard]] Status dropCatalogItems(const QStringList &keys, const Place &place);

    Document &m_document;
    PlanView &m_view;
    Recalculator &m_recalculator;
    PickSource m_pickSource;
    Arrangement m_arrangement = Arrangement::ByEnvironment;
    QList<GridColumn> m_columns;
    QList<CostSum> m_totals;
    std::optional<Money> m_totalDifference;
    OptionId m_option;
    Basics m_built;
    QSet<PhaseId> m_sized; ///< phases in which the option has sizings
    std::shared_ptr<const CostTable> m_costs; ///< that cells are of
    std::shared_ptr<const CostTable> m_saved; ///< of the saved plan; null where nothing is tried out
    int m_savedColumn = -1; ///< of the looked-at phase, in m_saved
    int m_column = -1; ///< of the looked-at phase, in m_costs
    bool m_isLocated = false; ///< whether nodes know their rows of the cost table
    quint64 m_figures = 0; ///< counts up with every change of them
    std::optional<SizingIndex> m_sizings; ///< of the plan that rows were built from
    mutable std::unique_ptr<Quantities> m_quantities; ///< of the plan that figures are about, once needed
    std::unique_ptr<Node> m_root;
};

} // namespace stratoplan
