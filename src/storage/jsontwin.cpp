// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontwin.h"

#include "storage/json/decode.h"
#include "storage/json/encode.h"
#include "storage/plan/schema.h"
#include "storage/plan/validate.h"
#include "storage/replacement.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qint64 largestTwin = qint64(256) << 20;

template <class Row>
void encodeTable(QByteArray &out, const Table<Row> &table)
{
    if (table.isEmpty())
        return;
    out += ",\n  \"";
    out += Row::tableName;
    out += "\": [";
    const Row byDefault;
    for (qsizetype i = 0; i < table.size(); ++i) {
        out += i ? ",\n    " : "\n    ";
        encodeFields(out, table.at(i), byDefault, true);
    }
    out += "\n  ]";
}

/// Reads a twin into a plan and keeps the first error.
class TwinReader
{
public:
    explicit TwinReader(const QString &fileName) : m_fileName(fileName) { }

    Result<Plan> read(const JsonValue &root)
    {
        if (!checkHeader(root) || !checkNames(root))
            return m_error;
        bool fine = true;
        m_plan.forEachTable([&](auto &table) { fine = fine && readTable(root, table); });
        if (!fine)
            return m_error;
        const auto issues = validate(m_plan, 1);
        if (!issues.isEmpty()) {
            fail(lineOf(root, issues.first().place), issues.first().toString());
            return m_error;
        }
        return std::move(m_plan);
    }

    Error broken(int line, const QString &problem)
    {
        fail(line, problem);
        return m_error;
    }

private:
    bool fail(int line, const QString &problem)
    {
        //: %1 file name, %2 line number, %3 what is wrong there
        m_error = {Error::Code::Damaged,
                   Words::tr("“%1”, line %2: %3").arg(m_fileName, QString::number(line), problem),
                   {}};
        return false;
    }

    bool checkHeader(const JsonValue &root)
    {
        const JsonValue *format = root.find(u"format");
        if (!format || format->text != QLatin1StringView(twinFormat)) {
            m_error = {Error::Code::NotOurs,
                       Words::tr("“%1” is not a plan. A plan in JSON begins with \"format\": \"%2\".")
                           .arg(m_fileName, QLatin1StringView(twinFormat)),
                       {}};
            return false;
        }
        const JsonValue *version = root.find(u"version");
        if (!version || !version->is(JsonValue::Kind::Integer) || version->integer < 1)
            return fail(version ? version->line : format->line,
                        Words::tr("\"version\" must be a whole number from 1 to %1").arg(formatVersion));
        if (version->integer > formatVersion) {
            m_error = tooNew(m_fileName, version->integer, {});
            return false;
        }
        return true;
    }

    bool checkNames(const JsonValue &root)
    {
        QStringList names {u"format"_s, u"version"_s, u"$schema"_s};
        m_plan.forEachTable([&](const auto &table) {
            names += QString::fromLatin1(std::remove_cvref_t<decltype(table)>::RowType::tableName);
        });
        for (const JsonMember &member : root.members) {
            if (names.contains(member.name) || isForeignName(member.name))
                continue;
            Decoder decoder;
            decoder.failName(member, names);
            return fail(member.value.line, decoder.problem());
        }
        return true;
    }

    template <class Row>
    bool readTable(const JsonValue &root, Table<Row> &table)
    {
        const QString name = QString::fromLatin1(Row::tableName);
        const JsonValue *rows = root.find(name);
        if (!rows)
            return !std::is_same_v<Row, PlanInfo> || fail(root.line, Words::tr("there is no \"plan\""));
        if (!rows->is(JsonValue::Kind::Array))
            return fail(rows->line, Words::tr("\"%1\" must be a list of rows").arg(name));
        if (std::is_same_v<Row, PlanInfo> && rows->items.size() != 1)
            return fail(rows->line, Words::tr("\"plan\" must have exactly one row"));
        for (std::size_t i = 0; i < rows->items.size(); ++i) {
            if (!readRow(rows->items[i], table, u"%1[%2]"_s.arg(name).arg(i)))
                return false;
        }
        return true;
    }

    template <class Row>
    bool readRow(const JsonValue &value, Table<Row> &table, const QString &place)
    {
        Row row;
        Decoder decoder;
        if (!decoder.at(place, decodeFields(value, row, decoder)))
            return fail(decoder.line(), decoder.place() + u": "_s + decoder.problem());
        if constexpr (std::is_same_v<Row, PlanInfo>) {
            if (row.id != PlanInfo().id)
                return fail(value.line, Words::tr("%1.id: the plan's id is always 1").arg(place));
            table.replace(row);
            return true;
        }
        if (row.id.isNone())
            return fail(value.line,
                        Words::tr("%1.id: each row needs an id, a whole number from 1 on").arg(place));
        if (table.contains(row.id))
            return fail(value.line,
                        Words::tr("%1.id: another row has the id %2 already").arg(place).arg(row.id.value()));
        if constexpr (!std::is_same_v<Row, PlanInfo>)
            table.insert(row);
        return true;
    }

    /// The line of the row that a place such as "rate[4].tiers[0]" names.
    static int lineOf(const JsonValue &root, const QString &place)
    {
        const qsizetype open = place.indexOf(u'[');
        const JsonValue *rows = open < 0 ? nullptr : root.find(QStringView(place).left(open));
        const qsizetype shut = place.indexOf(u']');
        const auto row = std::size_t(QStringView(place).mid(open + 1, shut - open - 1).toULongLong());
        return rows && row < rows->items.size() ? rows->items[row].line : root.line;
    }

    QString m_fileName;
    Plan m_plan;
    Error m_error;
};

} // namespace

QByteArray toJson(const Plan &plan)
{
    QByteArray out = "{\n  \"format\": \"";
    out += twinFormat;
    out += "\",\n  \"version\": " + QByteArray::number(formatVersion);
    plan.forEachTable([&](const auto &table) { encodeTable(out, table); });
    out += "\n}\n";
    return out;
}

Result<Plan> fromJson(const QByteArray &json, const QString &fileName)
{
    const auto parsed = parseJson(json);
    TwinReader reader(fileName);
    if (const auto *problem = std::get_if<JsonProblem>(&parsed))
        return reader.broken(problem->line, problem->text);
    return reader.read(std::get<JsonValue>(parsed));
}

Result<Plan> loadJson(const QString &path)
{
    const auto content = readFile(path, largestTwin);
    if (!content)
        return content.error();
    return fromJson(content->bytes, QFileInfo(path).fileName());
}

Status saveJson(const Plan &plan, const QString &path)
{
    const auto issues = validate(plan, 1);
    if (!issues.isEmpty())
        return invalidPlan(QFileInfo(path).fileName(), issues.first().toString());
    const auto written = writeFile(path, toJson(plan));
    return written ? Status() : Status(written.error());
}

} // namespace stratoplan::storage
