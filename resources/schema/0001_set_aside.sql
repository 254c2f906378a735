-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 0 to 1, first part: the old tables make room for the new ones of the same name.

ALTER TABLE "meta" RENAME TO "v0_meta";
ALTER TABLE "plan" RENAME TO "v0_plan";
ALTER TABLE "option" RENAME TO "v0_option";
ALTER TABLE "phase" RENAME TO "v0_phase";
ALTER TABLE "environment" RENAME TO "v0_environment";
ALTER TABLE "catalog" RENAME TO "v0_catalog";
ALTER TABLE "price_item" RENAME TO "v0_price_item";
ALTER TABLE "rate" RENAME TO "v0_rate";
ALTER TABLE "component" RENAME TO "v0_component";
ALTER TABLE "sizing" RENAME TO "v0_sizing";
ALTER TABLE "note" RENAME TO "v0_note";
