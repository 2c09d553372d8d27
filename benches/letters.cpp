// Text: pairs of letters counted in a hash table, a longest common subsequence.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

static std::string make(std::int64_t size, std::int64_t seed) {
    const std::string letters = "abcdefghijklmnop";
    std::string out;
    for (std::int64_t i = 0; i < size; ++i) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        out.push_back(letters[(seed >> 12) % letters.size()]);
    }
    return out;
}

static std::int64_t common(const std::string& a, const std::string& b) {
    std::vector<std::int64_t> previous(b.size() + 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::vector<std::int64_t> current(b.size() + 1, 0);
        for (std::size_t j = 0; j < b.size(); ++j)
            current[j + 1] = a[i] == b[j] ? previous[j] + 1 : std::max(previous[j + 1], current[j]);
        previous = std::move(current);
    }
    return previous[b.size()];
}

int main() {
    const std::int64_t size = 1500;
    std::int64_t total = 0;
    for (std::int64_t k = 0; k < 24; ++k) total += common(make(size, 11 + k), make(size, 77 + k));
    std::string text = make(size * 400, 5);
    std::unordered_map<std::string, std::int64_t> counts;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) ++counts[text.substr(i, 2)];
    std::vector<std::pair<std::string, std::int64_t>> ranked(counts.begin(), counts.end());
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    std::printf("letters %lld %zu [", static_cast<long long>(total), counts.size());
    for (int i = 0; i < 3; ++i)
        std::printf("%s('%s', %lld)", i ? ", " : "", ranked[i].first.c_str(), static_cast<long long>(ranked[i].second));
    std::printf("]\n");
}
