// Recursion: the towers of Hanoi, binomial coefficients, paths through a grid.
#include <cstdint>
#include <cstdio>

using Int = std::int64_t;

static Int hanoi(Int n, Int a, Int b, Int c) {
    if (n == 0) return 0;
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a);
}

static Int choose(Int n, Int k) {
    if (k == 0 || k == n) return 1;
    return choose(n - 1, k - 1) + choose(n - 1, k);
}

static Int paths(Int x, Int y, Int blocked) {
    if (x == 0 && y == 0) return 1;
    if (x < 0 || y < 0 || (x * 7 + y * 3) % blocked == 0) return 0;
    return paths(x - 1, y, blocked) + paths(x, y - 1, blocked);
}

int main() {
    std::printf("hanoi %lld %lld %lld\n", static_cast<long long>(hanoi(23, 1, 2, 3)),
                static_cast<long long>(choose(27, 11)), static_cast<long long>(paths(14, 14, 29)));
}
