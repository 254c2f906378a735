// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stratoplan {

/// A colour by what it means. Widgets, delegates, scenes and figures name a token, never a colour.
enum class Token {
    Window,           ///< behind cards, navigation rail, menu and status bar
    Surface,          ///< cards, tables, header, docks
    Header,           ///< table header, dock title, group rows
    Raised,           ///< diagram nodes, pop-ups
    Sunken,           ///< tracks, badges
    Hover,            ///< row under the pointer, column of the current phase
    Selection,        ///< selected row, active segment, active page in the rail
    Grid,             ///< gridlines and row lines
    Line,             ///< card borders
    LineStrong,       ///< button borders, rule under a table header
    Control,          ///< borders of inputs and check boxes, slider track
    Edge,             ///< diagram arrows, waterfall links
    Text,             ///< values
    Text2,            ///< labels, axes
    Text3,            ///< hints
    Disabled,         ///< text of disabled controls only
    Accent,           ///< links, selection mark, focus, lines
    AccentFill,       ///< primary button, bars on the critical path
    AccentFillHover,  ///< primary button under the pointer
    AccentFillDown,   ///< primary button held down
    OnAccent,         ///< text on AccentFill
    Halo,             ///< translucent ring outside a focused control
    Band,             ///< translucent range behind a line
    Saving,           ///< lower cost, target met
    Overrun,          ///< over budget, critical
    Missed,           ///< recovery target missed
    Warning,          ///< threshold, old price, fit note
    SavingTint,       ///< behind Saving text
    OverrunTint,      ///< behind Overrun text
    MissedTint,       ///< behind Missed text
    WarningTint,      ///< behind Warning text
    NoteTint,         ///< behind Accent text
    SavingLine,       ///< border of an area in SavingTint
    OverrunLine,      ///< border of an area in OverrunTint
    WarningLine,      ///< border of an area in WarningTint
    NoteLine,         ///< border of an area in NoteTint
    Tooltip,          ///< behind tooltips
    TooltipText,      ///< value in a tooltip
    TooltipText2,     ///< label in a tooltip
    Count
};

} // namespace stratoplan
