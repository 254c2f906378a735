// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/formula.h"
#include "core/formula/program.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

const QStringList names {u"users"_s, u"month"_s, u"x"_s};

/// Formulas of everything a program knows, by a fixed seed.
class RandomFormula
{
public:
    explicit RandomFormula(quint32 seed) : m_random(seed) { }

    QString make(int depth)
    {
        const auto part = [&] { return make(depth - 1); };
        if (depth == 0 || pick(6) == 0)
            return leaf();
        const QStringList space {u""_s, u" "_s};
        const QString gap = space.at(pick(2));
        switch (pick(8)) {
        case 0:
            return part() + gap + signs.at(pick(4)) + gap + part();
        case 1:
            return u"("_s + gap + part() + gap + u")"_s;
        case 2:
            return part() + u' ' + signs.at(pick(static_cast<int>(signs.size()))) + u' ' + part();
        case 3:
            return single.at(pick(static_cast<int>(single.size()))) + u'(' + part() + u')';
        case 4:
            return u"%1(%2, %3, %4)"_s.arg(pick(2) ? u"min"_s : u"max"_s, part(), part(), part());
        case 5:
            return u"if(%1,%2 , %3)"_s.arg(part(), part(), part());
        case 6:
            return u"-"_s + leaf();
        default:
            return leaf() + (pick(3) ? u" * "_s : u"^"_s) + leaf();
        }
    }
    double value()
    {
        switch (pick(6)) {
        case 0:
            return pick(2000) / 2.0 - 300;
        case 1:
            return m_random.generateDouble() * 1e12;
        case 2:
            return pick(20);
        default:
            return m_random.generateDouble() * 2000 - 500;
        }
    }

private:
    int pick(int below) { return static_cast<int>(m_random.bounded(below)); }
    QString leaf()
    {
        switch (pick(4)) {
        case 0:
            return QString::number(pick(50));
        case 1:
            return u"%1.%2"_s.arg(pick(300)).arg(pick(1000)) + (pick(5) ? u""_s : u" %"_s);
        default:
            return names.at(pick(3));
        }
    }

    const QStringList signs {u"+"_s,  u"-"_s,  u"*"_s,  u"/"_s,  u"<"_s,  u"<="_s,  u">"_s,
                             u">="_s, u"=="_s, u"!="_s, u"&&"_s, u"||"_s, u"and"_s, u"or"_s};
    const QStringList single {u"ceil"_s, u"floor"_s, u"round"_s, u"abs"_s, u"sqrt"_s,
                              u"exp"_s,  u"ln"_s,    u"log10"_s, u"log2"_s};
    QRandomGenerator m_random;
};

bool isSame(double program, std::optional<double> formula)
{
    return formula ? program == *formula : std::isnan(program);
}

} // namespace

/// FormulaProgram works formulas out for many columns at once, Formula has muParser do it one by one.
class TestFormulaProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsAgreeWithMuParserToTheLastBit()
    {
        constexpr std::size_t columns = 9;
        int known = 0;
        int compared = 0;
        std::vector<double> space;
        for (quint32 seed = 1; seed <= 20'000; ++seed) {
            RandomFormula random(seed);
            const QString text = random.make(4);
            const auto program = FormulaProgram::of(text);
            if (!program)
                continue;
            ++known;
            const auto formula = Formula::compile(text, names);
            QVERIFY2(formula, qPrintable(text));
            std::vector<std::vector<double>> inputs;
            std::vector<const double *> values;
            for (qsizetype i = 0; i < program->names().size(); ++i) {
                std::vector<double> &input = inputs.emplace_back();
                while (input.size() < columns)
                    input.push_back(random.value());
            }
            for (const std::vector<double> &input : inputs)
                values.push_back(input.data());
            double results[columns];
            program->run(values.data(), columns, results, space);
            for (std::size_t column = 0; column < columns; ++column) {
                std::vector<double> used;
                for (const QString &name : formula->uses())
                    used.push_back(inputs[std::size_t(program->names().indexOf(name))][column]);
                const auto expected = formula->value(used.data());
                if (!isSame(results[column], expected))
                    QFAIL(qPrintable(u"%1 is %2, not %3"_s.arg(text)
                                         .arg(results[column], 0, 'g', 17)
                                         .arg(expected.value_or(NAN), 0, 'g', 17)));
                compared += expected.has_value();
            }
        }
        QVERIFY(known > 10'000);
        QVERIFY(compared > 50'000);
    }

    void whatItDoesNotKnowIsLeftToFormula_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"users > 3 ? 1 : 2"_s,
                                    u"!users"_s,
                                    u"2 ^ users ^ 2"_s,
                                    u"users < 3 < 4"_s,
                                    u"users ="_s,
                                    u"1,5"_s,
                                    u"(users"_s,
                                    u"users users"_s,
                                    u"foo(users)"_s,
                                    u"min"_s,
                                    u"pow(users)"_s,
                                    u""_s,
                                    u"users * 2 %%"_s,
                                    u"2 ^ -users"_s,
                                    u"stock(users, 0)"_s,
                                    u"2users"_s,
                                    u"1e3"_s,
                                    u"\"users\""_s,
                                    QString(1001, u'1'),
                                    QString(200, u'(') + u"1"_s + QString(200, u')')})
            QTest::newRow(qPrintable(text.left(30))) << text;
    }
    void whatItDoesNotKnowIsLeftToFormula()
    {
        QFETCH(QString, text);
        QVERIFY(!FormulaProgram::of(text));
    }

    void valueThatIsNotKnownMakesTheResultUnknown()
    {
        const auto program = FormulaProgram::of(u"if(users > 2, 1, 0) + x * 0"_s);
        QVERIFY(program);
        QCOMPARE(program->names(), QStringList({u"users"_s, u"x"_s}));
        const double users[] {std::numeric_limits<double>::quiet_NaN(), 3};
        const double x[] {1, 1};
        const double *inputs[] {users, x};
        double results[2];
        std::vector<double> space;
        program->run(inputs, 2, results, space);
        QVERIFY(std::isnan(results[0]));
        QCOMPARE(results[1], 1.0);
    }

    void textWithoutNamesHasOneValueForAll()
    {
        const auto program = FormulaProgram::of(u" 2 * 3.5 "_s);
        QVERIFY(program);
        double results[3];
        std::vector<double> space;
        program->run(nullptr, 3, results, space);
        QCOMPARE(results[0], 7.0);
        QCOMPARE(results[2], 7.0);
    }
};

QTEST_GUILESS_MAIN(TestFormulaProgram)
#include "tst_formulaprogram.moc"
