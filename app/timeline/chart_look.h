#pragma once

// The fill of what a thing has, a holder or items: in every theme it can be told from the ground.

#include "app/support/theme.h"

namespace forkscope {

inline QColor filledWood()
{
    constexpr double kShare = 0.3;
    const QColor wood = Theme::current().color(Token::wood);
    const QColor shade = Theme::current().color(Token::fg3);
    const auto mixed = [](int a, int b) { return int(a + (b - a) * kShare); };
    return {mixed(wood.red(), shade.red()), mixed(wood.green(), shade.green()),
            mixed(wood.blue(), shade.blue())};
}

} // namespace forkscope
