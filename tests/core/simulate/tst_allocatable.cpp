// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/allocatable.h"

#include <QTest>

#include <utility>

using namespace stratoplan;

/// What managed clusters keep of their nodes, by the providers' own examples and tables.
class TestAllocatable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gkeNodeKeepsWhatGooglePublishes();
    void eksNodeKeepsMemoryByPods();
    void aksNodeKeepsWhatAzurePublishes();
    void tinyNodeIsNeverBelowZero();
    void providerDecidesTheReservation();
};

void TestAllocatable::gkeNodeKeepsWhatGooglePublishes()
{
    // 4 vCPU: 60 + 10 + 5 + 5 = 80. 16 GiB: 1,024 + 819 + 819 (tenths of a MiB left out) + 100.
    QCOMPARE(allocatable({4000, 16384, 110}, NodeReservation::Gke),
             (NodeSize {4000 - 80, 16384 - 1024 - 819 - 819 - 100, 110}));
    // 2 vCPU: 70. 8 GiB: 1,024 + 819 + 100.
    QCOMPARE(allocatable({2000, 8192, 0}, NodeReservation::Gke), (NodeSize {1930, 8192 - 1943, 0}));
    // 64 vCPU: 80 and 0.25 % of 60 = 150. 256 GiB: 1,024 + 819 + 819 + 6 % of 112 GiB (6,881) + 2 % of 128
    // GiB (2,621) + 100.
    QCOMPARE(allocatable({64000, 262144, 110}, NodeReservation::Gke),
             (NodeSize {64000 - 230, 262144 - 1024 - 819 - 819 - 6881 - 2621 - 100, 110}));
    QCOMPARE(allocatable({1000, 614, 8}, NodeReservation::Gke), (NodeSize {940, 614 - 255 - 100, 8}));
}

void TestAllocatable::eksNodeKeepsMemoryByPods()
{
    // m5.large: 2 vCPU, 8 GiB, 29 pods: 255 + 11 × 29 = 574 MiB, and 100.
    QCOMPARE(allocatable({2000, 8192, 29}, NodeReservation::Eks), (NodeSize {1930, 8192 - 574 - 100, 29}));
    // Without a number of pods 110: 255 + 1,210.
    QCOMPARE(allocatable({8000, 32768, 0}, NodeReservation::Eks), (NodeSize {7910, 32768 - 1465 - 100, 0}));
}

void TestAllocatable::aksNodeKeepsWhatAzurePublishes()
{
    // Azure's table: 1, 2, 4, 8, 16, 32, 64 cores keep 60, 100, 140, 180, 260, 420, 740.
    const QList<std::pair<int, int>> table {{1, 60},   {2, 100},  {4, 140}, {8, 180},
                                            {16, 260}, {32, 420}, {64, 740}};
    for (const auto &[cores, kept] : table)
        QCOMPARE(allocatable({cores * 1000, 262144, 30}, NodeReservation::Aks).cpuMilli, cores * 1000 - kept);
    // Its examples: 30 pods on 8 GB keep 650 MB; 70 pods on 4 GB a quarter, less than 1,450.
    QCOMPARE(allocatable({2000, 8192, 30}, NodeReservation::Aks).memoryMiB, 8192 - 650 - 100);
    QCOMPARE(allocatable({2000, 4096, 70}, NodeReservation::Aks).memoryMiB, 4096 - 1024 - 100);
}

void TestAllocatable::tinyNodeIsNeverBelowZero()
{
    QCOMPARE(allocatable({1000, 512, 110}, NodeReservation::Eks), (NodeSize {940, 0, 110}));
    QCOMPARE(allocatable({}, NodeReservation::Gke), NodeSize {});
    QCOMPARE(allocatable({500, 300, 4}, NodeReservation::None), (NodeSize {500, 300, 4}));
}

void TestAllocatable::providerDecidesTheReservation()
{
    QCOMPARE(reservationOf(u"aws"), NodeReservation::Eks);
    QCOMPARE(reservationOf(u"gcp"), NodeReservation::Gke);
    QCOMPARE(reservationOf(u"azure"), NodeReservation::Aks);
    QCOMPARE(reservationOf(u"hetzner"), NodeReservation::None);
}

QTEST_APPLESS_MAIN(TestAllocatable)
#include "tst_allocatable.moc"
