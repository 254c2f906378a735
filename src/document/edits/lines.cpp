// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/lines.h"

#include "document/edits/sizings.h"
#include "document/edits/step/step.h"
#include "document/edits/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Cells of a pasted line, by what they mean.
enum Cell { NameCell, SpecificationCell, QuantityCell, AmountCell };

/// An error that names its line.
Error atLine(qsizetype line, const Error &error)
{
    return Words::invalid(Words::tr("Line %1: %2").arg(line + 1).arg(error.message));
}

struct Line
{
    Component component;
    Sizing sizing;
};

/// What one line of cells asks for.
Result<Line> readLine(const QStringList &cells, const LinesTarget &target, Currency currency)
{
    Line line;
    const Result<QString> name = checkedName(cells.value(NameCell));
    if (!name)
        return name.error();
    line.component.option = target.option;
    line.component.environment = target.environment;
    line.component.name = *name;
    line.component.role = u"other"_s;
    line.sizing.phase = target.phase;
    line.sizing.specification = cells.value(SpecificationCell).simplified();
    line.sizing.quantity = QuantityInput::of(1);
    if (const QString text = cells.value(QuantityCell).trimmed(); !text.isEmpty()) {
        const Result<QuantityInput> quantity = parseQuantity(text);
        if (!quantity)
            return quantity.error();
        line.sizing.quantity = *quantity;
    }
    const Result<StatedAmount> stated = parseStated(cells.value(AmountCell), currency);
    if (!stated)
        return stated.error();
    line.sizing.stated = *stated;
    return line;
}

/// Reads tab-separated text one character at a time, for quoted cells may hold tabs and line ends.
class Splitter
{
public:
    QList<QStringList> split(const QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (m_quoted)
                i = takeQuoted(text, i);
            else
                takePlain(text.at(i));
        }
        if (!m_cell.isEmpty() || !m_line.isEmpty())
            endLine();
        return m_lines;
    }

private:
    qsizetype takeQuoted(const QString &text, qsizetype i)
    {
        if (text.at(i) != u'"') {
            m_cell.append(text.at(i));
        } else if (i + 1 < text.size() && text.at(i + 1) == u'"') {
            m_cell.append(u'"');
            return i + 1;
        } else {
            m_quoted = false;
        }
        return i;
    }
    void takePlain(QChar character)
    {
        if (character == u'"' && m_cell.isEmpty())
            m_quoted = true;
        else if (character == u'\t')
            endCell();
        else if (character == u'\n')
            endLine();
        else if (character != u'\r')
            m_cell.append(character);
    }
    void endCell()
    {
        m_line.append(m_cell);
        m_cell.clear();
    }
    void endLine()
    {
        endCell();
        m_lines.append(m_line);
        m_line.clear();
    }

    QList<QStringList> m_lines;
    QStringList m_line;
    QString m_cell;
    bool m_quoted = false;
};

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

QList<QStringList> splitLines(const QString &text)
{
    return Splitter().split(text);
}

Result<QList<ComponentId>> pasteLines(Document &document, const QString &text, const LinesTarget &target)
{
    const Plan &plan = document.plan();
    if (plan.find(target.option) == nullptr
        || (target.environment && plan.find(target.environment) == nullptr)
        || (target.phase && plan.find(target.phase) == nullptr)) {
        return Words::missing();
    }
    const QList<QStringList> rows = splitLines(text);
    QList<Line> lines;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (isBlank(rows.at(i)))
            continue;
        const Result<Line> line = readLine(rows.at(i), target, plan.info().currency);
        if (!line)
            return atLine(i, line.error());
        lines.append(*line);
    }
    Step step(document, Words::tr("Paste %n line(s)", nullptr, static_cast<int>(lines.size())));
    qsizetype position = plan.table<Component>().indexOf(target.after);
    position = position < 0 ? plan.table<Component>().size() : position + 1;
    QList<ComponentId> added;
    for (Line &line : lines) {
        line.sizing.component = step.insert(line.component, position++);
        step.insert(line.sizing);
        added.append(line.sizing.component);
    }
    if (const Status status = step.push(); !status)
        return status.error();
    return added;
}

Status pasteQuantities(Document &document, const QString &text, const QList<ComponentId> &components,
                       const QList<PhaseId> &phases)
{
    const QList<QStringList> rows = splitLines(text);
    if (rows.size() > components.size())
        return Words::invalid(Words::tr("There are more lines than components below this cell."));
    QList<QuantityEdit> edits;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList &cells = rows.at(i);
        if (cells.size() > phases.size())
            return Words::invalid(Words::tr("There are more columns than phases from this cell on."));
        for (qsizetype j = 0; j < cells.size(); ++j) {
            if (!cells.at(j).trimmed().isEmpty())
                edits.append({{components.at(i), phases.at(j)}, cells.at(j)});
        }
    }
    return setQuantities(document, edits);
}

} // namespace stratoplan::edits
