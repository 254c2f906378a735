// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullplan.h"
#include "storage/jsontwin.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

/// A twin with one line for the plan and what else is wanted from line 5 on.
QByteArray twin(const QByteArray &more = {})
{
    return "{\n  \"format\": \"stratoplan-plan\",\n  \"version\": 1,\n  \"plan\": [{\"id\": 1, \"name\": "
           "\"Shop\"}]"
        + (more.isEmpty() ? QByteArray() : ",\n" + more) + "\n}\n";
}

} // namespace

class JsonTwinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planComesBackFromItsText()
    {
        const Plan plan = test::fullPlan(3);
        const QByteArray text = toJson(plan);
        const auto read = fromJson(text, u"full.strato.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == plan);
        QCOMPARE(toJson(*read), text);
    }

    void textIsJson()
    {
        QJsonParseError error;
        QJsonDocument::fromJson(toJson(test::fullPlan()), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
    }

    void emptyPlanIsShort()
    {
        QCOMPARE(toJson(Plan()),
                 QByteArray("{\n  \"format\": \"stratoplan-plan\",\n  \"version\": 3,\n"
                            "  \"plan\": [\n    {\"id\": 1}\n  ]\n}\n"));
    }

    void rowStandsOnOneLineWithExactNumbersAsText()
    {
        Plan plan;
        Budget budget;
        budget.id = BudgetId(4);
        budget.name = u"All"_s;
        budget.amount = {Money::fromWhole(100, Currency::of("USD")),
                         *Money::fromString(u"1200.5", Currency::of("USD")),
                         Money::fromWhole(2000, Currency::of("USD"))};
        budget.thresholds.append({Percent::fromWhole(80), {}, true});
        plan.table<Budget>().insert(budget);
        const QByteArray line =
            R"(    {"id": 4, "name": "All", "amount": {"low": "100 USD", "likely": "1200.5 USD", )"
            R"("high": "2000 USD"}, "thresholds": [{"percent": "80", "critical": true}]})";
        QVERIFY2(toJson(plan).contains("\n" + line + "\n"), toJson(plan).constData());
    }

    void valueOfANewRowIsTakenWhereAFieldIsLeftOut()
    {
        const auto plan =
            fromJson(twin(R"("sizing": [{"id": 2}], "charge": [{"id": 1, "sizing": 2}])"), u"a.json"_s);
        QVERIFY(plan);
        QCOMPARE(plan->find(ChargeId(1))->amount, QuantityInput::of(1));
        QCOMPARE(plan->info().horizon, 12);
    }

    void partIsReadAsAWholeNotOverTheUsualValue()
    {
        const auto plan =
            fromJson(twin(R"("charge": [{"id": 1, "amount": {"kind": "unknown"}}])"), u"a.json"_s);
        QVERIFY(plan);
        QCOMPARE(plan->find(ChargeId(1))->amount, QuantityInput());
    }

    void namesOfOnesOwnArePassedOver()
    {
        const auto plan = fromJson(twin(R"("x_note": [1, {"a": null}], "group": [])"), u"a.json"_s);
        QVERIFY(!plan);
        QVERIFY(fromJson(twin(R"("x_note": [1, {"a": null}], "component_group": [{"id": 1, "x_why": 1}])"),
                         u"a"_s));
    }

    void errorNamesLineAndPlace_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QByteArray &more, const QStringList &words) {
            QTest::newRow(name) << more << words;
        };
        row("broken text", "\"note\": [{\"id\": 1,}]", {u"line 5"_s, u"JSON"_s});
        row("unknown table", "\"compnent\": []", {u"line 5"_s, u"“compnent”"_s, u"component"_s});
        row("unknown field", "\"note\": [\n{\"id\": 1, \"txet\": \"\"}]",
            {u"line 6"_s, u"note[0]: “txet”"_s, u"text"_s});
        row("unknown word", "\"charge\": [{\"id\": 1},\n{\"id\": 2,\n\"counts\": \"twice\"}]",
            {u"line 7"_s, u"charge[1].counts"_s, u"“twice”"_s, u"each, once"_s});
        row("number for text", "\"note\": [{\"id\": 1, \"text\": 5}]", {u"line 5"_s, u"note[0].text"_s});
        row("number for exact number", "\"phase\": [{\"id\": 1, \"users_low\": 100}]",
            {u"phase[0].users_low"_s, u"100"_s, u"\"0.25\""_s});
        row("amount without currency", "\"rate\": [{\"id\": 1, \"upfront\": \"5\"}]",
            {u"rate[0].upfront"_s, u"\"1200.50 USD\""_s});
        row("amount too fine", "\"rate\": [{\"id\": 1, \"upfront\": \"0.0000001 USD\"}]",
            {u"rate[0].upfront"_s});
        row("no such day", "\"catalog\": [{\"id\": 1, \"date\": \"2026-02-30\"}]", {u"catalog[0].date"_s});
        row("in a list in a part", "\"budget\": [{\"id\": 1, \"thresholds\": [{}, {\"percent\": \"x\"}]}]",
            {u"budget[0].thresholds[1].percent"_s});
        row("range without likely", "\"lever\": [{\"id\": 1, \"bounds\": {\"low\": \"1\", \"high\": \"2\"}}]",
            {u"lever[0].bounds"_s, u"likely"_s});
        row("row without an id", "\"note\": [{\"text\": \"\"}]", {u"line 5"_s, u"note[0].id"_s});
        row("id twice", "\"note\": [{\"id\": 1},\n{\"id\": 1}]", {u"line 6"_s, u"note[1].id"_s});
        row("id with a fraction", "\"note\": [{\"id\": 1.5}]", {u"note[0].id"_s, u"1.5"_s});
        row("dangling id", "\"account\": [\n\n{\"id\": 1, \"option\": 8}]",
            {u"line 7"_s, u"account[0].option"_s, u"8"_s});
        row("field twice", "\"note\": [{\"id\": 1,\n\"id\": 2}]", {u"line 6"_s, u"“id”"_s});
        row("tiers that go down",
            "\"rate\": [{\"id\": 1, \"tiers\": [{\"price\": \"1\"}, {\"from\": \"0\", \"price\": \"2\"}]}]",
            {u"line 5"_s, u"rate[0].tiers[1]"_s});
        row("range backwards",
            "\"lever\": [{\"id\": 1, \"bounds\": {\"low\": \"3\", \"likely\": \"2\", \"high\": \"4\"}}]",
            {u"lever[0].bounds"_s});
    }

    void errorNamesLineAndPlace()
    {
        QFETCH(QByteArray, more);
        QFETCH(QStringList, words);
        const auto plan = fromJson(twin(more), u"shop.strato.json"_s);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, Error::Code::Damaged);
        words += u"shop.strato.json"_s;
        for (const QString &word : words)
            QVERIFY2(plan.error().message.contains(word), qPrintable(plan.error().message));
    }

    void nameThatStandsTwiceIsFoundAmongMany()
    {
        QByteArray notes = "\"x_notes\": {";
        for (int i = 0; i < 200; ++i)
            notes += "\"n" + QByteArray::number(i) + "\": 0, ";
        QVERIFY(fromJson(twin(notes + "\"m\": 0}"), u"a.json"_s));
        for (const QByteArray name : {"n0", "n47", "n48", "n199"})
            QVERIFY(fromJson(twin(notes + '"' + name + "\": 0}"), u"a.json"_s)
                        .error()
                        .message.contains(QString::fromLatin1(name)));
    }

    void otherJsonIsNotOurs()
    {
        for (const QByteArray text :
             {"{}", "[]", "3", "{\"format\": \"stratoplan-catalog\", \"version\": 1}"})
            QCOMPARE(fromJson(text, u"a.json"_s).error().code, Error::Code::NotOurs);
    }

    void laterVersionIsTooNew()
    {
        const auto plan =
            fromJson("{\"format\": \"stratoplan-plan\", \"version\": 4, \"plan\": []}", u"a.json"_s);
        QCOMPARE(plan.error().code, Error::Code::TooNew);
    }

    void planRowIsNeededOnce()
    {
        const QByteArray head = "{\"format\": \"stratoplan-plan\", \"version\": 1";
        QVERIFY(!fromJson(head + "}", u"a.json"_s));
        QVERIFY(!fromJson(head + ", \"plan\": []}", u"a.json"_s));
        QVERIFY(!fromJson(head + ", \"plan\": [{\"id\": 1}, {\"id\": 2}]}", u"a.json"_s));
        QVERIFY(!fromJson(head + ", \"plan\": [{\"id\": 2}]}", u"a.json"_s));
        QVERIFY(fromJson(head + ", \"plan\": [{}]}", u"a.json"_s));
    }

    void fileIsWrittenWholeAndReadBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.strato.json"_s);
        QVERIFY(saveJson(test::fullPlan(), path));
        QVERIFY(*loadJson(path) == test::fullPlan());
        QCOMPARE(loadJson(folder.filePath(u"b.json"_s)).error().code, Error::Code::NotFound);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {u"a.strato.json"_s});
    }

    void anyCutGivesAnErrorOrAPlan()
    {
        const QByteArray text = toJson(test::fullPlan(1));
        for (qsizetype size = 0; size < text.size() - 2; size += 7)
            QVERIFY(!fromJson(text.left(size), u"cut.json"_s));
    }
};

QTEST_APPLESS_MAIN(JsonTwinTest)
#include "tst_jsontwin.moc"
