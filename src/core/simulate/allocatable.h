// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/packing.h"

#include <QStringView>

namespace stratoplan {

/// Whose rules say how much of a node its kubelet and system keep for themselves.
enum class NodeReservation { None, Gke, Eks, Aks };

/// The rules of a managed cluster by its provider's key: "gcp", "aws", "azure"; None for any other.
[[nodiscard]] NodeReservation reservationOf(QStringView provider);

/// What a node has left for pods: its machine less what is reserved, as the providers publish it. Never
/// below 0; `maxPods` stays, except that a machine without one is reckoned with 110 where the reservation
/// depends on it.
/// - CPU: Gke and Eks reserve 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of all
///   others; Aks 60 thousandths of the first core, 40 of the second, 20 of each of the next two, 10 of each
///   other one.
/// - Memory: Gke reserves 25 % of the first 4 GiB, 20 % of the next 4, 10 % of the next 8, 6 % of the next
/// 112,
///   2 % of all above 128, and 255 MiB in all where there is less than 1 GiB; Eks 255 MiB and 11 MiB a pod of
///   `maxPods`; Aks (from Kubernetes 1.29 on) 50 MiB and 20 MiB a pod, but at most a quarter.
/// - All three keep another 100 MiB free, below which pods are evicted.
/// Each part is rounded down to whole thousandths and MiB.
/// Sources: cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes;
/// github.com/awslabs/amazon-eks-ami, bootstrap.sh and nodeadm (memory by pods since pull request 419 of
/// 2020); learn.microsoft.com/azure/aks/node-resource-reservations.
/// @param machine  vCPU in thousandths and memory of the machine as sold
[[nodiscard]] NodeSize allocatable(const NodeSize &machine, NodeReservation reservation);

} // namespace stratoplan
