// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a plan until it is killed: crashwriter PLAN RECOVERY-FOLDER LOG SEED. Every edit is in the log, on
// disk, before it returns; now and then the plan is saved.
#include "document/session.h"

#include "markededits.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <unistd.h>

using namespace stratoplan;

namespace {

/// Appends "number milliseconds" and waits until it is on disk.
class EditLog
{
public:
    explicit EditLog(const QString &path) : m_file(path) { m_opened = m_file.open(QIODevice::Append); }
    void add(int number)
    {
        const QByteArray line = QByteArray::number(number) + ' '
            + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + '\n';
        if (!m_opened || m_file.write(line) != line.size() || !m_file.flush() || ::fsync(m_file.handle()) != 0)
            qFatal("cannot write the log");
    }

private:
    QFile m_file;
    bool m_opened = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 5)
        return 2;
    Document document;
    Session session(document, arguments.at(2));
    if (!session.open(arguments.at(1)))
        return 3;
    EditLog log(arguments.at(3));
    int last = 0;
    QObject::connect(&document, &Document::revisionChanged, &app, [&] {
        const int number = test::MarkedEdits::numberOf(document.plan());
        if (std::exchange(last, number) != number)
            log.add(number);
    });
    test::MarkedEdits edits(document, arguments.at(4).toUInt());
    QRandomGenerator pace(QRandomGenerator::securelySeeded());
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        edits.next();
        if (pace.bounded(40) == 0 && !session.save())
            qFatal("cannot save");
        timer.setInterval(static_cast<int>(pace.bounded(12)));
    });
    timer.start(0);
    return app.exec();
}
